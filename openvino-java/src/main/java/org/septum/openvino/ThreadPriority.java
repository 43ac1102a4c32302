package org.septum.openvino;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Makes inference give way to a window. OpenVINO's threads inherit the priority of the thread that compiles the network they serve, and
 * OpenVINO has no setting for it; Java's own priorities do nothing on Linux.
 */
public final class ThreadPriority {
    private static final int PRIO_PROCESS = 0;
    private static final int CALLING_THREAD = 0;
    /** A quarter of the weight of a thread that was left alone: far enough to give way, near enough to keep going beside other programs. */
    private static final int NICE = 6;

    private ThreadPriority() {}

    /**
     * Lowers the priority of the calling thread, and of the threads it starts from now on, for good. Only Linux has a priority for each
     * thread that anyone may lower; elsewhere nothing happens.
     *
     * @return whether it was lowered
     */
    public static boolean lower() {
        return Platform.current().system().equals("linux")
                && Linker.nativeLinker().defaultLookup().find("setpriority").map(ThreadPriority::lowered).orElse(false);
    }

    private static boolean lowered(MemorySegment setpriority) {
        MethodHandle call = Linker.nativeLinker().downcallHandle(setpriority, FunctionDescriptor.of(
                ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            return (int) call.invokeExact(PRIO_PROCESS, CALLING_THREAD, NICE) == 0;
        } catch (Throwable e) { // a downcall throws nothing of its own
            throw new AssertionError(e);
        }
    }
}
