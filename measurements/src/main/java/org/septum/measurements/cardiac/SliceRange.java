package org.septum.measurements.cardiac;

/**
 * The slices of one ventricle that count at one phase, from one end of the stack to the other.
 *
 * @param first index of the first, from 0
 * @param last index of the last, itself counted
 */
public record SliceRange(int first, int last) {
    public SliceRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("no range of slices: from %d to %d".formatted(first, last));
        }
    }

    public boolean holds(int slice) {
        return slice >= first && slice <= last;
    }
}
