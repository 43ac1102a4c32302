package org.septum.imaging.contour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.septum.dicom.rtstruct.Contour;
import org.septum.dicom.rtstruct.Structure;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;

class ContourRasteriserTest {
    /** Sagittal slices: columns to the back, rows to the feet, slices to the left. */
    private static final Grid GRID = new Grid(20, 16, 4, 1,
            Affine.ofSteps(new double[] {0, 1.5, 0}, new double[] {0, 0, -2}, new double[] {5, 0, 0}, new double[] {-7, 3, 40}));

    private static Structure structure(Contour... contours) {
        return new Structure(1, "S", "", "1.2", "MANUAL", "ORGAN", Optional.empty(), OptionalInt.empty(), OptionalDouble.empty(),
                List.of(contours));
    }

    /** @param columnsAndRows in voxels */
    private static Contour contour(double slice, double... columnsAndRows) {
        double[] points = new double[columnsAndRows.length / 2 * 3];
        for (int i = 0; i < columnsAndRows.length / 2; i++) {
            System.arraycopy(GRID.toPatient().apply(columnsAndRows[2 * i], columnsAndRows[2 * i + 1], slice), 0, points, 3 * i,
                    3);
        }
        return new Contour(Contour.Type.CLOSED_PLANAR, points, List.of());
    }

    @Test
    void aSquareWithAHole() {
        LabelMap map = LabelMap.empty(GRID);
        ContourRasteriser.Outcome outcome = new ContourRasteriser(GRID).fill(structure(
                contour(2, 1.5, 2.5, 9.5, 2.5, 9.5, 10.5, 1.5, 10.5), contour(2.2, 3.5, 4.5, 5.5, 4.5, 5.5, 6.5, 3.5, 6.5)), 7,
                map, 0);
        assertEquals(new ContourRasteriser.Outcome(2, 0, 0), outcome);
        assertEquals(8 * 8 - 2 * 2, map.count(7, 0));
        assertEquals(7, map.label(2, 3, 2, 0));
        assertEquals(7, map.label(9, 10, 2, 0));
        assertEquals(0, map.label(10, 10, 2, 0));
        assertEquals(0, map.label(4, 5, 2, 0), "the hole");
        assertEquals(0, map.label(2, 3, 1, 0));
    }

    @Test
    void whatLiesElsewhereOrAcrossIsCounted() {
        LabelMap map = LabelMap.empty(GRID);
        double[] across = contour(1, 1, 1, 5, 1, 5, 5).points();
        across[0] += 12;
        ContourRasteriser.Outcome outcome = new ContourRasteriser(GRID).fill(
                structure(contour(9, 1, 1, 5, 1, 5, 5), new Contour(Contour.Type.CLOSED_PLANAR, across, List.of()),
                        new Contour(Contour.Type.POINT, new double[] {0, 0, 0}, List.of())), 1, map, 0);
        assertEquals(new ContourRasteriser.Outcome(0, 1, 1), outcome);
        assertEquals(0, map.count(1, 0));
    }

    /** Random polygons, also beyond the grid, against Java2D's even-odd rule at voxel middles. */
    @Test
    void polygonsAgainstJava2D() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            double[] points = random.doubles(2L * (3 + random.nextInt(6)), -5, 25).toArray();
            Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            path.moveTo(points[0], points[1]);
            for (int i = 2; i < points.length; i += 2) {
                path.lineTo(points[i], points[i + 1]);
            }
            path.closePath();
            LabelMap map = LabelMap.empty(GRID);
            new ContourRasteriser(GRID).fill(structure(contour(0, points)), 255, map, 0);
            for (int row = 0; row < GRID.rows(); row++) {
                for (int column = 0; column < GRID.columns(); column++) {
                    assertEquals(path.contains(column, row) ? 255 : 0, map.label(column, row, 0, 0), round + ": " + column + " "
                            + row);
                }
            }
        }
    }
}
