package org.septum.ai.tumour;

import java.lang.foreign.ValueLayout;
import org.septum.ai.tumour.series.MrRole;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

/** A head of cortex, white matter and ventricles, in the contrasts of MR or in moments of a ventricle that beats, as 4-D volumes. */
public final class DrawnContrasts {
    /** Axial planes of 3 × 3 × 6 mm, of which a heart's stack could be too. */
    public static final Grid GRID = new Grid(60, 74, 24, 1, Affine.ofSteps(new double[] {3, 0, 0}, new double[] {0, 3, 0},
            new double[] {0, 0, 6}, new double[] {-88.5, -109.5, -69}));

    private static final double VENTRICLE = 0.3;
    private static final double WHITE = 0.8;

    private DrawnContrasts() {}

    /** One phase for each role. The caller closes it. */
    public static Volume of(MrRole... roles) {
        Volume volume = Volume.allocate(GRID.withPhases(roles.length), SampleType.FLOAT32, Rescale.NONE);
        for (int phase = 0; phase < roles.length; phase++) {
            fill(volume, phase, values(roles[phase]), VENTRICLE);
        }
        return volume;
    }

    /** A T1 whose ventricles are a little larger or smaller in each phase. The caller closes it. */
    public static Volume moments(int count) {
        Volume volume = Volume.allocate(GRID.withPhases(count), SampleType.FLOAT32, Rescale.NONE);
        for (int phase = 0; phase < count; phase++) {
            fill(volume, phase, values(MrRole.T1), VENTRICLE + 0.03 * Math.sin(2 * Math.PI * phase / count));
        }
        return volume;
    }

    /** Two T1 so unlike each other as no two moments of a beat are, and as contrasts may be. The caller closes it. */
    public static Volume unclear() {
        Volume volume = Volume.allocate(GRID.withPhases(2), SampleType.FLOAT32, Rescale.NONE);
        fill(volume, 0, values(MrRole.T1), VENTRICLE);
        fill(volume, 1, values(MrRole.T1), 1.5 * VENTRICLE);
        return volume;
    }

    /** Of cerebrospinal fluid, white matter and cortex. */
    private static float[] values(MrRole role) {
        return switch (role) {
            case FLAIR -> new float[] {20, 90, 120};
            case T1, T1CE -> new float[] {25, 120, 80};
            case T2 -> new float[] {250, 70, 100};
        };
    }

    private static void fill(Volume volume, int phase, float[] values, double ventricle) {
        Grid grid = volume.grid();
        for (int slice = 0; slice < grid.slices(); slice++) {
            for (int i = 0; i < grid.frameSize(); i++) {
                double[] p = grid.toPatient().apply(i % grid.columns(), (double) (i / grid.columns()), slice);
                double depth = Math.hypot(Math.hypot(p[0] / 70, p[1] / 90), p[2] / 75);
                float value = depth > 1 ? 0 : values[depth < ventricle ? 0 : depth < WHITE ? 1 : 2];
                volume.frame(slice, phase).setAtIndex(ValueLayout.JAVA_FLOAT, i, value);
            }
        }
    }
}
