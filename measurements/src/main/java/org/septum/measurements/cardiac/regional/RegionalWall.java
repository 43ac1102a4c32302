package org.septum.measurements.cardiac.regional;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.measurements.cardiac.CardiacPhases;
import org.septum.measurements.cardiac.CardiacReading;

/**
 * Wall thickness at ED and ES in the AHA's segments, measured along rays from the cavity's centre. The slices with a closed wall
 * at ED are divided into thirds along the long axis; the end of the stack whose outline of cavity and wall is smaller is the
 * apex. Segments are counted from the anterior insertion of the right ventricle, found at ED in the basal and middle thirds.
 * Segment 17, the cap beyond the cavity, has no thickness in short-axis slices and is never given.
 *
 * @param segments what each segment measures; one without a closed wall at ED is missing
 * @param apexLast whether the apex is at the highest slice index
 * @param levels the level of each slice, by slice index; null where the slice has no closed wall at ED
 * @param anteriorInsertion in degrees, counterclockwise as seen from the apex, from the direction in which columns are counted
 */
public record RegionalWall(Map<AhaSegment, Wall> segments, boolean apexLast, List<AhaSegment.Level> levels, double anteriorInsertion) {
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
        segments = Map.copyOf(segments);
        levels = java.util.Collections.unmodifiableList(new ArrayList<>(levels));
    }

    /** Empty where a structure has no label, fewer than three slices have a closed wall, or no septum is found. */
    public static Optional<RegionalWall> of(LabelMap map, LabelSet labels, CardiacPhases phases) {
        Optional<Label> lv = labels.byId(CardiacReading.LV);
        Optional<Label> wall = labels.byId(CardiacReading.MYOCARDIUM);
        Optional<Label> rv = labels.byId(CardiacReading.RV);
        if (lv.isEmpty() || wall.isEmpty() || rv.isEmpty()) {
            return Optional.empty();
        }
        return of(map, new WallRing.Labels(lv.get().value(), wall.get().value(), rv.get().value()), phases);
    }

    private static Optional<RegionalWall> of(LabelMap map, WallRing.Labels labels, CardiacPhases phases) {
        boolean apexLast = outline(map, labels, phases.ed(), false) >= outline(map, labels, phases.ed(), true);
        ShortAxis axis = new ShortAxis(map.grid().toPatient(), apexLast);
        List<Optional<WallRing>> ed = rings(map, labels, phases.ed(), axis);
        List<AhaSegment.Level> levels = levels(ed, apexLast);
        List<WallRing> aboveApex = new ArrayList<>();
        for (int slice = 0; slice < levels.size(); slice++) {
            if (levels.get(slice) == AhaSegment.Level.BASAL || levels.get(slice) == AhaSegment.Level.MID) {
                aboveApex.add(ed.get(slice).orElseThrow());
            }
        }
        OptionalDouble insertion = Septum.anteriorInsertion(aboveApex);
        if (insertion.isEmpty()) {
            return Optional.empty();
        }
        Map<AhaSegment, Double> thin = means(ed, levels, insertion.getAsDouble());
        Map<AhaSegment, Double> thick = means(rings(map, labels, phases.es(), axis), levels, insertion.getAsDouble());
        Map<AhaSegment, Wall> segments = new EnumMap<>(AhaSegment.class);
        thin.forEach((segment, mm) -> segments.put(segment,
                new Wall(mm, thick.containsKey(segment) ? OptionalDouble.of(thick.get(segment)) : OptionalDouble.empty())));
        return Optional.of(new RegionalWall(segments, apexLast, levels, insertion.getAsDouble()));
    }

    private static List<Optional<WallRing>> rings(LabelMap map, WallRing.Labels labels, int phase, ShortAxis axis) {
        List<Optional<WallRing>> rings = new ArrayList<>();
        for (int slice = 0; slice < map.grid().slices(); slice++) {
            rings.add(WallRing.of(map.frame(slice, phase), map.grid().columns(), labels, axis));
        }
        return rings;
    }

    /** Pixels of cavity and wall in the first slice that has any, from one end or the other. */
    private static long outline(LabelMap map, WallRing.Labels labels, int phase, boolean fromLast) {
        int slices = map.grid().slices();
        for (int i = 0; i < slices; i++) {
            long n = 0;
            for (byte b : map.frame(fromLast ? slices - 1 - i : i, phase)) {
                n += b == labels.lv() || b == labels.wall() ? 1 : 0;
            }
            if (n > 0) {
                return n;
            }
        }
        return 0;
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
