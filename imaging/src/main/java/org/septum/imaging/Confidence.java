package org.septum.imaging;

import java.util.Objects;
import java.util.stream.IntStream;

/**
 * How sure a network is of the labels it drew, for each frame and label, told from its own probabilities before any clean-up.
 *
 * <p>The confidence is the Dice overlap the network expects of its labels with the truth. With the probability p of a label at each
 * sample and y = 1 where the label was drawn, else 0, it is (2 Σ p·y + a) / (Σ p + Σ y + a): the soft Dice confidence of Borges et
 * al., 2024 (arXiv 2402.10665), with a = {@value #SMALLEST_MM2} mm² more so that a frame where nothing was drawn and nothing expected
 * has 1 and a speck counts for little. All lie between 0 and 1. Over several frames or labels the sums run over all of them.
 *
 * <p>It ranks frames well and is, as networks are, too sure of itself; docs/decisions/0046 has the figures. It says nothing of labels
 * that were edited later.
 *
 * <p>The table is filled frame by frame while an analysis runs, like its {@link LabelMap}; a frame is not guarded against being read
 * meanwhile.
 */
public final class Confidence {
    /** About the area of the smallest structure worth drawing. */
    private static final int SMALLEST_MM2 = 50;

    private final Grid grid;
    private final int labels;

    /** By frame and label, in mm²: labelled, expected (Σ p), and both at once (Σ p·y). */
    private final float[] labelled;
    private final float[] expected;
    private final float[] overlap;

    private final boolean[] known;

    /** A table of no frame yet, for labels of the values 1 to {@code labels}. */
    public Confidence(Grid grid, int labels) {
        this.grid = grid;
        this.labels = labels;
        int frames = Math.multiplyExact(grid.slices(), grid.phases());
        int n = Math.multiplyExact(frames, labels);
        labelled = new float[n];
        expected = new float[n];
        overlap = new float[n];
        known = new boolean[frames];
    }

    /**
     * Enters a frame. Each array has one entry per label, in mm².
     *
     * @param labelledMm2 where the label was drawn
     * @param expectedMm2 the probability summed over the frame
     * @param overlapMm2 the probability summed where the label was drawn
     */
    public void set(int slice, int phase, float[] labelledMm2, float[] expectedMm2, float[] overlapMm2) {
        int frame = grid.frame(slice, phase);
        System.arraycopy(labelledMm2, 0, labelled, frame * labels, labels);
        System.arraycopy(expectedMm2, 0, expected, frame * labels, labels);
        System.arraycopy(overlapMm2, 0, overlap, frame * labels, labels);
        known[frame] = true;
    }

    public int slices() {
        return grid.slices();
    }

    public int phases() {
        return grid.phases();
    }

    /** How many labels it tells of: the values 1 to this. */
    public int labels() {
        return labels;
    }

    /** Where a label was drawn in a frame, in mm². */
    public float labelledMm2(int slice, int phase, int label) {
        return labelled[index(slice, phase, label)];
    }

    /** The label's probability summed over a frame, in mm². */
    public float expectedMm2(int slice, int phase, int label) {
        return expected[index(slice, phase, label)];
    }

    /** The label's probability summed where it was drawn, in mm². */
    public float overlapMm2(int slice, int phase, int label) {
        return overlap[index(slice, phase, label)];
    }

    /** Whether a frame has been entered. One that has not adds nothing to any sum. */
    public boolean known(int slice, int phase) {
        return known[grid.frame(slice, phase)];
    }

    /** Of one frame, all labels together. */
    public double of(int slice, int phase) {
        return between(grid.frame(slice, phase) * labels, (grid.frame(slice, phase) + 1) * labels, 1);
    }

    /** Of one label in one frame. */
    public double of(int slice, int phase, int label) {
        int i = index(slice, phase, label);
        return between(i, i + 1, 1);
    }

    /** Of the whole stack at one phase, all labels together. */
    public double ofPhase(int phase) {
        return between(grid.frame(0, phase) * labels, (grid.frame(grid.slices() - 1, phase) + 1) * labels, 1);
    }

    /** Of the whole stack, the mean over its phases. */
    public double ofStudy() {
        return IntStream.range(0, phases()).mapToDouble(this::ofPhase).average().orElseThrow();
    }

    /** Of one label in the whole stack at one phase. */
    public double ofPhase(int phase, int label) {
        return between(index(0, phase, label), index(grid.slices() - 1, phase, label) + 1, labels);
    }

    /** Millilitres of what was drawn that the network expects not to belong to the label: Σ (1 − p)·y. */
    public double excessMl(int slice, int phase, int label) {
        int i = index(slice, phase, label);
        return ml(labelled[i] - overlap[i]);
    }

    /** Millilitres the network expects of the label where something else was drawn: Σ p·(1 − y). */
    public double missingMl(int slice, int phase, int label) {
        int i = index(slice, phase, label);
        return ml(expected[i] - overlap[i]);
    }

    private double ml(double mm2) {
        return Math.max(0, mm2) * grid.toPatient().spacing(2) / 1000;
    }

    private int index(int slice, int phase, int label) {
        return grid.frame(slice, phase) * labels + Objects.checkIndex(label - 1, labels);
    }

    private double between(int from, int to, int step) {
        double both = SMALLEST_MM2;
        double sum = SMALLEST_MM2;
        for (int i = from; i < to; i += step) {
            both += 2 * overlap[i];
            sum += labelled[i] + expected[i];
        }
        return both / sum;
    }
}
