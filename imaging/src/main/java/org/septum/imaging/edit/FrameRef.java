package org.septum.imaging.edit;

import java.util.Comparator;

/** One frame of a grid. @param slice from 0 @param phase from 0 */
public record FrameRef(int slice, int phase) implements Comparable<FrameRef> {
    private static final Comparator<FrameRef> ORDER =
            Comparator.comparingInt(FrameRef::phase).thenComparingInt(FrameRef::slice);

    @Override
    public int compareTo(FrameRef other) {
        return ORDER.compare(this, other);
    }
}
