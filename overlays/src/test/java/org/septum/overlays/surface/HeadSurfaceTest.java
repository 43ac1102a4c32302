package org.septum.overlays.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Grid;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

class HeadSurfaceTest {
    private interface Signal {
        double at(double x, double y, double z);
    }

    private static Volume volume(Grid grid, Signal signal) {
        Volume volume = Volume.allocate(grid, SampleType.FLOAT32, Rescale.NONE);
        for (int slice = 0; slice < grid.slices(); slice++) {
            for (int i = 0; i < grid.frameSize(); i++) {
                double[] p = grid.toPatient().apply(i % grid.columns(), i / grid.columns(), slice);
                volume.frame(slice, 0).setAtIndex(ValueLayout.JAVA_FLOAT, i, (float) signal.at(p[0], p[1], p[2]));
            }
        }
        return volume;
    }

    private static boolean inEllipsoid(double x, double y, double z, double a, double b, double c) {
        return x * x / (a * a) + y * y / (b * b) + z * z / (c * c) < 1;
    }

    /** A head with a dark hollow, noise, and a bright spot outside of it. */
    private static double head(double x, double y, double z, Random random) {
        double noise = Math.abs(random.nextGaussian()) * 4;
        boolean spot = Math.hypot(Math.hypot(x - 82, y - 100), z) < 6;
        if (spot || inEllipsoid(x, y, z, 70, 85, 62) && !inEllipsoid(x, y - 10, z, 14, 20, 12)) {
            return 300 + noise;
        }
        return noise;
    }

    private static void isTheHead(Volume volume, double tolerance) {
        try (volume) {
            Mesh mesh = HeadSurface.of(volume, 0, HeadSurface.TRIANGLES).orElseThrow();
            ClosedMesh.check(mesh);
            ClosedMesh.checkNormals(mesh);
            double ellipsoid = 4.0 / 3 * Math.PI * 70 * 85 * 62;
            assertEquals(ellipsoid, mesh.volumeMm3(), tolerance * ellipsoid, "hollow filled, spot left out");
            assertTrue(mesh.triangleCount() > 10_000, "fine enough: " + mesh.triangleCount());
        }
    }

    @Test
    void theLargestBodyWithoutHollows() {
        Random random = new Random(5);
        isTheHead(volume(Solids.grid(180, 220, 150, 1, 1, 1), (x, y, z) -> head(x, y, z, random)), 0.01);
    }

    @Test
    void thickSlicesOfFinePixels() {
        Random random = new Random(6);
        isTheHead(volume(Solids.grid(256, 256, 30, 0.85, 0.85, 5), (x, y, z) -> head(x, y, z, random)), 0.02);
    }

    @Test
    void aHeadThePictureCutsOffIsClosedThere() {
        Grid grid = Solids.grid(100, 100, 40, 2, 2, 2);
        try (Volume volume = volume(grid, (x, y, z) -> inEllipsoid(x, y, z, 60, 60, 90) ? 100 : 0)) {
            ClosedMesh.check(HeadSurface.of(volume, 0, 5000).orElseThrow());
        }
    }

    /**
     * Scalp, dark skull and brain, all of them cut off below: the skin is the surface, though the brain is larger than the
     * scalp.
     */
    @Test
    void aDarkSkullIsPartOfTheHead() {
        Grid grid = Solids.grid(90, 90, 40, 2, 2, 2);
        try (Volume volume = volume(grid, (x, y, z) -> inEllipsoid(x, y, z, 70, 70, 90) && !inEllipsoid(x, y, z, 64, 64, 84)
                || inEllipsoid(x, y, z, 56, 56, 76) ? 100 : 0)) {
            double slab = Math.PI * 70 * 70 * (80 - 40 * 40 * 80 / (3.0 * 90 * 90));
            assertEquals(slab, HeadSurface.of(volume, 0, 20_000).orElseThrow().volumeMm3(), 0.03 * slab);
        }
    }

    @Test
    void anEvenPictureAndOneOfNothingHaveNone() {
        try (Volume even = volume(Solids.grid(20, 20, 20, 2, 2, 2), (x, y, z) -> 7);
                Volume nothing = volume(Solids.grid(20, 20, 20, 2, 2, 2), (x, y, z) -> Double.NaN)) {
            assertEquals(Optional.empty(), HeadSurface.of(even, 0, 100));
            assertEquals(Optional.empty(), HeadSurface.of(nothing, 0, 100));
        }
    }
}
