package org.septum.viewer.edit;

import org.septum.imaging.edit.EditOperation;

/** What the left button does to labels. */
public enum EditMode {
    PULL(EditOperation.PULL, "Pull the outline"),
    BRUSH(EditOperation.BRUSH, "Brush"),
    ERASE(EditOperation.ERASE, "Eraser"),
    /** Paints on values like those under the brush where the stroke began. */
    THRESHOLD(EditOperation.THRESHOLD_BRUSH, "Threshold brush"),
    REDRAW(EditOperation.REDRAW, "Redraw the outline"),
    RELABEL(EditOperation.RELABEL, "Relabel a part");

    /** Whether it has the brush's circle. */
    boolean isBrush() {
        return this == BRUSH || this == ERASE || this == THRESHOLD;
    }

    private final EditOperation operation;
    private final String words;

    EditMode(EditOperation operation, String words) {
        this.operation = operation;
        this.words = words;
    }

    EditOperation operation() {
        return operation;
    }

    @Override
    public String toString() {
        return words;
    }
}
