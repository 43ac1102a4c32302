package org.septum.ai.tumour;

import org.septum.imaging.Confidence;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;

/**
 * How sure the network was of the tumour that was kept: a {@link Confidence} of the whole tumour from its probabilities in the tumour and
 * within {@link #NEAR_MM} of it (decision 0124). A voxel's probability counts to the label it has, beside the tumour to the outermost part:
 * all labels together tell of the whole. Where nothing was kept every probability counts, as tumour that may be missing.
 */
final class TumourConfidence {
    private static final double NEAR_MM = 10;
    private static final double UNIT = 255;

    private final Grid stack;
    private final int outermost;
    /** Probability of tumour by voxel, {@link #UNIT} being 1. */
    private final byte[] probable;
    /** Voxels by slice and label value. */
    private final double[][] labelled;
    private final double[][] expected;
    private final double[][] overlap;

    TumourConfidence(Grid stack, TumourParts parts) {
        this.stack = stack;
        outermost = parts.outermost();
        probable = new byte[Math.multiplyExact(stack.frameSize(), stack.slices())];
        labelled = new double[stack.slices()][parts.highest()];
        expected = new double[stack.slices()][parts.highest()];
        overlap = new double[stack.slices()][parts.highest()];
    }

    /** @param tumour probability of the whole tumour, 0 to 1, at a voxel of a slice */
    void note(int slice, int voxel, float tumour) {
        probable[slice * stack.frameSize() + voxel] = (byte) Math.round(tumour * UNIT);
    }

    /** Enters every slice of phase 0, once, beside the labels as they are now. */
    void enter(LabelMap map, Confidence confidence) {
        TumourBox.around(map, NEAR_MM).ifPresentOrElse(box -> addNear(box, map), this::addAll);
        for (int slice = 0; slice < stack.slices(); slice++) {
            confidence.set(slice, 0, mm2(labelled[slice]), mm2(expected[slice]), mm2(overlap[slice]));
        }
    }

    private void addNear(TumourBox box, LabelMap map) {
        double[] far = box.squaredDistances(box.labelled(map), stack.toPatient());
        for (int i = 0; i < far.length; i++) {
            if (far[i] <= NEAR_MM * NEAR_MM) {
                int slice = box.slice(i);
                int voxel = box.inFrame(i, stack.columns());
                add(slice, Byte.toUnsignedInt(map.frame(slice, 0)[voxel]), slice * stack.frameSize() + voxel);
            }
        }
    }

    private void addAll() {
        for (int i = 0; i < probable.length; i++) {
            add(i / stack.frameSize(), 0, i);
        }
    }

    private void add(int slice, int label, int voxel) {
        double tumour = Byte.toUnsignedInt(probable[voxel]) / UNIT;
        expected[slice][(label == 0 ? outermost : label) - 1] += tumour;
        if (label != 0) {
            labelled[slice][label - 1]++;
            overlap[slice][label - 1] += tumour;
        }
    }

    private float[] mm2(double[] voxels) {
        double each = stack.toPatient().spacing(0) * stack.toPatient().spacing(1);
        float[] area = new float[voxels.length];
        for (int i = 0; i < area.length; i++) {
            area[i] = (float) (voxels[i] * each);
        }
        return area;
    }
}
