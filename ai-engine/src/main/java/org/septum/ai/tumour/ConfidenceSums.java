package org.septum.ai.tumour;

import org.septum.imaging.Confidence;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelSet;

/** Adds up, voxel by voxel, what a {@link Confidence} tells of each slice: what was labelled, what was expected, and both at once. */
final class ConfidenceSums {
    private final LabelSet labels;
    private final TumourParts parts;
    private final int values;
    private final int slices;
    private final float voxelMm2;
    /** By slice and label value. */
    private final double[][] labelled;
    private final double[][] expected;
    private final double[][] overlap;

    ConfidenceSums(Grid stack, TumourParts parts) {
        this.parts = parts;
        labels = parts.labels();
        values = highest(labels);
        slices = stack.slices();
        voxelMm2 = (float) (stack.toPatient().spacing(0) * stack.toPatient().spacing(1));
        labelled = new double[slices][values];
        expected = new double[slices][values];
        overlap = new double[slices][values];
    }

    /** An empty confidence for these labels. */
    static Confidence empty(Grid stack, TumourParts parts) {
        return new Confidence(stack, highest(parts.labels()));
    }

    private static int highest(LabelSet labels) {
        return labels.labels().stream().mapToInt(l -> l.value()).max().orElseThrow();
    }

    /**
     * Adds a voxel.
     *
     * @param label it got, 0 for none
     * @param probabilities by class, background first
     */
    void add(int slice, int label, float[] probabilities) {
        for (int n = 0; n < labels.labels().size(); n++) {
            int value = labels.labels().get(n).value();
            expected[slice][value - 1] += parts.of(value, probabilities);
        }
        if (label > 0) {
            labelled[slice][label - 1]++;
            overlap[slice][label - 1] += parts.of(label, probabilities);
        }
    }

    void enter(Confidence confidence) {
        for (int slice = 0; slice < slices; slice++) {
            confidence.set(slice, 0, mm2(labelled[slice]), mm2(expected[slice]), mm2(overlap[slice]));
        }
    }

    private float[] mm2(double[] voxels) {
        float[] area = new float[values];
        for (int i = 0; i < values; i++) {
            area[i] = (float) (voxels[i] * voxelMm2);
        }
        return area;
    }
}
