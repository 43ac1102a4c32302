package org.septum.dicom.codec.jpeg2000;

import java.util.Arrays;
import org.septum.dicom.pixel.CodecException;

/**
 * What a JPEG 2000 codestream says of itself (T.800 annex A), and where it starts: some writers put a whole JP2 file into the
 * frame.
 *
 * @param highThroughput whether it is coded by T.814 (HTJ2K)
 * @param transformed whether the first three components went through a colour transform, which decoding undoes
 * @param irreversible whether the wavelet, and with it the colour transform, is the one with real numbers
 */
record Codestream(byte[] bytes, int rows, int columns, int components, int precision, boolean highThroughput, boolean transformed,
        boolean irreversible) {
    private static final int SOC_SIZ = 0xFF4FFF51;
    private static final int COD = 0xFF52;
    private static final int SOT = 0xFF90;
    private static final int CODESTREAM_BOX = 0x6A703263;

    static Codestream of(byte[] frame) throws CodecException {
        int start = start(frame);
        if (frame.length - start < 49) {
            throw new CodecException("the JPEG 2000 header is cut short");
        }
        int siz = start + 4;
        long columns = dword(frame, siz + 4) - dword(frame, siz + 12);
        long rows = dword(frame, siz + 8) - dword(frame, siz + 16);
        int components = word(frame, siz + 36);
        if (columns < 1 || rows < 1 || columns > 1 << 20 || rows > 1 << 20 || components < 1
                || frame.length < siz + 38 + 3 * components) {
            throw new CodecException("a JPEG 2000 picture of %d × %d pixels and %d components".formatted(columns, rows,
                    components));
        }
        int precision = 0;
        for (int c = 0; c < components; c++) {
            int p = siz + 38 + 3 * c;
            precision = Math.max(precision, (frame[p] & 0x7F) + 1);
            if (frame[p + 1] != 1 || frame[p + 2] != 1) {
                throw new CodecException("JPEG 2000 with subsampled components");
            }
        }
        boolean high = (word(frame, siz + 2) & 0x4000) != 0;
        byte[] bytes = start == 0 ? frame : Arrays.copyOfRange(frame, start, frame.length);
        int cod = codingStyle(bytes);
        checkPackets(bytes, cod, components);
        return new Codestream(bytes, (int) rows, (int) columns, components, precision, high, cod > 0 && bytes[cod + 8] == 1,
                cod > 0 && bytes[cod + 13] == 0);
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private static long dword(byte[] bytes, int at) {
        return (long) word(bytes, at) << 16 | word(bytes, at + 2);
    }

    private static int start(byte[] frame) throws CodecException {
        if (frame.length >= 4 && dword(frame, 0) == (SOC_SIZ & 0xFFFFFFFFL)) {
            return 0;
        }
        long at = 0;
        while (at + 8 <= frame.length) {
            long length = dword(frame, (int) at);
            int header = length == 1 ? 16 : 8;
            if (dword(frame, (int) at + 4) == CODESTREAM_BOX && at + header + 4 <= frame.length) {
                return (int) at + header;
            }
            if (length < 8) {
                break;
            }
            at += length;
        }
        throw new CodecException("not a JPEG 2000 stream");
    }

    /** Every packet takes at least a byte; a damaged header that promises more would keep the decoder busy for minutes. */
    private static void checkPackets(byte[] stream, int cod, int components) throws CodecException {
        int siz = 4;
        long wide = Math.ceilDiv(dword(stream, siz + 4) - dword(stream, siz + 28), Math.max(1, dword(stream, siz + 20)));
        long high = Math.ceilDiv(dword(stream, siz + 8) - dword(stream, siz + 32), Math.max(1, dword(stream, siz + 24)));
        if (wide < 1 || high < 1 || wide * high > 65535) {
            throw new CodecException("JPEG 2000 with %d × %d tiles".formatted(wide, high));
        }
        if (cod > 0) {
            long packets = wide * high * components * word(stream, cod + 6) * ((stream[cod + 9] & 0xFF) + 1);
            if (packets > stream.length) {
                throw new CodecException("JPEG 2000 with %d packets in %d bytes".formatted(packets, stream.length));
            }
        }
    }

    /** Where the COD segment of the main header is; 0 where there is none. */
    private static int codingStyle(byte[] stream) {
        int at = 2;
        while (at + 13 < stream.length && word(stream, at) != SOT) {
            if (word(stream, at) == COD) {
                return at;
            }
            at += 2 + Math.max(2, word(stream, at + 2));
        }
        return 0;
    }
}
