package org.septum.dicom.codec.jpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.septum.dicom.DicomBytes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.pixel.CodecException;
import org.septum.dicom.pixel.FrameDecoder;
import org.septum.dicom.pixel.FrameReader;

/** Parts of T.81 that few streams use. */
class OddJpegTest {
    /** 16 × 16 pixels of 12 bits, chroma halved both ways: made of sines and noise by libjpeg-turbo 3.1. */
    private static final byte[] SUBSAMPLED = HexFormat.of().parseHex(""
            + "ffd8ffe000104a46494600010100000100010000ffdb0043000302020302020303030304030304050805050404050a070706"
            + "080c0a0c0c0b0a0b0b0d0e12100d0e110e0b0b1016101113141515150c0f171816141812141514ffdb004301030404050405"
            + "09050509140d0b0d141414141414141414141414141414141414141414141414141414141414141414141414141414141414"
            + "1414141414141414ffc100110c0010001003012200021101031101ffc4001600010101000000000000000000000000000c09"
            + "0bffc40028100001030303030403010000000000000001020311040506070812090a210b3132420c131422ffc40014010100"
            + "000000000000000000000000000009ffc4002811000101060503050000000000000000000102030408091121050607131400"
            + "0a122231416181ffda000c03010002110311003f00524e17ae1d1b7a247481a3a2435a7147905becc84066a1ca769f5aff00"
            + "584a90e7b806601fa8298890d905c1f5d2bbe913a936bd65c0766f97aaae9162a98a4a4b23f0db6d41016d2e652ae438c78f"
            + "8c03324e689dd7ff0090f5bc0dc36e9b2adb5e99eb06535b6dacb97f225ba6bb3e183cfdc0582af31f400795729322685f64"
            + "e7487dc7fa821b87c62f5aa768bd6454992d4b0fad570796b438979ef92f9129f091c82b90092e4807fcc14f351904c60485"
            + "758845f401622f0f9954b5e4843aa94a41675f3b849a7b52f73f07e88295b4f9e367b76b5bd308f1e1873c3ee4f2db8fb8f2"
            + "952d9ed95845495d527d351f855716ebffd9");
    /** Of the samples that libjpeg-turbo makes of it, as 16-bit little endian. */
    private static final String SUBSAMPLED_SAMPLES = "b13696544f3be288f12bcb3abbc4cdf149617a8c2037e7838e8166fd7d87cece";

    private final FrameDecoder decoder = new JpegFrameDecoder();

