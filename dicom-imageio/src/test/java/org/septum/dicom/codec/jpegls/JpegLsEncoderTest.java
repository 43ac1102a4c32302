package org.septum.dicom.codec.jpegls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.septum.dicom.pixel.CodecException;
import org.septum.dicom.pixel.CodecFuzz;
import org.septum.dicom.pixel.Frame;
import org.septum.dicom.pixel.PixelDescription;
import org.septum.dicom.pixel.PixelType;

/** Our streams against the standard's example and our own decoder; CharLS reads them in WrittenFilesTest. */
class JpegLsEncoderTest {
    /** A frame of runs, steps and noise, and its description. */
    record Picture(Frame frame, PixelDescription d, int[] values) {
        static Picture of(Random random, int rows, int columns, int samples, int bits) {
            int[] values = new int[rows * columns * samples];
            int value = 0;
            for (int i = 0; i < values.length; i++) {
                int kind = random.nextInt(i / 97 % 3 == 0 ? 40 : 4);
                value = kind > 2 ? value : kind == 2 ? random.nextInt(1 << bits) : value + random.nextInt(5) - 2;
                value = Math.clamp(value, 0, (1 << bits) - 1);
                values[i] = value;
            }
            PixelType type = bits > 8 ? PixelType.UINT16 : PixelType.UINT8;
            String photometric = samples == 1 ? "MONOCHROME2" : "RGB";
            Frame frame = new Frame(rows, columns, samples, type, photometric, array(values, type));
            return new Picture(frame, new PixelDescription(rows, columns, samples, 8 * type.bytes(), bits, bits - 1, false,
                    photometric, false, 1, type), values);
        }

        private static Object array(int[] values, PixelType type) {
            byte[] bytes = new byte[values.length];
            short[] shorts = new short[values.length];
            for (int i = 0; i < values.length; i++) {
                bytes[i] = (byte) values[i];
                shorts[i] = (short) values[i];
            }
            return type == PixelType.UINT8 ? bytes : shorts;
        }

        int[] decode(byte[] stream) throws CodecException {
            Object samples = new JpegLsFrameDecoder().decode(stream, d).samples();
            int[] out = new int[values.length];
            Arrays.setAll(out, i -> samples instanceof byte[] b ? b[i] & 0xFF : ((short[]) samples)[i] & 0xFFFF);
            return out;
        }
    }

    @Test
    void theStandardsExample() throws CodecException {
        byte[] samples = new byte[16];
        int[] values = {0, 0, 90, 74, 68, 50, 43, 205, 64, 145, 145, 145, 100, 145, 145, 145};
        Arrays.setAll(values, i -> samples[i] = (byte) values[i]);
        Frame frame = new Frame(4, 4, 1, PixelType.UINT8, "MONOCHROME2", samples);
        String stream = HexFormat.of().formatHex(JpegLsEncoder.encode(frame, 8, 0, Interleave.NONE));
        assertTrue(stream.endsWith("c000006c80208e01c00000574000006ee6000001bc18000005d800009160ffd9"), stream);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void everyDepthInEveryInterleaveModeWithinItsBound(int bits) throws CodecException {
        Random random = new Random(bits);
        for (int samples : new int[] {1, 3, 4}) {
            for (Interleave interleave : Interleave.values()) {
                for (int near : new int[] {0, 1, 2, 5, 200}) {
                    Picture picture = Picture.of(random, 1 + random.nextInt(20), 1 + random.nextInt(90), samples, bits);
                    String what = "%d bits, %d samples, %s, near %d".formatted(bits, samples, interleave, near);
                    if (near > ((1 << bits) - 1) / 2) {
                        assertThrows(CodecException.class, () -> JpegLsEncoder.encode(picture.frame, bits, near, interleave));
                    } else {
                        assertNear(picture, picture.decode(JpegLsEncoder.encode(picture.frame, bits, near, interleave)), near,
                                what);
                    }
                }
            }
        }
    }

    private static void assertNear(Picture picture, int[] decoded, int near, String what) {
        for (int i = 0; i < decoded.length; i++) {
            assertEquals(picture.values[i], decoded[i], near, what);
        }
    }

    @Test
    void signedSamplesAreTheirLowestBits() throws CodecException {
        short[] samples = {-2048, -1, 0, 2047};
        Frame frame = new Frame(1, 4, 1, PixelType.INT16, "MONOCHROME2", samples);
        byte[] stream = JpegLsEncoder.encode(frame, 12, 0, Interleave.NONE);
        PixelDescription d = new PixelDescription(1, 4, 1, 16, 12, 11, true, "MONOCHROME2", false, 1, PixelType.INT16);
        assertArrayEquals(new short[] {2048, 4095, 0, 2047}, (short[]) new JpegLsFrameDecoder().decode(stream, d).samples());
    }

    @Test
    void signedSamplesThatCouldChangeTheirSignAreRefused() throws CodecException {
        PixelDescription d = new PixelDescription(1, 2, 1, 16, 12, 11, true, "MONOCHROME2", false, 1, PixelType.INT16);
        JpegLsFrameEncoder encoder = new JpegLsFrameEncoder(3);
        for (short extreme : new short[] {-2048, -2046, 2045, 2047}) {
            Frame frame = new Frame(1, 2, 1, PixelType.INT16, "MONOCHROME2", new short[] {0, extreme});
            assertThrows(CodecException.class, () -> encoder.encode(frame, d));
        }
        Frame frame = new Frame(1, 2, 1, PixelType.INT16, "MONOCHROME2", new short[] {-2045, 2044});
        assertTrue(encoder.encode(frame, d).length > 0);
    }

    @Test
    void whatJpegLsCannotHoldIsRefused() {
        Frame wide = new Frame(1, 1, 1, PixelType.UINT32, "MONOCHROME2", new int[1]);
        assertThrows(CodecException.class, () -> JpegLsEncoder.encode(wide, 32, 0, Interleave.NONE));
        Frame narrow = new Frame(1, 1, 1, PixelType.UINT8, "MONOCHROME2", new byte[1]);
        assertThrows(CodecException.class, () -> JpegLsEncoder.encode(narrow, 9, 0, Interleave.NONE));
        assertThrows(CodecException.class, () -> JpegLsEncoder.encode(narrow, 8, -1, Interleave.NONE));
        assertThrows(IllegalArgumentException.class, () -> new JpegLsFrameEncoder(256));
    }

    @Test
    void damagedStreams() throws CodecException {
        for (Interleave interleave : Interleave.values()) {
            Picture picture = Picture.of(new Random(9), 24, 40, 3, 12);
            byte[] stream = JpegLsEncoder.encode(picture.frame, 12, interleave.ordinal(), interleave);
            CodecFuzz.run(new JpegLsFrameDecoder(), stream, picture.d, 3000);
        }
    }
}
