package org.septum.viewer.history;

/**
 * Something a reader did that can be taken back exactly. Steps are undone in the reverse order of their doing, so each finds
 * everything as it left it; {@code undo} and {@code redo} are called in turn, on the view models' thread.
 */
public interface Step {
    /** What was done, as a reader would say it after "Undo": "brush on slice 4, phase 12". */
    String label();

    void undo();

    void redo();

    /** Memory the step holds on to, in bytes, for the history's budget. */
    default long bytes() {
        return 64;
    }

    /** A step made of two actions. */
    static Step of(String label, Runnable undo, Runnable redo) {
        return new Step() {
            @Override
            public String label() {
                return label;
            }

            @Override
            public void undo() {
                undo.run();
            }

            @Override
            public void redo() {
                redo.run();
            }
        };
    }
}
