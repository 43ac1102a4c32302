package org.septum.imaging.plane;

import java.util.Map;
import java.util.Objects;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelFrames;

/**
 * Labels of a stack on the pixels of a plane: each pixel has the label of the voxel its centre lies in, 0 beyond the stack. A
 * frame is made when it is asked for, and the last one made is kept: once frames of the labels were written, make another object.
 */
public final class PlaneLabels implements LabelFrames {
    private final LabelFrames labels;
    private final Grid plane;
    private final IndexMap map;
    private volatile Made last;

    private record Made(int slice, int phase, byte[] labels) { }

    /** @param plane in the labels' patient space */
    public PlaneLabels(LabelFrames labels, Grid plane) {
        this.labels = labels;
        this.plane = plane;
        map = IndexMap.of(plane, labels.grid(), Affine.identity());
    }

    @Override
    public Grid grid() {
        return plane;
    }

    @Override
    public byte[] frame(int slice, int phase) {
        Made made = last;
        if (made == null || made.slice() != slice || made.phase() != phase) {
            made = new Made(slice, phase, make(slice, phase));
            last = made;
        }
        return made.labels();
    }

    private byte[] make(int slice, int phase) {
        Grid stack = labels.grid();
        byte[][] frames = new byte[stack.slices()][];
        byte[] out = new byte[plane.frameSize()];
        for (int row = 0; row < plane.rows(); row++) {
            for (int column = 0; column < plane.columns(); column++) {
                int i = index(0, column, row, slice);
                int j = index(1, column, row, slice);
                int k = index(2, column, row, slice);
                if (i >= 0 && j >= 0 && k >= 0 && i < stack.columns() && j < stack.rows() && k < stack.slices()) {
                    frames[k] = frames[k] == null ? labels.frame(k, phase) : frames[k];
                    out[row * plane.columns() + column] = frames[k][j * stack.columns() + i];
                }
            }
        }
        return out;
    }

    private int index(int axis, int column, int row, int slice) {
        return (int) Math.rint(map.at(axis, column, row, slice));
    }

    /** Whether every pixel of the plane is a voxel of the stack. */
    public boolean isExact() {
        return map.exact();
    }

    /**
     * Puts a frame of the plane that became different back into the stack.
     *
     * @param after its labels as they shall be
     * @param slices of the stack that become different, whole, by their index; added to
     * @throws IllegalStateException where pixels of the plane are no voxels of the stack
     */
    public void putBack(int slice, int phase, byte[] after, Map<Integer, byte[]> slices) {
        if (!map.exact()) {
            throw new IllegalStateException("pixels between voxels cannot be put back");
        }
        byte[] before = frame(slice, phase);
        for (int at = 0; at < after.length; at++) {
            if (before[at] != after[at]) {
                int row = at / plane.columns();
                int column = at % plane.columns();
                byte[] own = slices.computeIfAbsent(index(2, column, row, slice), k -> labels.frame(k, phase).clone());
                own[index(1, column, row, slice) * labels.grid().columns() + index(0, column, row, slice)] = after[at];
            }
        }
    }

    /** The same labels on the same pixels. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PlaneLabels p && labels == p.labels && plane.equals(p.plane);
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(labels), plane);
    }
}
