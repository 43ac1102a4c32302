package org.septum.imaging.study;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Chooses what orders the phases of a stack. */
final class PhaseOrder {
    private PhaseOrder() {}

    /** The first key that every frame has and that tells the frames of each position apart; null where none does. */
    static PhaseKey key(List<List<FrameHeader>> positions) {
        for (PhaseKey key : PhaseKey.values()) {
            if (positions.stream().allMatch(position -> tellsApart(key, position))) {
                return key;
            }
        }
        return null;
    }

    private static boolean tellsApart(PhaseKey key, List<FrameHeader> position) {
        Set<Double> seen = new HashSet<>();
        for (FrameHeader frame : position) {
            double value = frame.order(key);
            if (Double.isNaN(value) || !seen.add(value)) {
                return false;
            }
        }
        return true;
    }
}
