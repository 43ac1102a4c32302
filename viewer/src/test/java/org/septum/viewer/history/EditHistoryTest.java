package org.septum.viewer.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EditHistoryTest {
    private final EditHistory history = new EditHistory(1 << 20);
    private final List<Integer> state = new ArrayList<>();

    private void add(int value) {
        state.add(value);
        history.did(Step.of("add " + value, state::removeLast, () -> state.add(value)));
    }

    @Test
    void stepsAreTakenBackInReverseAndDoneAgainInOrder() {
        add(1);
        add(2);
        assertEquals(Optional.of("add 2"), history.undoableProperty().get());
        assertEquals(Optional.empty(), history.redoableProperty().get());
        history.undo();
        assertEquals(List.of(1), state);
        assertEquals(Optional.of("add 2"), history.redoableProperty().get());
        history.undo();
        history.undo();
        assertEquals(List.of(), state);
        assertEquals(Optional.empty(), history.undoableProperty().get());
        history.redo();
        history.redo();
        history.redo();
        assertEquals(List.of(1, 2), state);
    }

    @Test
    void aNewStepForgetsWhatWasUndone() {
        add(1);
        add(2);
        history.undo();
        add(3);
        history.redo();
        assertEquals(List.of(1, 3), state);
        history.undo();
        history.undo();
        assertEquals(List.of(), state);
    }

    @Test
    void oldStepsAreForgottenBeyondTheBudgetAndTheNewestStays() {
        EditHistory small = new EditHistory(100);
        List<String> undone = new ArrayList<>();
        for (long bytes : new long[] {40, 50, 30}) {
            small.did(new SizedStep(bytes, undone));
        }
        for (int i = 0; i < 5; i++) {
            small.undo();
        }
        assertEquals(List.of("30", "50"), undone);
        small.did(new SizedStep(1000, undone));
        small.undo();
        assertEquals(List.of("30", "50", "1000"), undone);
    }

    private record SizedStep(long bytes, List<String> undone) implements Step {
        @Override
        public String label() {
            return Long.toString(bytes);
        }

        @Override
        public void undo() {
            undone.add(label());
        }

        @Override
        public void redo() { }
    }

    @Test
    void aStepThatMakesStepsIsAFault() {
        history.did(Step.of("loop", () -> add(7), () -> { }));
        assertThrows(IllegalStateException.class, history::undo);
        add(8); // and the history works on
        history.undo();
        assertEquals(List.of(7), state);
    }

    @Test
    void nothingIsLeftAfterClear() {
        add(1);
        add(2);
        history.undo();
        history.clear();
        history.undo();
        history.redo();
        assertEquals(List.of(1), state);
        assertEquals(Optional.empty(), history.undoableProperty().get());
    }

    @Test
    void anyWalkThroughTheHistoryFindsTheStatesItLeft() {
        Random random = new Random(5);
        List<List<Integer>> states = new ArrayList<>(List.of(List.of()));
        int at = 0;
        for (int i = 0; i < 2000; i++) {
            switch (random.nextInt(3)) {
                case 0 -> {
                    add(i);
                    states.subList(++at, states.size()).clear();
                    states.add(List.copyOf(state));
                }
                case 1 -> {
                    history.undo();
                    at = Math.max(0, at - 1);
                }
                default -> {
                    history.redo();
                    at = Math.min(states.size() - 1, at + 1);
                }
            }
            assertEquals(states.get(at), state);
        }
    }
}
