package org.septum.measurements.overlap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.distance.DistanceTransform;

class OverlapTest {
    private static Grid grid(int c, int r, int s, double dx, double dy, double dz) {
        return new Grid(c, r, s, 1, Affine.ofRows(dx, 0, 0, 0, 0, dy, 0, 0, 0, 0, dz, 0));
    }

    private static LabelMap random(Grid grid, Random random, double density) {
        LabelMap map = LabelMap.empty(grid);
        for (int s = 0; s < grid.slices(); s++) {
            byte[] frame = map.frame(s, 0);
            for (int i = 0; i < frame.length; i++) {
                frame[i] = (byte) (random.nextDouble() < density ? 3 : random.nextInt(3));
            }
        }
        return map;
    }

    @Test
    void distancesEqualBruteForce() {
        Random random = new Random(11);
        for (int trial = 0; trial < 60; trial++) {
            int c = 1 + random.nextInt(9);
            int r = 1 + random.nextInt(9);
            int s = 1 + random.nextInt(5);
            double[] spacing = {0.5 + random.nextDouble(), 0.5 + random.nextDouble(), 1 + 9 * random.nextDouble()};
            boolean[] marked = new boolean[c * r * s];
            for (int i = 0; i < marked.length; i++) {
                marked[i] = random.nextInt(6) == 0;
            }
            assertArrayEquals(bruteForce(marked, c, r, spacing), DistanceTransform.squared(marked, c, r, s, spacing), 1e-9);
        }
    }

    private static double[] bruteForce(boolean[] marked, int c, int r, double[] sp) {
        double[] d = new double[marked.length];
        for (int i = 0; i < d.length; i++) {
            d[i] = Double.POSITIVE_INFINITY;
            for (int j = 0; j < d.length; j++) {
                if (marked[j]) {
                    double x = (i % c - j % c) * sp[0];
                    double y = (i / c % r - j / c % r) * sp[1];
                    double z = (i / (c * r) - j / (c * r)) * sp[2];
                    d[i] = Math.min(d[i], x * x + y * y + z * z);
                }
            }
        }
        return d;
    }

    @Test
    void diceAndHausdorffEqualBruteForce() {
        Random random = new Random(5);
        for (int trial = 0; trial < 40; trial++) {
            Grid g = grid(2 + random.nextInt(7), 2 + random.nextInt(7), 1 + random.nextInt(4), 1.5, 1.25, 8);
            LabelMap a = random(g, random, 0.5);
            LabelMap b = random(g, random, 0.4);
            Overlap overlap = Overlap.of(a, 0, b, 0, 3);
            List<int[]> inA = voxels(a, false);
            List<int[]> inB = voxels(b, false);
            long both = inA.stream().filter(p -> b.label(p[0], p[1], p[2], 0) == 3).count();
            assertEquals(2.0 * both / (inA.size() + inB.size()), overlap.dice(), 1e-12);
            if (!inA.isEmpty() && !inB.isEmpty()) {
                List<int[]> edgeA = voxels(a, true);
                List<int[]> edgeB = voxels(b, true);
                double expected = Math.max(directed(edgeA, edgeB), directed(edgeB, edgeA));
                assertEquals(expected, overlap.hausdorff95Mm().orElseThrow(), 1e-9);
            }
            assertEquals((inA.size() - inB.size()) * g.voxelMl(), overlap.volumeDifferenceMl(), 1e-9);
        }
    }

    private static List<int[]> voxels(LabelMap map, boolean surfaceOnly) {
        Grid g = map.grid();
        List<int[]> found = new ArrayList<>();
        for (int k = 0; k < g.slices(); k++) {
            for (int j = 0; j < g.rows(); j++) {
                for (int i = 0; i < g.columns(); i++) {
                    if (at(map, i, j, k) && (!surfaceOnly || !(at(map, i - 1, j, k) && at(map, i + 1, j, k)
                            && at(map, i, j - 1, k) && at(map, i, j + 1, k) && at(map, i, j, k - 1) && at(map, i, j, k + 1)))) {
                        found.add(new int[] {i, j, k});
                    }
                }
            }
        }
        return found;
    }

    private static boolean at(LabelMap map, int i, int j, int k) {
        Grid g = map.grid();
        boolean within = i >= 0 && j >= 0 && k >= 0 && i < g.columns() && j < g.rows() && k < g.slices();
        return within && map.label(i, j, k, 0) == 3;
    }

    private static double directed(List<int[]> from, List<int[]> to) {
        double[] d = from.stream().mapToDouble(p -> to.stream().mapToDouble(q -> Math.sqrt(
                Math.pow((p[0] - q[0]) * 1.5, 2) + Math.pow((p[1] - q[1]) * 1.25, 2) + Math.pow((p[2] - q[2]) * 8.0, 2)))
                .min().orElseThrow()).sorted().toArray();
        double rank = 0.95 * (d.length - 1);
        int low = (int) Math.floor(rank);
        int high = (int) Math.ceil(rank);
        return d[low] * (1 - (rank - low)) + d[high] * (rank - low);
    }

    @Test
    void aShiftedCubeIsAsFarAwayAsItWasMoved() {
        Grid g = grid(20, 20, 10, 1, 1, 10);
        Overlap overlap = Overlap.of(cube(g, 2), 0, cube(g, 5), 0, 3);
        assertEquals(2.0 * 3 / 12, overlap.dice(), 1e-12);
        assertEquals(3, overlap.hausdorff95Mm().orElseThrow(), 1e-9);
        assertEquals(0, overlap.volumeDifferenceMl(), 1e-12);
    }

    private static LabelMap cube(Grid g, int firstColumn) {
        LabelMap map = LabelMap.empty(g);
        for (int slice = 2; slice < 8; slice++) {
            for (int row = 5; row < 11; row++) {
                for (int c = firstColumn; c < firstColumn + 6; c++) {
                    map.frame(slice, 0)[row * 20 + c] = 3;
                }
            }
        }
        return map;
    }

    @Test
    void emptyStructuresHaveNoDistance() {
        Grid g = grid(4, 4, 2, 1, 1, 1);
        LabelMap empty = LabelMap.empty(g);
        LabelMap one = LabelMap.empty(g);
        one.frame(0, 0)[0] = 3;
        assertEquals(1, Overlap.of(empty, 0, empty, 0, 3).dice());
        assertEquals(0, Overlap.of(one, 0, empty, 0, 3).dice());
        assertTrue(Overlap.of(one, 0, empty, 0, 3).hausdorff95Mm().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> Overlap.of(one, 0, LabelMap.empty(grid(4, 5, 2, 1, 1, 1)), 0, 3));
    }
}
