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
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.septum.dicom.pixel.CodecException;

/**
 * Damages good streams again and again: each gives samples of the right size or a CodecException, nothing else, and soon. A longer
 * run takes -Dseptum.fuzz.rounds=N, executions of each of the two block decoders.
 */
class Jpeg2000FuzzTest {
    private static final int ROUNDS = Integer.getInteger("septum.fuzz.rounds", 4_000);
    private static final int BATCH = 200;
    private static final Duration SLOWEST = Duration.ofSeconds(3);

    private final Jpeg2000FrameDecoder decoder = new Jpeg2000FrameDecoder();
    private final Random random = new Random(20261121);

    @Test
    void damagedStreamsOfPart1() throws IOException {
        damage(small(name -> !name.contains("ht")), ROUNDS);
    }

    @Test
    void damagedHighThroughputStreams() throws IOException {
        damage(small(name -> name.contains("ht")), ROUNDS);
    }

    /** Larger ones have several code-blocks and precincts in each resolution. */
    @Test
    void damagedLargerStreams() throws IOException {
        damage(Streams.all(), ROUNDS / 4);
    }

    private static List<Streams.Entry> small(Predicate<String> which) throws IOException {
        return Streams.all().stream().filter(e -> e.name().startsWith("small") && which.test(e.name())).toList();
    }

    private void damage(List<Streams.Entry> streams, int rounds) throws IOException {
        byte[][] good = new byte[streams.size()][];
        for (int i = 0; i < good.length; i++) {
            good[i] = streams.get(i).bytes();
        }
        for (int round = 0; round < rounds; round += BATCH) {
            int first = round;
            assertTimeoutPreemptively(SLOWEST.multipliedBy(BATCH), () -> {
                for (int i = first; i < Math.min(rounds, first + BATCH); i++) {
                    Streams.Entry stream = streams.get(i % good.length);
                    decode(stream, damage(good[i % good.length]), stream.name() + " round " + i);
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
