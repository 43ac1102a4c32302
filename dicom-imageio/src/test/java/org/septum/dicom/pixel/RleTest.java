package org.septum.dicom.pixel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** RLE against streams written out by hand from PS3.5 annex G, its own encoder, and damage. */
class RleTest {
    private final RleDecoder decoder = new RleDecoder();

    private static PixelDescription description(int rows, int columns, int samples, int allocated) {
        return new PixelDescription(rows, columns, samples, allocated, allocated, allocated - 1, false, samples == 1 ?
                "MONOCHROME2" : "RGB",
                false, 1, PixelType.integral(allocated, false));
    }

    private static byte[] stream(byte[]... segments) {
        int length = 64 + Arrays.stream(segments).mapToInt(s -> s.length).sum();
        byte[] stream = new byte[length];
        stream[0] = (byte) segments.length;
        int at = 64;
        for (int i = 0; i < segments.length; i++) {
            stream[4 + 4 * i] = (byte) at;
            System.arraycopy(segments[i], 0, stream, at, segments[i].length);
            at += segments[i].length;
        }
        return stream;
    }

    @Test
    void literalsRunsAndNoOperations() throws CodecException {
        byte[] segment = {2, 1, 2, 3, -128, -3, 9, 0, 7};
        assertArrayEquals(new byte[] {1, 2, 3, 9, 9, 9, 9, 7}, (byte[]) decoder.decode(stream(segment), description(2, 4, 1,
                8)).samples());
    }

    @Test
    void theFirstSegmentHasTheHighBytes() throws CodecException {
        byte[] high = {1, 0x12, 0x34};
        byte[] low = {1, 0x56, 0x78};
        assertArrayEquals(new short[] {0x1256, 0x3478},
                (short[]) decoder.decode(stream(high, low), description(1, 2, 1, 16)).samples());
    }

    @Test
    void coloursComePlaneByPlane() throws CodecException {
        byte[][] planes = {{1, 1, 2}, {1, 3, 4}, {1, 5, 6}};
        assertArrayEquals(new byte[] {1, 3, 5, 2, 4, 6}, (byte[]) decoder.decode(stream(planes), description(1, 2, 3,
                8)).samples());
    }

    @Test
    void damageIsNamed() {
        assertDamaged(new byte[10], "64 bytes");
        assertDamaged(stream(new byte[] {1, 2, 3}, new byte[] {1, 2, 3}), "2 RLE segments where 1");
        assertDamaged(stream(new byte[] {5, 1, 2}), "ends after 0 of 8");
        assertDamaged(stream(new byte[] {-3, 1}), "ends after 4 of 8");
        byte[] beyond = stream(new byte[] {7, 1, 2, 3, 4, 5, 6, 7, 8});
        beyond[5] = 99;
        assertDamaged(beyond, "starts at");
    }

    private void assertDamaged(byte[] stream, String reason) {
        CodecException e = assertThrows(CodecException.class, () -> decoder.decode(stream, description(2, 4, 1, 8)));
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }

    @Test
    void whatIsEncodedComesBack() throws CodecException {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            int rows = 1 + random.nextInt(20);
            int columns = 1 + random.nextInt(300);
            int samples = random.nextBoolean() ? 1 : 3;
            int allocated = 8 << random.nextInt(3);
            PixelDescription d = description(rows, columns, samples, allocated);
            Frame frame = new Frame(rows, columns, samples, d.type(), d.photometric(), noise(random, d));
            byte[] stream = RleEncoder.encode(frame);
            assertEquals(0, stream.length % 2);
            assertEquals(array(frame.array()), array(decoder.decode(stream, d).samples()), "round " + round);
        }
    }

    private static String array(Object samples) {
        return switch (samples) {
            case byte[] bytes -> Arrays.toString(bytes);
            case short[] shorts -> Arrays.toString(shorts);
            default -> Arrays.toString((int[]) samples);
        };
    }

    /** Runs and noise in turn. */
    private static Object noise(Random random, PixelDescription d) {
        int[] values = new int[d.frameSamples()];
        int value = 0;
        for (int i = 0; i < values.length; i++) {
            value = random.nextInt(4) == 0 ? random.nextInt() : value;
            values[i] = value;
        }
        byte[] bytes = new byte[values.length];
        short[] shorts = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
            shorts[i] = (short) values[i];
        }
        return d.bitsAllocated() == 8 ? bytes : d.bitsAllocated() == 16 ? shorts : values;
    }

    @Test
    void damagedStreamsGiveCodecExceptionsSoon() {
        Random random = new Random(11);
        PixelDescription d = description(16, 16, 3, 16);
        Frame frame = new Frame(16, 16, 3, d.type(), "RGB", noise(random, d));
        byte[] good = RleEncoder.encode(frame);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int round = 0; round < 20_000; round++) {
                byte[] bad = Arrays.copyOf(good, random.nextBoolean() ? good.length : random.nextInt(good.length));
                for (int i = random.nextInt(6); i > 0 && bad.length > 0; i--) {
                    bad[random.nextInt(random.nextBoolean() ? Math.min(64, bad.length) : bad.length)] = (byte) random.nextInt();
                }
                try {
                    decoder.decode(bad, d);
                } catch (CodecException e) {
                    assertTrue(e.getMessage().contains("RLE"), e.getMessage());
                }
            }
        });
    }
}
