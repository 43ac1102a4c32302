package org.septum.imaging;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxialPlanesTest {
    private static final double[] ORIGIN = {30, -20, 10};

    /** Axial, sagittal and coronal stacks, stored the usual way and turned round, upright and askew by some degrees. */
    private static List<Grid> grids() {
        double[] left = {0.9, 0.05, 0.02};
        double[] back = {-0.06, 1.1, 0.1};
        double[] head = {0.03, -0.12, 4};
        return List.of(
                new Grid(4, 5, 6, 1, Affine.ofSteps(left, back, head, ORIGIN)),
                new Grid(4, 5, 6, 1, Affine.ofSteps(minus(left), minus(back), head, ORIGIN)),
                new Grid(5, 6, 4, 1, Affine.ofSteps(back, minus(head), left, ORIGIN)),
                new Grid(4, 6, 5, 1, Affine.ofSteps(left, minus(head), minus(back), ORIGIN)),
                new Grid(6, 4, 5, 1, Affine.ofSteps(head, minus(left), back, ORIGIN)));
    }

    private static double[] minus(double[] v) {
        return new double[] {-v[0], -v[1], -v[2]};
    }

    @Test
    void everyPixelIsTheVoxelThatLiesThere() {
        for (Grid grid : grids()) {
            AxialPlanes planes = AxialPlanes.of(grid);
            assertEquals(List.of(4, 5, 6), List.of(planes.columns(), planes.rows(), planes.planes()));
            for (int plane = 0; plane < 6; plane++) {
                for (int row = 0; row < 5; row++) {
                    for (int column = 0; column < 4; column++) {
                        int[] v = planes.voxel(column, row, plane);
                        assertArrayEquals(grid.toPatient().apply(v[0], v[1], v[2]),
                                planes.toPatient().apply(column, row, plane), 1e-9);
                    }
                }
            }
        }
    }

    @Test
    void columnsRunToTheLeftRowsToTheBackPlanesToTheHead() {
        for (Grid grid : grids()) {
            Affine affine = AxialPlanes.of(grid).toPatient();
            for (int a = 0; a < 3; a++) {
                assertTrue(affine.step(a)[a] > 0.9 * affine.spacing(a), grid.toString());
                assertEquals(new double[] {0.9, 1.1, 4}[a], AxialPlanes.of(grid).spacing(a), 0.05);
            }
        }
    }

    @Test
    void labelsAndValuesComeFromTheSameVoxels() {
        for (Grid grid : grids()) {
            LabelMap map = LabelMap.empty(grid);
            try (Volume volume = Volume.allocate(grid, SampleType.INT16, new Rescale(2, 1, ""))) {
                for (int slice = 0; slice < grid.slices(); slice++) {
                    for (int i = 0; i < grid.frameSize(); i++) {
                        int n = slice * grid.frameSize() + i;
                        map.frame(slice, 0)[i] = (byte) n;
                        volume.frame(slice, 0).setAtIndex(java.lang.foreign.ValueLayout.JAVA_SHORT, i, (short) n);
                    }
                }
                AxialPlanes planes = AxialPlanes.of(grid);
                for (int plane = 0; plane < planes.planes(); plane++) {
                    byte[] labels = planes.labels(map, plane);
                    float[] values = planes.values(volume, plane);
                    for (int i = 0; i < labels.length; i++) {
                        int[] v = planes.voxel(i % planes.columns(), i / planes.columns(), plane);
                        assertEquals(map.label(v[0], v[1], v[2], 0), Byte.toUnsignedInt(labels[i]));
                        assertEquals(2 * Byte.toUnsignedInt(labels[i]) + 1, values[i]);
                    }
                }
            }
        }
    }
}
