package org.septum.viewer.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final Queue<Runnable> thread = new ArrayDeque<>();
    private final List<Integer> drawn = new ArrayList<>();

    @Test
    void onlyTheNewestOfThoseWaitingRuns() {
        Latest<Integer> latest = new Latest<>(thread::add, drawn::add);
        latest.request(1);
        latest.request(2);
        latest.request(3);
        assertEquals(1, thread.size());
        thread.remove().run();
        assertEquals(List.of(3), drawn);
    }

    @Test
    void aRequestMadeMeanwhileRunsNext() {
        List<Latest<Integer>> self = new ArrayList<>();
        self.add(new Latest<>(thread::add, n -> {
            drawn.add(n);
            if (n == 1) {
                self.getFirst().request(7);
                self.getFirst().request(8);
            }
        }));
        self.getFirst().request(1);
        thread.remove().run();
        assertEquals(List.of(1, 8), drawn);
        assertEquals(0, thread.size());
        self.getFirst().request(9);
        thread.remove().run();
        assertEquals(List.of(1, 8, 9), drawn);
    }

    @Test
    void workThatThrowsDoesNotBlockTheNext() {
        Latest<Integer> latest = new Latest<>(thread::add, n -> {
            drawn.add(n);
            if (n == 1) {
                throw new IllegalStateException("drawing failed");
            }
        });
        latest.request(1);
        assertThrows(IllegalStateException.class, () -> thread.remove().run());
        latest.request(2);
        thread.remove().run();
        assertEquals(List.of(1, 2), drawn);
    }
}
