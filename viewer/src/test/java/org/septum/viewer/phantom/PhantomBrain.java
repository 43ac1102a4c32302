package org.septum.viewer.phantom;

import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import org.septum.imaging.Affine;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;
import org.septum.imaging.window.Display;

/**
 * A head made of ellipsoids, in patient millimetres about its middle: scalp, skull, fluid, cortex, white matter, ventricles, and at
 * the left of the front a tumour with a necrotic core, an enhancing rim and oedema around it.
 */
public final class PhantomBrain {
    /** The middle of the tumour. */
    public static final double[] TUMOUR = {32, -24, 26};
    public static final int NECROSIS = 1;
    public static final int OEDEMA = 2;
    public static final int ENHANCING = 3;

    /** What a sequence makes bright: air, scalp, skull, fluid, cortex, white matter, necrosis, oedema, enhancing. */
    public enum Sequence {
        FLAIR(0, 150, 12, 18, 118, 92, 96, 205, 150),
        T1(0, 190, 12, 30, 92, 128, 62, 84, 88),
        T1CE(0, 195, 12, 30, 96, 130, 55, 88, 235),
        T2(0, 130, 12, 245, 140, 105, 215, 190, 150);

        private final float[] values;

        Sequence(float... values) {
            this.values = values;
        }
    }

    private PhantomBrain() { }

    /** The same distance each way, as in research volumes: columns to the left, rows to the back, slices to the head. */
    public static Grid fine() {
        return grid(100, 122, 88, 1.8, 2);
    }

    /** A clinical axial stack. @param inPlane mm between pixels @param apart mm between slices */
    public static Grid grid(int columns, int rows, int slices, double inPlane, double apart) {
        return new Grid(columns, rows, slices, 1, Affine.ofRows(inPlane, 0, 0, -inPlane * (columns - 1) / 2, 0, inPlane, 0,
                -inPlane * (rows - 1) / 2, 0, 0, apart, -apart * (slices - 1) / 2));
    }

    public static MemorySeries series(Sequence sequence, Grid grid) {
        return new MemorySeries(sequence.name(), grid, Display.UNSTATED, () -> volume(sequence, grid));
    }

    static Volume volume(Sequence sequence, Grid grid) {
        Volume volume = Volume.allocate(grid, SampleType.FLOAT32, Rescale.NONE);
        for (int slice = 0; slice < grid.slices(); slice++) {
            FloatBuffer frame = volume.frame(slice, 0).asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
            for (int i = 0; i < grid.frameSize(); i++) {
                double[] at = grid.toPatient().apply(i % grid.columns(), i / grid.columns(), slice);
                int tissue = tissue(at);
                int hash = (i * 31 + slice * 7919 + sequence.ordinal() * 104729) * 0x9E3779B1;
                frame.put(i, tissue == 0 ? 0 : sequence.values[tissue] + ((hash >>> 24) - 128) / 20f);
            }
        }
        return volume;
    }

    private static double radius(double[] at, double x, double y, double z, double a, double b, double c) {
        return Math.sqrt(square((at[0] - x) / a) + square((at[1] - y) / b) + square((at[2] - z) / c));
    }

    private static double square(double v) {
        return v * v;
    }

    private static int tissue(double[] at) {
        double head = radius(at, 0, 0, 0, 78, 98, 86);
        if (head > 1) {
            return 0;
        }
        if (head > 0.94) {
            return 1;
        }
        if (head > 0.885) {
            return 2;
        }
        if (head > 0.85 || isFluid(at)) {
            return 3;
        }
        int label = label(at);
        return label == NECROSIS ? 6 : label == OEDEMA ? 7 : label == ENHANCING ? 8 : isCortex(at, head) ? 4 : 5;
    }

    /** Ventricles, and the cleft between the halves. */
    private static boolean isFluid(double[] at) {
        double[] mirrored = {Math.abs(at[0]), at[1], at[2]};
        return radius(mirrored, 9, 2, 12, 6, 30, 10) < 1 || Math.abs(at[0]) < 1.2 && at[2] > 22;
    }

    private static boolean isCortex(double[] at, double head) {
        return head > 0.77 + 0.03 * Math.sin(at[0] / 5) * Math.cos(at[1] / 6) + 0.03 * Math.sin(at[2] / 5);
    }

    /** 1 necrosis, 2 oedema, 3 enhancing, 0 elsewhere. */
    public static int label(double[] at) {
        if (Math.abs(at[0] - TUMOUR[0]) > 40 || Math.abs(at[1] - TUMOUR[1]) > 40) {
            return 0;
        }
        double middle = radius(at, TUMOUR[0], TUMOUR[1], TUMOUR[2], 1, 1, 1);
        boolean brain = radius(at, 0, 0, 0, 78, 98, 86) < 0.85 && !isFluid(at);
        double rim = 15 + 2 * Math.sin(at[1] / 3);
        return middle < 8 ? NECROSIS : middle < rim ? ENHANCING
                : brain && radius(at, TUMOUR[0] - 3, TUMOUR[1] + 4, TUMOUR[2], 25, 33, 22) < 1 ? OEDEMA : 0;
    }

    public static LabelMap labels(Grid grid) {
        LabelMap map = LabelMap.empty(grid);
        for (int slice = 0; slice < grid.slices(); slice++) {
            fill(map, slice);
        }
        return map;
    }

    static void fill(LabelMap map, int slice) {
        Grid grid = map.grid();
        byte[] frame = map.frame(slice, 0);
        for (int i = 0; i < frame.length; i++) {
            frame[i] = (byte) label(grid.toPatient().apply(i % grid.columns(), i / grid.columns(), slice));
        }
    }

    public static LabelSet labelSet() {
        return new LabelSet(List.of(
                new Label(NECROSIS, "necrosis", "Necrosis", 0xE5484D, new CodedConcept("6574001", "SCT", "Necrosis")),
                new Label(OEDEMA, "oedema", "Oedema", 0x46A758, new CodedConcept("79654002", "SCT", "Edema")),
                new Label(ENHANCING, "enhancing", "Enhancing", 0xF5D90A,
                        new CodedConcept("113842", "DCM", "Enhancing Lesion"))));
    }
}
