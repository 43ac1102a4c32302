package org.septum.imaging.edit;

import java.util.List;

/**
 * What else must change in a frame when one structure is edited. Outline edits (pull, redraw, smooth, copy, interpolate) move the
 * line that bounds a structure's outlined area; brush edits give pixels to a structure or take them away.
 *
 * <p>Methods leave the labels they are given alone and return labels of their own. Values are 1 to 255.
 */
public interface StructureRules {
    /** The area inside the line a reader sees as this structure's outline. */
    Area outlined(PixelPlane plane, byte[] labels, int value);

    /**
     * Moves a structure's outline: pixels of {@code wanted} beyond the outlined area join it, pixels of the outlined area not
     * wanted leave it, all others keep their labels. Where the relations of the structures forbid it, the outline stops.
     */
    byte[] reshaped(byte[] labels, int value, Area wanted);

    /** Gives pixels to a structure, as far as the relations allow. */
    byte[] painted(byte[] labels, int value, Area stroke);

    /** Takes pixels away from a structure, as far as the relations allow; other structures' pixels in the stroke are left. */
    byte[] erased(byte[] labels, int value, Area stroke);

    /** The order in which outlines are laid into an empty frame so that none is in the way of the next. */
    List<Integer> fromInside(List<Integer> values);

    /** Structures that do not know each other: what one gains, whatever was there loses; what one loses becomes unlabelled. */
    static StructureRules independent() {
        return new IndependentStructures();
    }
}
