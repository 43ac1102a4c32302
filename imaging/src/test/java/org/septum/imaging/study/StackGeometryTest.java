package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.RandomGeometry;
import org.septum.imaging.Warning;

class StackGeometryTest {
    private static final int COLUMNS = 200;
    private static final int ROWS = 160;

    private static Plane plane(double[][] directions, double[] position) {
        double[] x = directions[0];
        double[] y = directions[1];
        double[] orientation = {x[0], x[1], x[2], y[0], y[1], y[2]};
        return Plane.of(position, orientation, new double[] {1.5, 1.25});
    }

    private static double[] along(double[] from, double[] direction, double by) {
        return new double[] {from[0] + direction[0] * by, from[1] + direction[1] * by, from[2] + direction[2] * by};
    }

    private static StackGeometry fit(List<Plane> planes) {
        return new StackGeometry(planes, COLUMNS, ROWS, 8);
    }

    private static List<String> codes(StackGeometry g) {
        return g.warnings().stream().map(Warning::code).toList();
    }

    private static final double[][] UPRIGHT = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    private static List<Plane> uprightAt(double... heights) {
        List<Plane> planes = new ArrayList<>();
        for (double z : heights) {
            planes.add(plane(UPRIGHT, new double[] {5, 6, z}));
        }
        return planes;
    }

    /** Whatever way a regular stack lies, the fit puts every pixel where its own plane puts it. */
    @Test
    void regularStacksAreMetExactly() {
        SplittableRandom random = new SplittableRandom(2);
        for (int n = 0; n < 500; n++) {
            double[][] directions = RandomGeometry.directions(random);
            double[] first = {random.nextDouble(-300, 300), random.nextDouble(-300, 300), random.nextDouble(-300, 300)};
            double gap = random.nextDouble(0.5, 12);
            List<Plane> planes = new ArrayList<>();
            for (int k = 0; k < random.nextInt(2, 20); k++) {
                planes.add(plane(directions, along(first, directions[2], k * gap)));
            }
            StackGeometry g = fit(planes);
            assertEquals(List.of(), g.warnings());
            assertEquals(1.25 * 1.5 * gap, g.affine().determinant(), 1e-6);
            for (int k = 0; k < planes.size(); k++) {
                assertArrayEquals(planes.get(k).at(17, 140), g.affine().apply(17, 140, k), 1e-8);
            }
        }
    }

    /** Noise in directions and positions, as scanners round them, is averaged and passes without a word. */
    @Test
    void roundedHeadersStayWithinHalfAVoxel() {
        SplittableRandom random = new SplittableRandom(4);
        double[][] d = RandomGeometry.directions(random);
        List<Plane> planes = new ArrayList<>();
        for (int k = 0; k < 12; k++) {
            double[] orientation = new double[6];
            for (int i = 0; i < 6; i++) {
                orientation[i] = d[i / 3][i % 3] + random.nextDouble(-1e-5, 1e-5);
            }
            double[] at = along(new double[] {10, 20, 30}, d[2], 8 * k);
            for (int a = 0; a < 3; a++) {
                at[a] += random.nextDouble(-0.01, 0.01);
            }
            planes.add(Plane.of(at, orientation, new double[] {1.5, 1.25}));
        }
        StackGeometry g = fit(planes);
        assertEquals(List.of(), g.warnings());
        Affine back = g.affine().inverse();
        for (int k = 0; k < planes.size(); k++) {
            double[] p = planes.get(k).at(199, 159);
            assertArrayEquals(new double[] {199, 159, k}, back.apply(p[0], p[1], p[2]), 0.05);
        }
    }

    @Test
    void gapsAndUnequalDistancesAreNamed() {
        assertEquals(List.of(), codes(fit(uprightAt(0, 8, 16, 24))));
        assertEquals("missing-slices", codes(fit(uprightAt(0, 8, 16, 32, 40))).getFirst());
        assertEquals("unequal-spacing", codes(fit(uprightAt(0, 8, 16, 25.5, 33.5))).getFirst());
    }

    @Test
    void aTiltedStackIsShearedAndSaysSo() {
        List<Plane> planes = new ArrayList<>();
        for (int k = 0; k < 10; k++) {
            planes.add(plane(UPRIGHT, new double[] {0, 2 * k, 8 * k}));
        }
        StackGeometry g = fit(planes);
        assertEquals(List.of("tilted"), codes(g));
        assertArrayEquals(planes.get(7).at(3, 4), g.affine().apply(3, 4, 7), 1e-9);
        assertTrue(g.warnings().getFirst().text().contains("14.0°"), g.warnings().toString());
    }

    @Test
    void aSliceOutOfLineIsNamed() {
        List<Plane> planes = uprightAt(0, 8, 16, 24, 32, 40);
        planes.set(3, plane(UPRIGHT, new double[] {9, 6, 24}));
        assertEquals(List.of("uneven-stack"), codes(fit(planes)));
    }

    @Test
    void aSingleSliceTakesItsThickness() {
        StackGeometry known = fit(uprightAt(3));
        assertEquals(8, known.affine().spacing(2));
        assertEquals(List.of(), known.warnings());
        assertEquals(List.of("no-thickness"), codes(new StackGeometry(uprightAt(3), COLUMNS, ROWS, 0)));
    }

    @Test
    void directionsThatAreNoneAreRefused() {
        double[] p = {0, 0, 0};
        double[] s = {1, 1};
        assertThrows(IllegalArgumentException.class, () -> Plane.of(p, new double[] {1, 0, 0, 1, 0, 0}, s));
        assertThrows(IllegalArgumentException.class, () -> Plane.of(p, new double[] {0, 0, 0, 0, 0, 0}, s));
        assertThrows(IllegalArgumentException.class, () -> Plane.of(p, new double[] {Double.NaN, 0, 0, 0, 1, 0}, s));
        assertThrows(IllegalArgumentException.class, () -> Plane.of(p, new double[] {1, 0, 0, 0, 1, 0}, new double[] {0, 1}));
        assertThrows(IllegalArgumentException.class, () -> Plane.of(new double[2], new double[] {1, 0, 0, 0, 1, 0}, s));
    }
}
