package org.septum.dicom.codec.jpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.septum.dicom.pixel.CodecException;
import org.septum.dicom.pixel.CodecFuzz;
import org.septum.dicom.pixel.FrameDecoder;
import org.septum.dicom.pixel.PixelDescription;
import org.septum.dicom.pixel.PixelType;

class JpegTest {
    private final FrameDecoder decoder = new JpegFrameDecoder();

    static PixelDescription description(int rows, int columns, int samples, int bits) {
        int allocated = bits > 8 ? 16 : 8;
        return new PixelDescription(rows, columns, samples, allocated, bits, bits - 1, false, samples == 1 ? "MONOCHROME2"
                : "RGB", false, 1,
                allocated == 8 ? PixelType.UINT8 : PixelType.UINT16);
    }

    private static int[][] noise(Random random, int components, int length, int precision, int transform) {
        int[][] samples = new int[components][length];
        for (int[] component : samples) {
            int value = 0;
            for (int i = 0; i < length; i++) {
                value = random.nextInt(5) == 0 ? random.nextInt(1 << precision) : value;
                component[i] = value >> transform << transform;
            }
        }
        return samples;
    }

    private static int[] interleaved(int[][] components) {
        int[] all = new int[components.length * components[0].length];
        Arrays.setAll(all, i -> components[i % components.length][i / components.length]);
        return all;
    }

    private static int[] ints(Object samples) {
        return switch (samples) {
            case byte[] bytes -> {
                int[] out = new int[bytes.length];
                Arrays.setAll(out, i -> bytes[i] & 0xFF);
                yield out;
            }
            default -> {
                short[] shorts = (short[]) samples;
                int[] out = new int[shorts.length];
                Arrays.setAll(out, i -> shorts[i] & 0xFFFF);
                yield out;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void losslessWithEachPredictor(int predictor) throws CodecException {
        Random random = new Random(predictor);
        for (int precision : new int[] {8, 12, 16}) {
            for (int components : new int[] {1, 3}) {
                int transform = random.nextInt(3);
                int restart = random.nextInt(3);
                int[][] samples = noise(random, components, 17 * 13, precision, transform);
                byte[] stream = LosslessEncoder.encode(samples, 13, precision, predictor, transform, restart);
                assertArrayEquals(interleaved(samples),
                        ints(decoder.decode(stream, description(17, 13, components, precision)).samples()),
                        precision + " bits, " + components + " components");
            }
        }
    }

    @Test
    void theInverseTransformIsThatOfTheFormula() {
        Random random = new Random(3);
        InverseDct dct = new InverseDct();
        int[] block = new int[64];
        int[] out = new int[64];
        for (int round = 0; round < 100; round++) {
            Arrays.setAll(block, i -> random.nextInt(6) == 0 ? random.nextInt(1601) - 800 : 0);
            dct.transform(block, out, 2048, 4095);
            for (int i = 0; i < 64; i++) {
                assertEquals(Math.clamp(cosines(block, i & 7, i >> 3) + 2048, 0, 4095), out[i], 0.8, "round " + round);
            }
        }
    }

    /** T.81 A.3.3. */
    private static double cosines(int[] block, int x, int y) {
        double sum = 0;
        for (int v = 0; v < 8; v++) {
            for (int u = 0; u < 8; u++) {
                double scale = (u == 0 ? Math.sqrt(0.5) : 1) * (v == 0 ? Math.sqrt(0.5) : 1) / 4;
                sum += scale * block[8 * v + u] * Math.cos((2 * x + 1) * u * Math.PI / 16) * Math.cos((2 * y
                        + 1) * v * Math.PI / 16);
            }
        }
        return sum;
    }

    static byte[] baseline(int type) throws IOException {
        BufferedImage image = new BufferedImage(32, 24, type);
        for (int y = 0; y < 24; y++) {
            for (int x = 0; x < 32; x++) {
                image.setRGB(x, y, 0xFF000000 | x * 8 << 16 | y * 10 << 8 | 0x40);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    @Test
    void baselineColourStaysWhatItIsInTheStream() throws IOException {
        FrameDecoder.Decoded decoded = decoder.decode(baseline(BufferedImage.TYPE_INT_RGB), description(24, 32, 3, 8));
        assertEquals("YBR_FULL", decoded.photometric(), "JFIF means YCbCr, whatever the data set says");
        int[] samples = ints(decoded.samples());
        int at = 3 * (12 * 32 + 16);
        double expected = 0.299 * 128 + 0.587 * 120 + 0.114 * 0x40;
        assertEquals(expected, samples[at], 6, "luminance of the middle");
    }

    @Test
    void streamsThatContradictTheDataSetAreRefusedBeforeDecoding() throws IOException {
        byte[] stream = baseline(BufferedImage.TYPE_BYTE_GRAY);
        assertRefused(stream, description(24, 31, 1, 8), "32 × 24");
        assertRefused(stream, description(24, 32, 3, 8), "of 1 components");
        assertRefused(LosslessEncoder.encode(noise(new Random(1), 1, 16, 12, 0), 4, 12, 1, 0, 0), description(4, 4, 1, 8),
                "12 bits");
        assertRefused(new byte[] {1, 2, 3, 4, 5}, description(4, 4, 1, 8), "not a JPEG stream");
        assertRefused(new byte[] {-1, (byte) 0xD8, -1, (byte) 0xD9}, description(4, 4, 1, 8), "no picture");
    }

    private void assertRefused(byte[] stream, PixelDescription d, String reason) {
        CodecException e = assertThrows(CodecException.class, () -> decoder.decode(stream, d));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    @Test
    void aStreamCutShortIsAnErrorAndNoPicture() {
        byte[] stream = LosslessEncoder.encode(noise(new Random(1), 1, 64 * 64, 12, 0), 64, 12, 4, 0, 0);
        assertRefused(Arrays.copyOf(stream, stream.length * 2 / 3), description(64, 64, 1, 12), "ends early");
    }

    @Test
    void damagedStreams() throws IOException {
        byte[] lossless = LosslessEncoder.encode(noise(new Random(1), 3, 16 * 16, 8, 0), 16, 8, 5, 0, 4);
        CodecFuzz.run(decoder, lossless, description(16, 16, 3, 8), 4000);
        CodecFuzz.run(decoder, baseline(BufferedImage.TYPE_INT_RGB), description(24, 32, 3, 8), 600);
        CodecFuzz.run(decoder, twelveBits(), description(16, 16, 1, 12), 4000);
    }

    /** An extended sequential stream of four blocks: DC codes of 4 bits, AC codes of 8, all written out by hand. */
    private static byte[] twelveBits() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(java.util.HexFormat.of().parseHex("ffd8ffc1000b0c00100010010111" + "00" + "ffdb0043" + "00"
                + "01".repeat(64)));
        out.writeBytes(java.util.HexFormat.of().parseHex("ffc4001f00" + "000000100000000000000000" + "00000000"));
        for (int i = 0; i < 12; i++) {
            out.write(i);
        }
        byte[] bytes = out.toByteArray();
        bytes[bytes.length - 12 - 13] = 12;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes);
        all.writeBytes(java.util.HexFormat.of().parseHex("ffc4001410" + "01000000000000000000000000000000" + "00"));
        all.writeBytes(java.util.HexFormat.of().parseHex("ffda0008010100003f00" + "3a5a3a5a3a5a00" + "ffd9"));
        return all.toByteArray();
    }
}
