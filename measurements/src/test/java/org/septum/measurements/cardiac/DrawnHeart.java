package org.septum.measurements.cardiac;

import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;

/**
 * A beating heart drawn into a label map: a round cavity in a wall, smaller towards the apex at the highest slice index, beside a
 * right ventricle. The cavity's radius beats; the septum can be pressed flat.
 */
final class DrawnHeart {
    private final Grid grid;
    private final double flat;

    /** @param flat the cavity's extent perpendicular to the septum as a part of that parallel to it: 1 for a round one */
    DrawnHeart(int size, int slices, int phases, double flat) {
        grid = new Grid(size, size, slices, phases, Affine.ofRows(1.5, 0, 0, 0, 0, 1.5, 0, 0, 0, 0, -8, 0));
        this.flat = flat;
    }

    LabelMap drawn() {
        LabelMap map = LabelMap.empty(grid);
        for (int phase = 0; phase < grid.phases(); phase++) {
            for (int slice = 0; slice < grid.slices(); slice++) {
                draw(map.frame(slice, phase), slice, phase);
            }
        }
        return map;
    }

    /** Millimetres of the cavity's half axis parallel to the septum. */
    double radius(int slice, int phase) {
        double beat = 0.5 * (1 - Math.cos(2 * Math.PI * phase / grid.phases()));
        return (24 - 10 * beat) * (1 - 0.5 * slice / grid.slices());
    }

    private void draw(byte[] frame, int slice, int phase) {
        double radius = radius(slice, phase);
        for (int i = 0; i < frame.length; i++) {
            double x = ((i % grid.columns()) - grid.columns() / 2.0) * 1.5;
            double y = ((i / grid.columns()) - grid.rows() / 2.0) * 1.5;
            double inner = Math.hypot(x / (radius * flat), y / radius);
            double outer = Math.hypot(x / (radius * flat + 9), y / (radius + 9));
            boolean right = x < 0 && Math.abs(y) < 0.8 * radius && Math.hypot(x / (radius * flat + 35), y / (radius + 9)) < 1;
            frame[i] = (byte) (inner < 1 ? 3 : outer < 1 ? 2 : right ? 1 : 0);
        }
    }
}
