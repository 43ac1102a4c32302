package org.septum.dicom.codec.jpeg2000;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.septum.dicom.pixel.CodecException;

/**
 * Damages good streams again and again: each gives samples of the right size or a CodecException, nothing else, and soon. A longer
 * run takes -Dseptum.fuzz.rounds=N, rounds for each stream.
 */
class Jpeg2000FuzzTest {
    private static final int ROUNDS = Integer.getInteger("septum.fuzz.rounds", 4_000) / 20;
    private static final Duration SLOWEST = Duration.ofSeconds(3);

    private final Jpeg2000FrameDecoder decoder = new Jpeg2000FrameDecoder();
    private final Random random = new Random(20261121);

    static List<Streams.Entry> streams() throws IOException {
        return Streams.all();
    }

    @ParameterizedTest
    @MethodSource("streams")
    void damagedStreams(Streams.Entry stream) throws IOException {
        byte[] good = stream.bytes();
        for (int round = 0; round < ROUNDS; round += 100) {
            int first = round;
            assertTimeoutPreemptively(SLOWEST.multipliedBy(100), () -> {
                for (int i = first; i < Math.min(ROUNDS, first + 100); i++) {
                    decode(stream, damage(good), stream.name() + " round " + i);
                }
            });
        }
    }

    @Test
    void nothingIsPrinted() throws IOException {
        Streams.Entry stream = Streams.named("grey.j2k");
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            for (int i = 0; i < 50; i++) {
                decode(stream, damage(stream.bytes()), "round " + i);
            }
        } finally {
            System.setErr(before);
        }
        assertTrue(said.size() == 0, said.toString(StandardCharsets.UTF_8));
    }

    private byte[] damage(byte[] good) {
        byte[] bad = Arrays.copyOf(good, random.nextInt(8) == 0 ? random.nextInt(good.length) : good.length);
        for (int i = random.nextInt(6); i >= 0 && bad.length > 0; i--) {
            int at = random.nextInt(random.nextBoolean() ? Math.min(140, bad.length) : bad.length);
            bad[at] = switch (random.nextInt(4)) {
                case 0 -> (byte) -1;
                case 1 -> (byte) (bad[at] ^ 1 << random.nextInt(8));
                default -> (byte) random.nextInt();
            };
        }
        return bad;
    }

    private void decode(Streams.Entry stream, byte[] bad, String what) {
        long start = System.nanoTime();
        try {
            Object samples = decoder.decode(bad, stream.description()).samples();
            assertTrue(java.lang.reflect.Array.getLength(samples) == stream.description().frameSamples(), what);
        } catch (CodecException e) {
            assertTrue(e.getMessage() != null && !e.getMessage().isBlank(), what);
        } catch (RuntimeException | Error e) {
            fail(what + " threw " + e, e);
        }
        assertTrue(System.nanoTime() - start < SLOWEST.toNanos(), what + " takes too long");
    }
}
