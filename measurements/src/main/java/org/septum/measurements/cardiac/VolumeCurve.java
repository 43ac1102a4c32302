package org.septum.measurements.cardiac;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;

/**
 * Volume of each structure at each phase, in millilitres, by disc summation: voxels counted times the voxel's volume, nothing
 * interpolated between or beyond the slices. Papillary muscle counts as the label map counts it (in the cavity by ACDC's
 * convention: Bernard et al., IEEE TMI 37(11), 2018), unless a reading's choices say otherwise. The volumes are never smoothed.
 *
 * <p>Immutable.
 */
public final class VolumeCurve {
    private final Map<String, double[]> ml;
    private final int phases;
    private final double[] triggerMs;

    private VolumeCurve(Map<String, double[]> ml, int phases, double[] triggerMs) {
        this.ml = ml;
        this.phases = phases;
        this.triggerMs = triggerMs;
    }

    /** The curve of every label of the set, in the set's order, with no trigger times. */
    public static VolumeCurve of(LabelMap map, LabelSet labels) {
        return new CountedVolumes(AreaTable.of(map, labels), ReadingChoices.AUTOMATIC).curve();
    }

    /** @param ml millilitres at each phase by structure */
    static VolumeCurve of(Map<String, double[]> ml, int phases) {
        return new VolumeCurve(ml, phases, new double[0]);
    }

    /** @param ms one time per phase after the R wave, in milliseconds; an empty array where the times are not known */
    public VolumeCurve withTriggerTimes(double[] ms) {
        if (ms.length != 0 && ms.length != phases) {
            throw new IllegalArgumentException("%d trigger times for %d phases".formatted(ms.length, phases));
        }
        if (!Arrays.stream(ms).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a trigger time is not a number: " + Arrays.toString(ms));
        }
        return new VolumeCurve(ml, phases, ms.clone());
    }

    public int phases() {
        return phases;
    }

    /** Ids of the structures, in the label set's order. */
    public List<String> structures() {
        return new ArrayList<>(ml.keySet());
    }

    public boolean has(String structure) {
        return ml.containsKey(structure);
    }

    /** Millilitres at each phase. Throws IllegalArgumentException where the structure is not part of the label set. */
    public double[] ml(String structure) {
        double[] values = ml.get(structure);
        if (values == null) {
            throw new IllegalArgumentException("no structure \"%s\" among %s".formatted(structure, ml.keySet()));
        }
        return values.clone();
    }

    public double ml(String structure, int phase) {
        return ml(structure)[phase];
    }

    /** Milliseconds after the R wave; empty where the times are not known. */
    public OptionalDouble triggerMs(int phase) {
        return triggerMs.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(triggerMs[phase]);
    }
}