    @Test
    void subsampledChromaOfTwelveBitsIsSmoothedAsByLibjpeg() throws CodecException, NoSuchAlgorithmException {
        short[] samples = (short[]) decoder.decode(SUBSAMPLED, JpegTest.description(16, 16, 3, 12)).samples();
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        assertEquals(SUBSAMPLED_SAMPLES,
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array())));
    }

    private static byte[] insert(byte[] stream, int at, String hex) {
        byte[] more = HexFormat.of().parseHex(hex);
        byte[] all = Arrays.copyOf(stream, stream.length + more.length);
        System.arraycopy(more, 0, all, at, more.length);
        System.arraycopy(stream, at, all, at + more.length, stream.length - at);
        return all;
    }

    private static int indexOf(byte[] stream, int marker) {
        int at = 0;
        while (stream[at] != -1 || (stream[at + 1] & 0xFF) != marker) {
            at++;
        }
        return at;
    }

    @Test
    void theNumberOfLinesMayComeAfterTheScan() throws IOException {
        byte[] baseline = JpegTest.baseline(BufferedImage.TYPE_BYTE_GRAY);
        byte[] lossless = LosslessEncoder.encode(new int[][] {new Random(1).ints(24 * 32, 0, 256).toArray()}, 32, 8, 1, 0, 0);
        for (byte[] whole : new byte[][] {baseline, lossless}) {
            Object expected = decoder.decode(whole, JpegTest.description(24, 32, 1, 8)).samples();
            byte[] late = whole.clone();
            int header = indexOf(late, whole == baseline ? 0xC0 : 0xC3);
            late[header + 6] = 0;
            byte[] stream = insert(late, late.length - 2, "ffdc00040018");
            assertArrayEquals((byte[]) expected, (byte[]) decoder.decode(stream, JpegTest.description(24, 32, 1, 8)).samples());
            CodecException e = assertThrows(CodecException.class,
                    () -> decoder.decode(late, JpegTest.description(24, 32, 1, 8)));
            assertTrue(e.getMessage().contains("no number of lines"), e.getMessage());
        }
    }

    @Test
    void componentsMayHaveScansOfTheirOwn() throws CodecException {
        Random random = new Random(2);
        int[][] components = new int[3][];
        Arrays.setAll(components, i -> random.ints(15 * 7, 0, 4096).toArray());
        byte[] together = LosslessEncoder.encode(components, 7, 12, 6, 0, 0);
        byte[] apart = LosslessEncoder.encodeApart(components, 7, 12, 6);
        short[] expected = (short[]) decoder.decode(together, JpegTest.description(15, 7, 3, 12)).samples();
        assertArrayEquals(expected, (short[]) decoder.decode(apart, JpegTest.description(15, 7, 3, 12)).samples());
        assertEquals((short) components[2][5], expected[17]);
    }

    @Test
    void adobeSegmentsNameTheColourSpace() throws IOException {
        byte[] plain = JpegTest.baseline(BufferedImage.TYPE_INT_RGB);
        byte[] noJfif = Arrays.copyOf(plain, plain.length);
        noJfif[indexOf(plain, 0xE0) + 4] = 'X';
        for (int transform = 0; transform < 2; transform++) {
            byte[] stream = insert(noJfif, 2, "ffee000e" + "41646f6265" + "006400000000" + "0" + transform);
            assertEquals(transform == 0 ? "RGB" : "YBR_FULL",
                    decoder.decode(stream, JpegTest.description(24, 32, 3, 8)).photometric());
        }
    }

    @Test
    void sizesThatAreNoMultiplesOfBlocks() throws IOException {
        BufferedImage image = new BufferedImage(19, 9, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 19 * 9; i++) {
            image.getRaster().setSample(i % 19, i / 19, 0, i % 19 * 13);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        byte[] samples = (byte[]) decoder.decode(out.toByteArray(), JpegTest.description(9, 19, 1, 8)).samples();
        for (int i = 0; i < samples.length; i++) {
            assertEquals(i % 19 * 13, samples[i] & 0xFF, 8, "sample " + i);
        }
    }

    /** Four blocks of one value each, a restart after every one; categories have codes of four bits, ends of blocks of one. */
    private static byte[] restarting(int... values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex("ffd8ffc1000b0c00100010010111" + "00" + "ffdb0043" + "00" + "08".repeat(64)
                + "ffdd00040001" + "ffc4001f00" + "0000000c000000000000000000000000" + "000102030405060708090a0b"
                + "ffc4001410" + "01000000000000000000000000000000" + "00" + "ffda0008010100003f00"));
        for (int i = 0; i < values.length; i++) {
            int category = 32 - Integer.numberOfLeadingZeros(Math.abs(values[i]));
            int bits = values[i] < 0 ? values[i] + (1 << category) - 1 : values[i];
            int code = (category << category | bits) << 1;
            int width = 5 + category;
            int filled = code << 16 - width | (1 << 16 - width) - 1;
            out.write(filled >>> 8);
            out.write(filled);
            if (i + 1 < values.length) {
                out.write(0xFF);
                out.write(0xD0 + i);
            }
        }
        out.write(0xFF);
        out.write(0xD9);
        return out.toByteArray();
    }

    @Test
    void predictionsStartAgainAfterARestart() throws CodecException {
        short[] samples = (short[]) decoder.decode(restarting(100, -50, 7, -1), JpegTest.description(16, 16, 1, 12)).samples();
        assertEquals(2048 + 100, samples[0]);
        assertEquals(2048 - 50, samples[8]);
        assertEquals(2048 + 7, samples[8 * 16]);
        assertEquals(2048 - 1, samples[8 * 16 + 8]);
    }

    @Test
    void processesWithoutADecoderAreNamed() {
        String[] names = {"hierarchical JPEG (SOF5)", "arithmetic-coded JPEG (SOF9)", "hierarchical, arithmetic-coded JPEG (SOF13)"};
        int[] markers = {0xC5, 0xC9, 0xCD};
        for (int i = 0; i < names.length; i++) {
            byte[] stream = restarting(1, 2, 3, 4);
            stream[3] = (byte) markers[i];
            CodecException e = assertThrows(CodecException.class,
                    () -> decoder.decode(stream, JpegTest.description(16, 16, 1, 12)));
            assertTrue(e.getMessage().startsWith(names[i]), e.getMessage());
        }
    }

    @Test
    void twelveBitsAreSignedWhereTheDataSetSaysSo() throws IOException {
        byte[] stream = LosslessEncoder.encode(new int[][] {{2048, 4095, 0, 2047}}, 4, 12, 1, 0, 0);
        byte[] even = Arrays.copyOf(stream, stream.length + stream.length % 2);
        DicomBytes file = DicomBytes.file(UID.JPEGLosslessSV1).image(1, 4, 16, 12, 11, 1)
                .header(Tag.PixelData, "OB", 0xFFFFFFFFL).item(0).item(even.length).raw(even).sequenceEnd();
        assertArrayEquals(new short[] {-2048, -1, 0, 2047},
                FrameReader.open(DicomFile.read(file.bytes(), "test")).read(0).shorts());
    }
}
