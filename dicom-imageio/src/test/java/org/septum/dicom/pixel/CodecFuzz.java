package org.septum.dicom.pixel;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/** Damages a good stream again and again: a decoder gives samples of the right size or a CodecException, and soon. */
public final class CodecFuzz {
    private CodecFuzz() {
    }

    /** @param limit for one stream */
    public static void run(FrameDecoder decoder, byte[] good, PixelDescription d, int rounds, Duration limit) {
        Random random = new Random(20261121);
        for (int round = 0; round < rounds; round++) {
            byte[] bad = damage(good, random);
            int number = round;
            assertTimeoutPreemptively(limit, () -> decode(decoder, bad, d, number));
        }
    }

    public static void run(FrameDecoder decoder, byte[] good, PixelDescription d, int rounds) {
        run(decoder, good, d, rounds, Duration.ofSeconds(5));
    }

    private static byte[] damage(byte[] good, Random random) {
        byte[] bad = Arrays.copyOf(good, random.nextInt(3) == 0 ? random.nextInt(good.length) : good.length);
        for (int i = random.nextInt(6); i >= 0 && bad.length > 0; i--) {
            int at = random.nextInt(random.nextBoolean() ? Math.min(200, bad.length) : bad.length);
            bad[at] = random.nextInt(4) == 0 ? (byte) -1 : (byte) random.nextInt();
        }
        return bad;
    }

    private static void decode(FrameDecoder decoder, byte[] bad, PixelDescription d, int round) {
        try {
            Object samples = decoder.decode(bad, d).samples();
            assertTrue(java.lang.reflect.Array.getLength(samples) == d.frameSamples(), "round " + round);
        } catch (CodecException e) {
            assertTrue(e.getMessage() != null && !e.getMessage().isBlank(), "round " + round);
        } catch (Throwable e) {
            fail("round " + round + " threw " + e, e);
        }
    }
}
