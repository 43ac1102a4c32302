package org.septum.viewer.task;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExecutorTasksTest {
    private final QueuedTasks tasks = QueuedTasks.create();
    private final List<String> heard = new ArrayList<>();

    private BackgroundTask<String> task(Work<String> work) {
        return BackgroundTask.of("test", work)
                .onProgress(p -> heard.add("progress " + p.fraction()))
                .onSuccess(v -> heard.add("success " + v))
                .onFailure(e -> heard.add("failure " + e.getMessage()))
                .onCancelled(() -> heard.add("cancelled"))
                .onDiscard(v -> heard.add("discard " + v))
                .onFinished(() -> heard.add("finished"));
    }

    @Test
    void tellsSuccessThenFinished() {
        tasks.start(task(p -> "value"));
        tasks.runAll();
        assertEquals(List.of("success value", "finished"), heard);
    }

    @Test
    void manyReportsBetweenTwoPulsesBecomeOne() {
        tasks.start(task(p -> {
            p.report(0.1, "a");
            p.report(0.5, "b");
            p.report(0.9, "c");
            return "value";
        }));
        tasks.runAll();
        assertEquals(List.of("progress 0.9", "success value", "finished"), heard);
    }

    @Test
    void tellsWhatStoppedTheWork() {
        tasks.start(task(p -> {
            throw new IOException("disk gone");
        }));
        tasks.runAll();
        assertEquals(List.of("failure disk gone", "finished"), heard);
    }

    @Test
    void runningOutOfMemoryIsAFailureToo() {
        tasks.start(task(p -> {
            throw new OutOfMemoryError("no room");
        }));
        tasks.runAll();
        assertEquals(List.of("failure no room", "finished"), heard);
    }

    @Test
    void workThatNoticesTheCancelEndsAsCancelled() {
        Tasks.Running running = tasks.start(task(p -> {
            p.checkCancelled();
            return "value";
        }));
        running.cancel();
        tasks.runAll();
        assertEquals(List.of("cancelled", "finished"), heard);
    }

    @Test
    void aValueThatComesAfterTheCancelIsDiscardedAndNoProgressIsTold() {
        Tasks.Running running = tasks.start(task(p -> {
            p.report(0.5, "half");
            return "value";
        }));
        tasks.workOne();
        running.cancel();
        tasks.deliver();
        assertEquals(List.of("discard value", "cancelled", "finished"), heard);
    }

    @Test
    void aFailureAfterTheCancelIsNoNews() {
        Tasks.Running running = tasks.start(task(p -> {
            throw new IOException("closed under us");
        }));
        running.cancel();
        tasks.runAll();
        assertEquals(List.of("cancelled", "finished"), heard);
    }
}
