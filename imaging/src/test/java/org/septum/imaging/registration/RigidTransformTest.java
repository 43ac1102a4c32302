package org.septum.imaging.registration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;

class RigidTransformTest {
    @Test
    void aTurnAboutACentreLeavesItAndTheShiftAddsTo() {
        double[] centre = {10, -20, 30};
        RigidTransform turn = RigidTransform.about(centre, new double[] {0, 0, Math.PI / 2}, new double[] {1, 2, 3});
        assertArrayEquals(new double[] {11, -18, 33}, turn.apply(10, -20, 30), 1e-12);
        assertArrayEquals(new double[] {11, -13, 33}, turn.apply(15, -20, 30), 1e-12);
        assertEquals(90, turn.turnDegrees(), 1e-9);
        assertEquals(Math.sqrt(14), turn.distanceMm(centre), 1e-12);
    }

    @Test
    void thereAndBackIsNoMove() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 100; n++) {
            RigidTransform move = Moves.random(random, new double[] {5, 6, 7}, 20, 170 * random.nextDouble());
            double[] p = move.inverse().after(move).apply(1, 2, 3);
            assertArrayEquals(new double[] {1, 2, 3}, p, 1e-9);
            assertEquals(move.turnDegrees(), move.inverse().turnDegrees(), 1e-6);
        }
    }

    @Test
    void whatStretchesOrMirrorsIsRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> new RigidTransform(Affine.ofRows(1.01, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0)));
        assertThrows(IllegalArgumentException.class,
                () -> new RigidTransform(Affine.ofRows(-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0)));
    }
}
