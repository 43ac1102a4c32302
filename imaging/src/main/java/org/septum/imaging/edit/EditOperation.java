package org.septum.imaging.edit;

import java.util.Locale;

/** What a reader can do to labels. */
public enum EditOperation {
    PULL("Outline pulled"),
    BRUSH("Brush"),
    ERASE("Eraser"),
    THRESHOLD_BRUSH("Threshold brush"),
    REDRAW("Redrawn"),
    SMOOTH("Smoothed"),
    COPY("Copied"),
    INTERPOLATE("Interpolated"),
    FILL("Holes filled"),
    REMOVE_ISLAND("Islands removed"),
    RELABEL("Relabelled"),
    CLEAR("Cleared"),
    EXPERT_ACCEPTED("Expert's label taken"),
    EXPERT_REJECTED("Own label kept"),
    RESET("Set back to the AI's");

    private final String words;

    EditOperation(String words) {
        this.words = words;
    }

    /** The word for it in files: "threshold-brush". */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a reader sees in a list of edits. */
    @Override
    public String toString() {
        return words;
    }
}
