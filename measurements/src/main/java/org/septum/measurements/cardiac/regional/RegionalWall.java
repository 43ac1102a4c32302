package org.septum.measurements.cardiac.regional;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.septum.imaging.Affine;

/**
 * Wall thickness at ED and ES in the AHA's segments, measured along rays from the cavity's centre, and the wall's mass in each.
 * The slices with a closed wall at ED are divided into thirds along the long axis. Segments are counted from the anterior
 * insertion of the right ventricle, found at ED in the basal and middle thirds. Segment 17, the cap beyond the cavity, has no
 * thickness in short-axis slices; its mass is the wall of apical slices without a cavity.
 *
 * @param segments what each segment measures; one without a closed wall at ED is missing
 * @param pixels pixels of wall at ED in each segment; together all the wall there is
 * @param apexLast whether the apex is at the highest slice index
 * @param levels the level of each slice, by slice index; null where the slice has no closed wall at ED
 * @param anteriorInsertion in degrees, counterclockwise as seen from the apex, from the direction in which columns are counted
 * @param septum how round the cavity is
 */
public record RegionalWall(Map<AhaSegment, Wall> segments, Map<AhaSegment, Integer> pixels, boolean apexLast,
        List<AhaSegment.Level> levels, double anteriorInsertion, SeptalPosition septum) {
    private static final int FEWEST_SLICES = 3;

    /**
     * @param edMm thickness at ED
     * @param esMm thickness at ES; empty where the wall is open then
     */
    public record Wall(double edMm, OptionalDouble esMm) {
        /** 100 · (ES − ED) / ED. */
        public OptionalDouble thickeningPercent() {
            return esMm.isEmpty() ? esMm : OptionalDouble.of(100 * (esMm.getAsDouble() - edMm) / edMm);
        }
    }

    public RegionalWall {
        segments = Collections.unmodifiableMap(ordered(segments));
        pixels = Collections.unmodifiableMap(ordered(pixels));
        levels = Collections.unmodifiableList(new ArrayList<>(levels));
    }

    private static <T> Map<AhaSegment, T> ordered(Map<AhaSegment, T> map) {
        Map<AhaSegment, T> copy = new EnumMap<>(AhaSegment.class);
        copy.putAll(map);
        return copy;
    }

    /**
     * Empty where fewer than three slices have a closed wall, or no septum is found.
     *
     * @param ed the wall at ED slice by slice; empty for a slice that does not count
     * @param es the same at ES
     * @param apexLast whether the apex is at the highest slice index
     */
    public static Optional<RegionalWall> of(List<Optional<FrameWall>> ed, List<Optional<FrameWall>> es, Affine toPatient,
            boolean apexLast) {
        ShortAxis axis = ShortAxis.of(toPatient, apexLast);
        List<Optional<WallRing>> thin = rings(ed, axis);
        List<Optional<WallRing>> thick = rings(es, axis);
        List<AhaSegment.Level> levels = levels(thin, apexLast);
        OptionalDouble insertion = Septum.anteriorInsertion(aboveApex(thin, levels));
        if (insertion.isEmpty()) {
            return Optional.empty();
        }
        double from = insertion.getAsDouble();
        return Optional.of(new RegionalWall(walls(means(thin, levels, from), means(thick, levels, from)),
                SegmentMass.pixels(ed, levels, axis, from, apexLast), apexLast, levels, from,
                SeptalPosition.of(thin, thick, levels)));
    }

    /** Mean thickening in percent, each segment counted by its mass; empty where no segment has one. */
    public OptionalDouble massWeightedThickening() {
        double sum = 0;
        double weight = 0;
        for (Map.Entry<AhaSegment, Wall> e : segments.entrySet()) {
            OptionalDouble thickening = e.getValue().thickeningPercent();
            if (thickening.isPresent()) {
                sum += pixels.getOrDefault(e.getKey(), 0) * thickening.getAsDouble();
                weight += pixels.getOrDefault(e.getKey(), 0);
            }
        }
        return weight > 0 ? OptionalDouble.of(sum / weight) : OptionalDouble.empty();
    }

    private static List<Optional<WallRing>> rings(List<Optional<FrameWall>> slices, ShortAxis axis) {
        return slices.stream().map(slice -> slice.flatMap(wall -> wall.ring(axis))).toList();
    }

    private static List<WallRing> aboveApex(List<Optional<WallRing>> rings, List<AhaSegment.Level> levels) {
        List<WallRing> found = new ArrayList<>();
        for (int slice = 0; slice < levels.size(); slice++) {
            if (levels.get(slice) == AhaSegment.Level.BASAL || levels.get(slice) == AhaSegment.Level.MID) {
                found.add(rings.get(slice).orElseThrow());
            }
        }
        return found;
    }

    private static Map<AhaSegment, Wall> walls(Map<AhaSegment, Double> ed, Map<AhaSegment, Double> es) {
        Map<AhaSegment, Wall> segments = new EnumMap<>(AhaSegment.class);
        ed.forEach((segment, mm) -> segments.put(segment,
                new Wall(mm, es.containsKey(segment) ? OptionalDouble.of(es.get(segment)) : OptionalDouble.empty())));
        return segments;
    }

    /** Thirds of the slices that have a ring. */
    private static List<AhaSegment.Level> levels(List<Optional<WallRing>> rings, boolean apexLast) {
        long closed = rings.stream().filter(Optional::isPresent).count();
        List<AhaSegment.Level> levels = new ArrayList<>();
        int seen = 0;
        for (Optional<WallRing> ring : rings) {
            if (ring.isEmpty() || closed < FEWEST_SLICES) {
                levels.add(null);
                continue;
            }
            double fromBase = (apexLast ? seen + 0.5 : closed - seen - 0.5) / closed;
            levels.add(AhaSegment.Level.values()[(int) (3 * fromBase)]);
            seen++;
        }
        return levels;
    }

    /** Mean thickness over the rays of each segment where the wall is closed. */
    private static Map<AhaSegment, Double> means(List<Optional<WallRing>> rings, List<AhaSegment.Level> levels, double insertion) {
        Map<AhaSegment, double[]> sums = new EnumMap<>(AhaSegment.class);
        for (int slice = 0; slice < rings.size(); slice++) {
            if (levels.get(slice) == null || rings.get(slice).isEmpty()) {
                continue;
            }
            WallRing ring = rings.get(slice).get();
            for (int ray = 0; ray < WallRing.RAYS; ray++) {
                if (ring.thickness(ray) > 0) {
                    AhaSegment segment = AhaSegment.at(levels.get(slice), WallRing.degrees(ray) - insertion);
                    double[] sum = sums.computeIfAbsent(segment, s -> new double[2]);
                    sum[0] += ring.thickness(ray);
                    sum[1]++;
                }
            }
        }
        Map<AhaSegment, Double> means = new EnumMap<>(AhaSegment.class);
        sums.forEach((segment, sum) -> means.put(segment, sum[0] / sum[1]));
        return means;
    }
}
