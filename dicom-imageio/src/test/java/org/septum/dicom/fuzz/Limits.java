package org.septum.dicom.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Holds a target to its promises on one input: a documented exception or none, a second of processor time for each 100 kB (and one at
 * least), no more memory than a multiple of the input and of what it declared and had checked.
 */
final class Limits {
    private static final int ROUNDS = Integer.getInteger("septum.fuzz.rounds", 3_000);
    private static final long SEED = Long.getLong("septum.fuzz.seed", 20261121);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double NANOS_A_BYTE = 1e9 / 100_000;
    private static final double LEAST_NANOS = 1e9;
    /** Tables that are made once count with the first input. */
    private static final long FIXED_BYTES = 4 << 20;
    private static final long BYTES_A_BYTE = 64;
    private static final long BYTES_A_DECLARED_BYTE = 16;

    private Limits() {
    }

    /** What is tried. Throws the documented exception of what it tries, and returns the bytes that the input declared. */
    interface Target {
        long run(byte[] input) throws IOException;
    }

    /** One execution; false where the input was refused. */
    static boolean hold(Target target, byte[] input) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        long declared = 0;
        boolean used = false;
        try {
            declared = target.run(input);
            used = true;
        } catch (Refused e) {
            declared = e.declared;
            assertTrue(e.getCause().getMessage() != null && !e.getCause().getMessage().isBlank(), "a refusal without a reason");
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("%d bytes lead to %s".formatted(input.length, e), e);
        }
        long nanos = THREADS.getCurrentThreadCpuTime() - start;
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
        assertTrue(nanos <= Math.max(LEAST_NANOS, input.length * NANOS_A_BYTE),
                "%d bytes took %d ms".formatted(input.length, nanos / 1_000_000));
        assertTrue(bytes <= FIXED_BYTES + BYTES_A_BYTE * input.length + BYTES_A_DECLARED_BYTE * declared,
                "%d bytes, %d declared, made it allocate %d".formatted(input.length, declared, bytes));
        return used;
    }

    /** Damages seeds as often as the property septum.fuzz.rounds says. */
    static void mutate(String name, Target target, List<byte[]> seeds) {
        for (byte[] seed : seeds) {
            assertTrue(hold(target, seed), name + ": a seed is refused");
        }
        Mutations mutations = new Mutations(seeds, SEED);
        int used = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] input = mutations.next();
            try {
                used += hold(target, input) ? 1 : 0;
            } catch (AssertionError e) {
                throw new AssertionError("%s, seed %d, round %d: %s".formatted(name, SEED, round, e.getMessage()), e);
            }
        }
        System.out.printf("%s: %d rounds, %d inputs could be used%n", name, ROUNDS, used);
        assertTrue(used < ROUNDS, name + ": no damage was found");
    }

    /** A documented exception, and what the input had declared before. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;
        private final long declared;

        Refused(IOException cause, long declared) {
            super(cause);
            this.declared = declared;
        }
    }
}
