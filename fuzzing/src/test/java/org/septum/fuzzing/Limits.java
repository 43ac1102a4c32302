package org.septum.fuzzing;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.septum.dicom.io.DicomException;
import org.septum.imaging.UnusableInputException;

/**
 * What an input may cost: a second of the processor for every 100 kB begun, and allocations of all threads up to a limit the caller
 * sets. Time of the processor, because a busy machine may not come round to an input for a second; one that waits for ever ends
 * by Jazzer's own timeout. Only the exceptions a reader announces may come out.
 */
final class Limits {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double SECONDS_PER_BYTE = 1.0 / 100_000;
    /** First use loads and compiles classes: only what costs too much each time is at fault. */
    private static final int TRIES = 3;

    private Limits() {}

    /** What is done with an input. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    private record Cost(double seconds, long bytes) {}

    static void hold(int inputBytes, long mostBytes, Work work) throws Exception {
        double mostSeconds = Math.max(1, inputBytes * SECONDS_PER_BYTE);
        Cost cost = cost(work);
        for (int tried = 1; tried < TRIES && (cost.seconds > mostSeconds || cost.bytes > mostBytes); tried++) {
            cost = cost(work);
        }
        if (cost.seconds > mostSeconds || cost.bytes > mostBytes) {
            throw new AssertionError(String.format(Locale.ROOT, "%d bytes took %.1f s and %d bytes of memory; %.1f and %d are allowed",
                    inputBytes, cost.seconds, cost.bytes, mostSeconds, mostBytes));
        }
    }

    private static Cost cost(Work work) throws Exception {
        long start = PROCESS.getProcessCpuTime();
        long before = THREADS.getTotalThreadAllocatedBytes();
        try {
            work.run();
        } catch (DicomException | UnusableInputException e) {
            explained(e);
        }
        return new Cost((PROCESS.getProcessCpuTime() - start) / 1e9, THREADS.getTotalThreadAllocatedBytes() - before);
    }

    /** A refusal without a reason helps nobody. */
    static void explained(Exception e) {
        if (e.getMessage() == null || e.getMessage().isBlank()) {
            throw new AssertionError("no reason is given", e);
        }
    }
}
