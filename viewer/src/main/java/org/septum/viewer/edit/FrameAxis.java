package org.septum.viewer.edit;

import org.septum.imaging.Grid;
import org.septum.imaging.edit.FrameRef;

/** The two ways frames follow each other. */
public enum FrameAxis {
    SLICE("slice"),
    PHASE("phase");

    private final String word;

    FrameAxis(String word) {
        this.word = word;
    }

    FrameRef moved(FrameRef frame, int by) {
        return this == SLICE ? new FrameRef(frame.slice() + by, frame.phase()) : new FrameRef(frame.slice(), frame.phase() + by);
    }

    boolean holds(FrameRef frame, Grid grid) {
        return frame.slice() >= 0 && frame.slice() < grid.slices() && frame.phase() >= 0 && frame.phase() < grid.phases();
    }

    int index(FrameRef frame) {
        return this == SLICE ? frame.slice() : frame.phase();
    }

    boolean sameLine(FrameRef a, FrameRef b) {
        return this == SLICE ? a.phase() == b.phase() : a.slice() == b.slice();
    }

    @Override
    public String toString() {
        return word;
    }
}
