package org.septum.viewer.viewport;

import org.septum.imaging.Grid;

/** Which way along a short-axis stack the base of the heart lies. */
final class HeartAxis {
    private HeartAxis() { }

    /**
     * +1 where a higher slice index is nearer the base, −1 otherwise. The heart's long axis runs from the apex (left, front,
     * feet) to the base (right, back, head); the slice step is compared with that direction.
     */
    static int stepToBase(Grid grid) {
        double[] step = grid.toPatient().step(2);
        double towards = -step[0] + step[1] + step[2];
        return towards >= 0 ? 1 : -1;
    }
}
