package org.septum.openvino;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@EnabledOnOs(OS.LINUX)
class ThreadPriorityTest {
    private record Niceness(boolean lowered, long before, long after, long ofChild) {}

    @Test
    void theCallingThreadAndItsChildrenGiveWayAndNoOthers() throws Exception {
        long here = nice();
        Niceness found = onItsOwn(() -> {
            long before = nice();
            boolean lowered = ThreadPriority.lower();
            return new Niceness(lowered, before, nice(), onItsOwn(ThreadPriorityTest::nice));
        });
        assertTrue(found.lowered());
        assertEquals(here, found.before());
        assertTrue(found.after() > here, () -> found + " beside " + here);
        assertEquals(found.after(), found.ofChild());
        assertEquals(here, nice());
    }

    private static <T> T onItsOwn(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.ofPlatform().start(task);
        return task.get();
    }

    /** Field 19 of proc(5)'s stat; the name before it may hold spaces, but ends with the last bracket. */
    private static long nice() throws IOException {
        String stat = Files.readString(Path.of("/proc/thread-self/stat"));
        return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[16]);
    }
}
