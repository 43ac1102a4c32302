package org.septum.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AffineTest {
    @Test
    void inverseUndoesAndAfterChains() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n = 0; n < 1000; n++) {
            Affine a = RandomGeometry.affine(random);
            Affine b = RandomGeometry.affine(random);
            double[] p = {random.nextDouble(-50, 50), random.nextDouble(-50, 50), random.nextDouble(-50, 50)};
            double[] there = a.apply(p[0], p[1], p[2]);
            assertArrayEquals(p, a.inverse().apply(there[0], there[1], there[2]), 1e-7);
            double[] once = b.apply(p[0], p[1], p[2]);
            assertArrayEquals(a.apply(once[0], once[1], once[2]), a.after(b).apply(p[0], p[1], p[2]), 1e-7);
            assertEquals(a.spacing(0) * a.spacing(1) * a.spacing(2), a.voxelVolume(), 1e-9 * a.voxelVolume() + 1e-12);
        }
    }

    /** There and back through NIfTI's frame changes no bit, and no zero its sign. */
    @Test
    void theFlipToNiftisFrameIsLossless() {
        SplittableRandom random = new SplittableRandom(8);
        for (int n = 0; n < 1000; n++) {
            Affine a = RandomGeometry.affine(random);
            assertEquals(a, a.toRas().toRas());
            double[] lps = a.apply(1, 2, 3);
            assertArrayEquals(new double[] {-lps[0], -lps[1], lps[2]}, a.toRas().apply(1, 2, 3), 1e-12);
        }
        Affine plain = Affine.ofRows(2, 0, 0, 0, 0, 3, 0, 0, 0, 0, 4, 0);
        assertEquals(plain, plain.toRas().toRas());
    }

    @Test
    void aMapWithoutVolumeHasNoInverseAndNoMapHoldsNonsense() {
        assertThrows(IllegalArgumentException.class, () -> Affine.ofRows(1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0).inverse());
        assertThrows(IllegalArgumentException.class, () -> Affine.ofRows(1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> Affine.ofRows(Double.NaN, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0));
    }

    /** Sagittal slices, columns to the back and rows to the feet, as they are and turned about the patient's length. */
    @Test
    void everyAxisOfThePatientHasTheNearestIndexAxis() {
        assertArrayEquals(new int[] {0, 1, 2}, Affine.identity().nearestAxes());
        assertArrayEquals(new int[] {2, 0, 1}, Affine.ofRows(0, 0, 4, 0, 2, 0, 0, 0, 0, -2, 0, 0).nearestAxes());
        double c = Math.cos(Math.toRadians(40));
        double s = Math.sin(Math.toRadians(40));
        Affine turned = Affine.ofRows(-2 * s, 0, 4 * c, 0, 2 * c, 0, 4 * s, 0, 0, -2, 0, 0);
        assertArrayEquals(new int[] {2, 0, 1}, turned.nearestAxes());
    }

    @Test
    void smallVoxelsStillHaveAnInverse() {
        Affine small = Affine.ofRows(1e-5, 0, 0, 1, 0, 1e-5, 0, 2, 0, 0, 1e-5, 3);
        assertArrayEquals(new double[] {4, 5, 6}, small.inverse().apply(1.00004, 2.00005, 3.00006), 1e-6);
    }
}
