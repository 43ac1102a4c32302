package org.septum.imaging.edit;

import java.util.List;

/** Structures side by side: the one edited last has the pixel. */
record IndependentStructures() implements StructureRules {
    @Override
    public Area outlined(PixelPlane plane, byte[] labels, int value) {
        return Area.labelled(plane, labels, value);
    }

    @Override
    public byte[] reshaped(byte[] labels, int value, Area wanted) {
        byte[] next = painted(labels, value, wanted);
        for (int i = 0; i < next.length; i++) {
            if (!wanted.has(i) && Byte.toUnsignedInt(next[i]) == value) {
                next[i] = 0;
            }
        }
        return next;
    }

    @Override
    public byte[] painted(byte[] labels, int value, Area stroke) {
        byte[] next = labels.clone();
        for (int i = 0; i < next.length; i++) {
            if (stroke.has(i)) {
                next[i] = (byte) value;
            }
        }
        return next;
    }

    @Override
    public byte[] erased(byte[] labels, int value, Area stroke) {
        byte[] next = labels.clone();
        for (int i = 0; i < next.length; i++) {
            if (stroke.has(i) && Byte.toUnsignedInt(next[i]) == value) {
                next[i] = 0;
            }
        }
        return next;
    }

    @Override
    public List<Integer> fromInside(List<Integer> values) {
        return values;
    }
}
