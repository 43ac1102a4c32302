package org.septum.viewer.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The steps of one open series that can be undone and redone, whichever panel or tool made them. A new step forgets those that
 * were undone. When the steps hold more memory than the budget, the oldest are forgotten: what they did stays done, it can only
 * no longer be taken back.
 *
 * <p>For the view models' thread.
 */
public final class EditHistory {
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final long budget;
    private final ReadOnlyObjectWrapper<Optional<String>> undoable = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> redoable = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean replaying;

    /** @param budget bytes the steps may hold together; the newest step is kept whatever its size */
    public EditHistory(long budget) {
        if (budget < 0) {
            throw new IllegalArgumentException("a budget of %d bytes".formatted(budget));
        }
        this.budget = budget;
    }

    /** Label of the step {@link #undo} takes back; empty where there is none. */
    public ReadOnlyObjectProperty<Optional<String>> undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Label of the step {@link #redo} does again; empty where there is none. */
    public ReadOnlyObjectProperty<Optional<String>> redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /**
     * Adds a step that was done just now.
     *
     * @throws IllegalStateException when called from within a step's undo or redo: a step must not make steps
     */
    public void did(Step step) {
        if (replaying) {
            throw new IllegalStateException("\"%s\" was made while another step is undone or redone".formatted(step.label()));
        }
        undone.clear();
        done.addLast(step);
        long held = done.stream().mapToLong(Step::bytes).sum();
        while (held > budget && done.size() > 1) {
            held -= done.removeFirst().bytes();
        }
        publish();
    }

    /** Takes the newest step back; does nothing where there is none. */
    public void undo() {
        if (!done.isEmpty() && !replaying) {
            Step step = done.removeLast();
            undone.addLast(step);
            replay(step::undo);
        }
    }

    /** Does the step undone last again; does nothing where there is none. */
    public void redo() {
        if (!undone.isEmpty() && !replaying) {
            Step step = undone.removeLast();
            done.addLast(step);
            replay(step::redo);
        }
    }

    private void replay(Runnable action) {
        replaying = true;
        try {
            action.run();
        } finally {
            replaying = false;
            publish();
        }
    }

    /** Forgets everything, as for another series. */
    public void clear() {
        done.clear();
        undone.clear();
        publish();
    }

    private void publish() {
        undoable.set(Optional.ofNullable(done.peekLast()).map(Step::label));
        redoable.set(Optional.ofNullable(undone.peekLast()).map(Step::label));
    }
}
