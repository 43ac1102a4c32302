package org.septum.dicom;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Puts DICOM streams together byte by byte, so that the reader is tested against the standard's text and not against our own
 * writer.
 */
public final class DicomBytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean big;

    private DicomBytes(boolean big) {
        this.big = big;
    }

    public static DicomBytes little() {
        return new DicomBytes(false);
    }

    public static DicomBytes big() {
        return new DicomBytes(true);
    }

    /**
     * Preamble, mark and a file meta information that names a transfer syntax; the data set follows in this builder's byte order.
     */
    public static DicomBytes file(String transferSyntax) {
        DicomBytes builder = new DicomBytes(transferSyntax.equals("1.2.840.10008.1.2.2"));
        builder.raw(new byte[128]).raw("DICM");
        byte[] syntax = little().explicit(0x00020010, "UI", evenUid(transferSyntax)).bytes();
        byte[] length = {(byte) syntax.length, 0, 0, 0};
        return builder.raw(little().explicit(0x00020000, "UL", length).bytes()).raw(syntax);
    }

    private static byte[] evenUid(String uid) {
        return (uid.length() % 2 == 0 ? uid : uid + "\0").getBytes(StandardCharsets.US_ASCII);
    }

    public DicomBytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    public DicomBytes raw(String ascii) {
        return raw(ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    public DicomBytes word(int value) {
        out.write(big ? value >>> 8 : value);
        out.write(big ? value : value >>> 8);
        return this;
    }

    public DicomBytes dword(long value) {
        int first = (int) (big ? value >>> 16 : value);
        return word(first).word((int) (big ? value : value >>> 16));
    }

    public DicomBytes tag(int tag) {
        return word(tag >>> 16).word(tag);
    }

    /** An element with its VR; the long form of length where PS3.5 7.1.2 asks for it. */
    public DicomBytes explicit(int tag, String vr, byte[] value) {
        header(tag, vr, value.length);
        return raw(value);
    }

    public DicomBytes explicit(int tag, String vr, String value) {
        return explicit(tag, vr, (value.length() % 2 == 0 ? value : value + " ").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** US in this builder's byte order. */
    public DicomBytes us(int tag, int value) {
        header(tag, "US", 2);
        return word(value);
    }

    public DicomBytes header(int tag, String vr, long length) {
        tag(tag).raw(vr);
        boolean wide = "OB OD OF OL OV OW SQ SV UC UN UR UT UV".contains(vr);
        return wide ? word(0).dword(length) : word((int) length);
    }

    public DicomBytes implicit(int tag, byte[] value) {
        return tag(tag).dword(value.length).raw(value);
    }

    public DicomBytes implicit(int tag, String value) {
        return implicit(tag, value.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** An item tag with a length; 0xFFFFFFFF where an end tag follows. */
    public DicomBytes item(long length) {
        return tag(0xFFFEE000).dword(length);
    }

    public DicomBytes itemEnd() {
        return tag(0xFFFEE00D).dword(0);
    }

    public DicomBytes sequenceEnd() {
        return tag(0xFFFEE0DD).dword(0);
    }

    /** The Image Pixel module of one grey frame without its pixels. */
    public DicomBytes image(int rows, int columns, int allocated, int stored, int high, int signed) {
        return us(0x00280002, 1).explicit(0x00280004, "CS", "MONOCHROME2").us(0x00280010, rows).us(0x00280011, columns)
                .us(0x00280100, allocated).us(0x00280101, stored).us(0x00280102, high).us(0x00280103, signed);
    }

    public byte[] bytes() {
        return out.toByteArray();
    }
}
