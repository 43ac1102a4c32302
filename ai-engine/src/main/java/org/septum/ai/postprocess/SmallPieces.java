package org.septum.ai.postprocess;

import java.util.List;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.parts.ConnectedParts;

/** Turns the pieces of some labels together that are smaller than a volume to background. */
public final class SmallPieces {
    private SmallPieces() {}

    /**
     * @param values labels that are looked at together; pieces hang together in 3-D (26 neighbours)
     * @param leastMl a piece of this volume or more stays
     * @return how many voxels were removed
     */
    public static long remove(LabelMap map, List<Integer> values, double leastMl, int phase) {
        Grid grid = map.grid();
        ConnectedParts parts = ConnectedParts.of(map, phase, values::contains);
        int kept = 0;
        while (kept < parts.count() && parts.voxels(kept) * grid.voxelMl() >= leastMl) {
            kept++;
        }
        long removed = 0;
        for (int slice = 0; kept < parts.count() && slice < grid.slices(); slice++) {
            byte[] frame = map.frame(slice, phase);
            for (int i = 0; i < frame.length; i++) {
                if (frame[i] != 0 && parts.at(i % grid.columns(), i / grid.columns(), slice) >= kept) {
                    frame[i] = 0;
                    removed++;
                }
            }
        }
        return removed;
    }
}
