package org.septum.imaging.study;

import java.util.List;
import org.septum.imaging.Warning;

/**
 * Frames in the order of a volume: every position has every phase.
 *
 * @param frames by position, then by phase
 * @param timeKey what the phases were ordered by; null where there is one phase
 * @param warnings what was odd, and what was left out
 */
record SortedStack(List<List<FrameHeader>> frames, PhaseKey timeKey, List<Warning> warnings) {
    int slices() {
        return frames.size();
    }

    int phases() {
        return frames.getFirst().size();
    }
}
