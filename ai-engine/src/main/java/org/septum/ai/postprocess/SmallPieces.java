package org.septum.ai.postprocess;

import java.util.List;
import java.util.stream.IntStream;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.parts.ConnectedParts;

/** Turns pieces of some labels together to background: those smaller than a volume, or all but the largest. */
public final class SmallPieces {
    private SmallPieces() {}

    /**
     * @param values labels that are looked at together; pieces hang together in 3-D (26 neighbours)
     * @param leastMl a piece of this volume or more stays
     * @return how many voxels were removed
     */
    public static long remove(LabelMap map, List<Integer> values, double leastMl, int phase) {
        ConnectedParts parts = ConnectedParts.of(map, phase, values::contains);
        int kept = 0;
        while (kept < parts.count() && parts.voxels(kept) * map.grid().voxelMl() >= leastMl) {
            kept++;
        }
        return keep(map, parts, kept, phase);
    }

    /**
     * Keeps the largest piece alone.
     *
     * @param values labels that are looked at together
     * @return volumes of the others in mL, the largest first
     */
    public static List<Double> keepLargest(LabelMap map, List<Integer> values, int phase) {
        ConnectedParts parts = ConnectedParts.of(map, phase, values::contains);
        keep(map, parts, 1, phase);
        return IntStream.range(1, parts.count()).mapToObj(i -> parts.voxels(i) * map.grid().voxelMl()).toList();
    }

    /** Removes all but the first pieces; pieces come largest first. */
    private static long keep(LabelMap map, ConnectedParts parts, int kept, int phase) {
        Grid grid = map.grid();
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
