package org.septum.measurements.cardiac.regional;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The wall's pixels segment by segment. Each pixel of wall belongs to one, so that the segments add up to the whole: a slice
 * without a closed ring counts with the nearest one that has a ring, and wall without a cavity beyond the apical end is the apex.
 */
final class SegmentMass {
    private SegmentMass() {}

    /** Pixels of wall by segment; {@code slices} holds the slices that count. */
    static Map<AhaSegment, Integer> pixels(List<Optional<FrameWall>> slices, List<AhaSegment.Level> levels, ShortAxis axis,
            double insertion, boolean apexLast) {
        Map<AhaSegment, Integer> pixels = new EnumMap<>(AhaSegment.class);
        List<AhaSegment.Level> everywhere = everywhere(slices, levels, axis, apexLast);
        for (int slice = 0; slice < slices.size(); slice++) {
            if (slices.get(slice).isPresent()) {
                int[] rays = slices.get(slice).get().wallPixels(axis);
                for (int ray = 0; ray < rays.length; ray++) {
                    AhaSegment segment = AhaSegment.at(everywhere.get(slice), WallRing.degrees(ray) - insertion);
                    pixels.merge(segment, rays[ray], Integer::sum);
                }
            }
        }
        return pixels;
    }

    private static List<AhaSegment.Level> everywhere(List<Optional<FrameWall>> slices, List<AhaSegment.Level> levels,
            ShortAxis axis, boolean apexLast) {
        List<AhaSegment.Level> all = new ArrayList<>();
        for (int slice = 0; slice < levels.size(); slice++) {
            int nearest = nearest(levels, slice);
            boolean beyond = apexLast ? slice > nearest : slice < nearest;
            boolean cap = beyond && levels.get(nearest) == AhaSegment.Level.APICAL
                    && slices.get(slice).map(wall -> !wall.hasCavity(axis)).orElse(false);
            all.add(cap ? AhaSegment.Level.APEX : levels.get(nearest));
        }
        return all;
    }

    private static int nearest(List<AhaSegment.Level> levels, int slice) {
        int best = -1;
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i) != null && (best < 0 || Math.abs(i - slice) < Math.abs(best - slice))) {
                best = i;
            }
        }
        return best;
    }
}
