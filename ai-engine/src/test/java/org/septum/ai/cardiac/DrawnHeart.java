package org.septum.ai.cardiac;

import java.lang.foreign.ValueLayout;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

/** Stacks with a bright disc of known place and size, the same in every slice, that beats from phase to phase. */
final class DrawnHeart {
    static final double ROW = 70.3;
    static final double COLUMN = 118.6;
    static final int DISC = 900;
    private static final int GROUND = 100;

    private DrawnHeart() {}

    /** Pixels 1.2 mm along a row and 1.6 mm along a column. */
    static Grid grid(int slices, int phases) {
        return new Grid(180, 150, slices, phases, Affine.ofRows(1.2, 0, 0, -90, 0, 1.6, 0, -80, 0, 0, 8, 30));
    }

    static double radiusMm(int phase) {
        return phase % 2 == 0 ? 28 : 22;
    }

    static Volume volume(int slices, int phases) {
        return volume(grid(slices, phases), DISC, ROW, COLUMN);
    }

    static Volume volume(Grid grid, int disc, double row, double column) {
        Volume volume = Volume.allocate(grid, SampleType.INT16, Rescale.NONE);
        for (int phase = 0; phase < grid.phases(); phase++) {
            for (int slice = 0; slice < grid.slices(); slice++) {
                draw(volume, slice, phase, disc, row, column);
            }
        }
        return volume;
    }

    private static void draw(Volume volume, int slice, int phase, int disc, double row, double column) {
        Grid grid = volume.grid();
        for (int i = 0; i < grid.frameSize(); i++) {
            double y = (i / grid.columns() - row) * grid.toPatient().spacing(1);
            double x = (i % grid.columns() - column) * grid.toPatient().spacing(0);
            boolean inside = Math.hypot(x, y) <= radiusMm(phase);
            volume.frame(slice, phase).setAtIndex(ValueLayout.JAVA_SHORT, i, (short) (inside ? disc : GROUND));
        }
    }
}
