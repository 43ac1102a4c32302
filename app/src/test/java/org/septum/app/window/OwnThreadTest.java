package org.septum.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.septum.ai.UnfitInputException;

class OwnThreadTest {
    private static final int NICE_AFTER_NAME = 16;

    @Test
    void whatIsDoneElsewhereArrivesHere() throws Exception {
        Thread there = OwnThread.run("work", Thread::currentThread);
        assertNotSame(Thread.currentThread(), there);
        assertEquals("work", there.getName());
    }

    @Test
    void whatItThrowsIsThrownHere() {
        IOException reading = new IOException("unreadable");
        assertSame(reading, assertThrows(IOException.class, () -> OwnThread.run("work", () -> {
            throw reading;
        })));
        UnfitInputException unfit = new UnfitInputException("cardiac", "no heart");
        assertSame(unfit, assertThrows(UnfitInputException.class, () -> OwnThread.run("work", () -> {
            throw unfit;
        })));
        assertThrows(StackOverflowError.class, () -> OwnThread.run("work", () -> {
            throw new StackOverflowError();
        }));
    }

    /** A window that closes interrupts its tasks and then gives back what they use. */
    @Test
    void anInterruptIsPassedOnAndTheEndAwaited() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean over = new AtomicBoolean();
        AtomicBoolean overWhenReturned = new AtomicBoolean();
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        Thread waiting = Thread.ofPlatform().start(() -> {
            assertThrows(CancellationException.class, () -> OwnThread.run("work", () -> untilInterrupted(started, over)));
            overWhenReturned.set(over.get());
            stillInterrupted.set(Thread.currentThread().isInterrupted());
        });
        started.await();
        waiting.interrupt();
        waiting.join();
        assertTrue(overWhenReturned.get());
        assertTrue(stillInterrupted.get());
    }

    private static Void untilInterrupted(CountDownLatch started, AtomicBoolean over) {
        started.countDown();
        try {
            new CountDownLatch(1).await();
            throw new AssertionError("nobody counts down");
        } catch (InterruptedException e) {
            over.set(true);
            throw new CancellationException();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void itGivesWay() throws Exception {
        assertTrue(OwnThread.run("work", OwnThreadTest::niceness) > niceness());
    }

    /** The 19th field of proc(5)'s stat, which are counted here from behind the name in brackets. */
    private static int niceness() throws IOException {
        String stat = Files.readString(Path.of("/proc/thread-self/stat"));
        return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICE_AFTER_NAME]);
    }
}
