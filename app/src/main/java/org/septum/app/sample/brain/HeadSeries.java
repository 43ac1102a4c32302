package org.septum.app.sample.brain;

import java.util.function.ToDoubleFunction;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.registration.RigidTransform;

/** The series of the sample: how each is named, set, placed, and how the head lay in it. */
enum HeadSeries {
    FLAIR("AX FLAIR", Tissue::flair, grid(208, 224, 30, 1.05, 5), 4.4, new double[] {9000, 120, 2500}, RigidTransform.identity()),
    T1("AX T1", Tissue::t1, grid(208, 224, 30, 1.05, 5), 4.4, new double[] {520, 11, 0}, RigidTransform.identity()),
    /** After the injection, finer, and the head has moved a little. */
    T1_CONTRAST("AX T1 +C", Tissue::t1Contrast, grid(192, 208, 48, 1.15, 3), 3, new double[] {520, 11, 0},
            RigidTransform.about(new double[3], new double[] {0.012, -0.008, 0.035}, new double[] {2.4, -1.6, 1.8}));

    private final String description;
    private final ToDoubleFunction<Tissue> brightness;
    private final Grid grid;
    private final double thicknessMm;
    private final double[] timesMs;
    private final RigidTransform toHead;

    /**
     * @param timesMs repetition, echo and inversion time; 0 for none
     * @param toHead from the scanner's millimetres to the head's
     */
    HeadSeries(String description, ToDoubleFunction<Tissue> brightness, Grid grid, double thicknessMm, double[] timesMs,
            RigidTransform toHead) {
        this.description = description;
        this.brightness = brightness;
        this.grid = grid;
        this.thicknessMm = thicknessMm;
        this.timesMs = timesMs;
        this.toHead = toHead;
    }

    /** Axial planes from the feet up, about the middle of the head, a little higher. */
    private static Grid grid(int columns, int rows, int slices, double pixelMm, double stepMm) {
        return new Grid(columns, rows, slices, 1, Affine.ofSteps(new double[] {pixelMm, 0, 0}, new double[] {0, pixelMm, 0},
                new double[] {0, 0, stepMm}, new double[] {-(columns - 1) / 2.0 * pixelMm, -(rows - 1) / 2.0 * pixelMm,
                    18 - (slices - 1) / 2.0 * stepMm}));
    }

    String description() {
        return description;
    }

    double brightness(Tissue tissue) {
        return brightness.applyAsDouble(tissue);
    }

    Grid grid() {
        return grid;
    }

    double thicknessMm() {
        return thicknessMm;
    }

    double repetitionMs() {
        return timesMs[0];
    }

    double echoMs() {
        return timesMs[1];
    }

    double inversionMs() {
        return timesMs[2];
    }

    boolean afterContrast() {
        return this == T1_CONTRAST;
    }

    RigidTransform toHead() {
        return toHead;
    }
}
