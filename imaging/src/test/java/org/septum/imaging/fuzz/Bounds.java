package org.septum.imaging.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.septum.imaging.UnusableInputException;

/** Runs a target on damaged input and holds it to its promises: the documented exception or none, in time, within memory. */
final class Bounds {
    private static final int ROUNDS = Integer.getInteger("septum.fuzz.rounds", 3_000);
    private static final long SEED = Long.getLong("septum.fuzz.seed", 20261121);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double NANOS_PER_BYTE = 1e9 / 100_000;
    private static final double LEAST_NANOS = 1e9;

    /** What is tried, on one input. */
    interface Target {
        /**
         * @return how many bytes the input declared, and had checked, to need
         * @throws UnusableInputException as documented
         */
        long fuzz(byte[] bytes) throws IOException;
    }

    private final String name;
    private final Target target;
    private final long fixed;
    private final long perByte;

    /** @param name of what is tried; @param fixed bytes that may be allocated whatever the input; @param perByte for each byte of it */
    Bounds(String name, Target target, long fixed, long perByte) {
        this.name = name;
        this.target = target;
        this.fixed = fixed;
        this.perByte = perByte;
    }

    /** Damages the seeds as often as the property septum.fuzz.rounds says. */
    void hold(List<byte[]> seeds) {
        Mutations mutations = new Mutations(seeds, SEED);
        long usable = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] input = mutations.next();
            if (run(input, round)) {
                usable++;
            }
        }
        System.out.printf("%s: %d rounds, %d inputs could be used%n", name, ROUNDS, usable);
        assertTrue(usable > 0 && usable < ROUNDS, "the damage is too little or too much: %d of %d".formatted(usable, ROUNDS));
    }

    /** One run; false where the input was refused. What goes over a bound has a second chance: the first time classes are loaded. */
    boolean run(byte[] input, int round) {
        Run run = measured(input, round);
        if (run.excess(input.length) != null) {
            run = measured(input, round);
        }
        String excess = run.excess(input.length);
        if (excess != null) {
            throw new AssertionError("round %d: %s".formatted(round, excess));
        }
        return run.used;
    }

    private final class Run {
        private long declared;
        private boolean used;
        private double nanos;
        private long allocated;

        /** What was too much, or null. */
        String excess(int length) {
            if (nanos > Math.max(LEAST_NANOS, length * NANOS_PER_BYTE)) {
                return "took %.0f ms for %d bytes".formatted(nanos * 1e-6, length);
            }
            boolean over = allocated > fixed + perByte * length + 4 * declared;
            return over ? "allocated %d bytes for %d, of %d declared".formatted(allocated, length, declared) : null;
        }
    }

    private Run measured(byte[] input, int round) {
        Run run = new Run();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        try {
            run.declared = target.fuzz(input);
            run.used = true;
        } catch (UnusableInputException e) {
            assertTrue(e.getMessage() != null && !e.reason().isBlank(), "a refusal without a reason in round " + round);
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("round %d, %d bytes".formatted(round, input.length), e);
        }
        run.nanos = System.nanoTime() - start;
        run.allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        return run;
    }
}
