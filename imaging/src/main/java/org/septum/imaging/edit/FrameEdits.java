package org.septum.imaging.edit;

import java.util.List;

/** Edits of one frame beyond a stroke. Frames given are left alone; those returned are new. */
public final class FrameEdits {
    private final PixelPlane plane;
    private final StructureRules rules;

    public FrameEdits(PixelPlane plane, StructureRules rules) {
        this.plane = plane;
        this.rules = rules;
    }

    public StructureRules rules() {
        return rules;
    }

    public PixelPlane plane() {
        return plane;
    }

    /** Gives a structure the inside of a closed line as its outlined area. */
    public byte[] redrawn(byte[] labels, int value, double[] column, double[] row) {
        return rules.reshaped(labels, value, Polygon.area(plane, column, row));
    }

    /**
     * Moves a piece of a structure's outline: what lay within the line before and does not any more leaves the outlined area,
     * what came within it joins; parts and holes the line does not cross stay.
     */
    public byte[] pulled(byte[] labels, int value, Area before, Area after) {
        Area old = rules.outlined(plane, labels, value);
        return rules.reshaped(labels, value, old.minus(before.minus(after)).or(after.minus(before)));
    }

    /** Irons a structure's outline out; its outlined area keeps its size. */
    public byte[] smoothed(byte[] labels, int value, double sigmaMm) {
        return rules.reshaped(labels, value, Shapes.smoothed(rules.outlined(plane, labels, value), sigmaMm));
    }

    /** Leaves only the largest connected part of a structure's outlined area. */
    public byte[] withoutIslands(byte[] labels, int value) {
        return rules.reshaped(labels, value, rules.outlined(plane, labels, value).largestPart());
    }

    /** Takes away the part of a structure that a pixel belongs to; unchanged where it is unlabelled. */
    public byte[] withoutPart(byte[] labels, int pixel) {
        return relabelled(labels, pixel, 0);
    }

    /** Gives the connected part of a structure that a pixel belongs to another value, 0 for none, whatever the relations. */
    public byte[] relabelled(byte[] labels, int pixel, int value) {
        if (labels[pixel] == 0) {
            return labels.clone();
        }
        Area part = Area.labelled(plane, labels, Byte.toUnsignedInt(labels[pixel])).part(pixel);
        return set(labels, part, value);
    }

    /** Gives a structure the unlabelled pixels it encloses. */
    public byte[] filled(byte[] labels, int value) {
        Area own = Area.labelled(plane, labels, value);
        Area holes = own.filled().minus(own).and(Area.labelled(plane, labels, 0));
        return set(labels, holes, value);
    }

    private static byte[] set(byte[] labels, Area area, int value) {
        byte[] next = labels.clone();
        for (int i = 0; i < next.length; i++) {
            if (area.has(i)) {
                next[i] = (byte) value;
            }
        }
        return next;
    }

    /** Gives a structure the outlined area it has in another frame. */
    public byte[] copied(byte[] from, byte[] to, int value) {
        return rules.reshaped(to, value, rules.outlined(plane, from, value));
    }

    /**
     * A frame between two: each structure's outlined area is between its areas there. A structure that one of them lacks stays as
     * it is in the frame, as far as the others leave it room.
     *
     * @param frame as it is
     * @param share 0 for the first frame, 1 for the second
     */
    public byte[] between(byte[] first, byte[] second, byte[] frame, List<Integer> values, double share) {
        byte[] next = new byte[plane.size()];
        List<Integer> order = rules.fromInside(values);
        for (int value : order) {
            next = between(first, second, next, value, share);
        }
        for (int value : order) {
            boolean isLacking = rules.outlined(plane, first, value).isEmpty() || rules.outlined(plane, second, value).isEmpty();
            next = isLacking ? copied(frame, next, value) : next;
        }
        return next;
    }

    /** Lays one structure into a frame, between its areas in two others; unchanged where one of them lacks it. */
    public byte[] between(byte[] first, byte[] second, byte[] frame, int value, double share) {
        Area a = rules.outlined(plane, first, value);
        Area b = rules.outlined(plane, second, value);
        return a.isEmpty() || b.isEmpty() ? frame : rules.reshaped(frame, value, Shapes.between(a, b, share));
    }
}
