package org.septum.imaging.plane;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;

class StackPlanesTest {
    /** As scanners store an axial stack: columns to the left, rows to the back, slices to the head, 5 mm apart. */
    private static final Grid AXIAL = new Grid(4, 6, 3, 1, Affine.ofRows(0.5, 0, 0, -10, 0, 0.5, 0, -20, 0, 0, 5, 30));
    /** As NIfTI files often store a volume: columns to the right, rows to the front, slices to the head. */
    private static final Grid NIFTI = new Grid(5, 7, 9, 1, Affine.ofRows(-1, 0, 0, 90, 0, -1, 0, 126, 0, 0, 1, -72));
    /** Sagittal acquisition: columns to the back, rows to the feet, slices to the left. */
    private static final Grid SAGITTAL = new Grid(8, 6, 4, 1, Affine.ofRows(0, 0, 3, -6, 1, 0, 0, -4, 0, -1, 0, 10));

    @Test
    void everyPlaneRunsAsRadiologistsHangIt() {
        for (Grid grid : new Grid[] {AXIAL, NIFTI, SAGITTAL}) {
            StackPlanes planes = StackPlanes.of(grid).orElseThrow();
            assertDirections(planes.grid(Plane.AXIAL), new int[] {0, 1, 2}, new int[] {1, 1, 1});
            assertDirections(planes.grid(Plane.CORONAL), new int[] {0, 2, 1}, new int[] {1, -1, 1});
            assertDirections(planes.grid(Plane.SAGITTAL), new int[] {1, 2, 0}, new int[] {1, -1, 1});
        }
    }

    /** The axis each direction runs along, and which way. */
    private static void assertDirections(Grid plane, int[] axes, int[] signs) {
        for (int d = 0; d < 3; d++) {
            double[] step = plane.toPatient().step(d);
            assertEquals(signs[d], Math.signum(step[axes[d]]), "direction " + d);
            assertEquals(Math.abs(step[axes[d]]), plane.toPatient().spacing(d), 1e-9, "nothing beside it");
        }
    }

    @Test
    void sizesAndSpacingsAreThoseOfTheAxesSeen() {
        Grid coronal = StackPlanes.of(AXIAL).orElseThrow().grid(Plane.CORONAL);
        assertEquals(4, coronal.columns());
        assertEquals(3, coronal.rows());
        assertEquals(6, coronal.slices());
        assertEquals(5, coronal.toPatient().spacing(1), 1e-9);
        Grid sagittal = StackPlanes.of(AXIAL).orElseThrow().grid(Plane.SAGITTAL);
        assertEquals(6, sagittal.columns());
        assertEquals(3, sagittal.rows());
        assertEquals(4, sagittal.slices());
    }

    @Test
    void theFirstPixelIsTheVoxelAtThatCorner() {
        Grid axial = StackPlanes.of(NIFTI).orElseThrow().grid(Plane.AXIAL);
        assertArrayEquals(NIFTI.toPatient().apply(4, 6, 0), axial.toPatient().apply(0, 0, 0), 1e-9);
        assertArrayEquals(NIFTI.toPatient().apply(3, 4, 8), axial.toPatient().apply(1, 2, 8), 1e-9);
        Grid coronal = StackPlanes.of(SAGITTAL).orElseThrow().grid(Plane.CORONAL);
        assertArrayEquals(SAGITTAL.toPatient().apply(7, 0, 0), coronal.toPatient().apply(0, 0, 7), 1e-9);
    }

    @Test
    void ownPlaneIsTheOneItWasScannedIn() {
        assertEquals(Plane.AXIAL, StackPlanes.of(AXIAL).orElseThrow().own());
        assertEquals(Plane.SAGITTAL, StackPlanes.of(SAGITTAL).orElseThrow().own());
    }

    @Test
    void refinedPixelsCoverTheSameArea() {
        StackPlanes planes = StackPlanes.of(NIFTI).orElseThrow();
        Grid coarse = planes.grid(Plane.CORONAL);
        Grid fine = planes.refined(Plane.CORONAL, 2, 5);
        assertEquals(coarse.columns() * 2, fine.columns());
        assertEquals(coarse.rows() * 5, fine.rows());
        assertArrayEquals(coarse.toPatient().apply(-0.5, -0.5, 3), fine.toPatient().apply(-0.5, -0.5, 3), 1e-9);
        assertArrayEquals(coarse.toPatient().apply(coarse.columns() - 0.5, coarse.rows() - 0.5, 3),
                fine.toPatient().apply(fine.columns() - 0.5, fine.rows() - 0.5, 3), 1e-9);
    }

    @Test
    void aTiltedGantryOrOneSliceHasNoPlanes() {
        Grid sheared = new Grid(4, 4, 4, 1, Affine.ofRows(1, 0, 0, 0, 0, 1, 0.4, 0, 0, 0, 3, 0));
        assertTrue(StackPlanes.of(sheared).isEmpty());
        assertTrue(StackPlanes.of(AXIAL.ofFrame(0)).isEmpty());
    }

    @Test
    void anObliqueStackKeepsItsOwnPlanes() {
        double c = Math.cos(0.3);
        double s = Math.sin(0.3);
        Grid tilted = new Grid(4, 6, 3, 1, Affine.ofRows(1, 0, 0, 0, 0, c, -s * 4, 0, 0, s, c * 4, 0));
        Grid axial = StackPlanes.of(tilted).orElseThrow().grid(Plane.AXIAL);
        assertEquals(tilted.toPatient(), axial.toPatient());
    }
}
