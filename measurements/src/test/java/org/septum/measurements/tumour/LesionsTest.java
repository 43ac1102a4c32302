package org.septum.measurements.tumour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Vector3;

class LesionsTest {
    private static final Vector3 MIDDLE = new Vector3(20, -10, 12.5);

    /** The diameters of an ellipsoid are known: its two axes in the axial plane through its centre. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 17, 45, 73, 90, 130})
    void anEllipsoidHasItsAxes(double turn) {
        LabelMap map = LabelMap.empty(DrawnTumour.axial(1, 1));
        DrawnTumour.ellipsoid(map, MIDDLE, new double[] {24, 13, 30}, turn, 3);
        Lesion lesion = DrawnTumour.lesions(map).getFirst();
        Bidimensional size = lesion.size();
        assertEquals(48, size.longest().lengthMm(), 1);
        assertEquals(26, size.perpendicular().lengthMm(), 1);
        assertEquals(90, size.angleDegrees(), 1e-6);
        assertEquals(MIDDLE.z(), size.longest().from().z(), 1.01);
        Vector3 along = size.longest().direction();
        double angle = Math.toDegrees(Math.atan2(along.y(), along.x()));
        // the end of an ellipse is flat: on pixels, lines some degrees beside its axis are as long
        assertEquals(0, Math.sin(Math.toRadians(angle - turn)), 0.15, "direction " + angle);
        assertEquals(4.0 / 3 * Math.PI * 24 * 13 * 30 / 1000, lesion.volumeMl(), 0.3);
        assertTrue(lesion.measurable());
    }

    @Test
    void aSagittalVolumeIsMeasuredOnAxialPlanesToo() {
        LabelMap axial = LabelMap.empty(DrawnTumour.axial(1, 1));
        LabelMap sagittal = LabelMap.empty(DrawnTumour.sagittal());
        for (LabelMap map : List.of(axial, sagittal)) {
            DrawnTumour.ellipsoid(map, MIDDLE, new double[] {24, 13, 40}, 30, 3);
        }
        assertEquals(DrawnTumour.lesions(axial), DrawnTumour.lesions(sagittal));
    }

    /** Enhancement all round necrosis is measured across; a tail of necrosis beyond its walls is not measured. */
    @Test
    void necrosisBetweenEnhancingWallsCounts() {
        LabelMap map = LabelMap.empty(DrawnTumour.axial(1, 1));
        DrawnTumour.sphere(map, MIDDLE.plus(new Vector3(30, 0, 0)), 14, 1);
        DrawnTumour.sphere(map, MIDDLE, 20, 3);
        DrawnTumour.sphere(map, MIDDLE, 15, 1);
        List<Lesion> found = DrawnTumour.lesions(map);
        assertEquals(1, found.size());
        assertEquals(40, found.getFirst().size().longest().lengthMm(), 1.2);
        assertEquals(40, found.getFirst().size().perpendicular().lengthMm(), 1.2);
        // what is hollow and not necrosis is not crossed: the largest product is beyond the hollow, on a disc of √(20² − 15²) mm
        LabelMap hollow = LabelMap.empty(DrawnTumour.axial(1, 1));
        DrawnTumour.sphere(hollow, MIDDLE, 20, 3);
        DrawnTumour.sphere(hollow, MIDDLE, 15, 0);
        assertEquals(26.5, DrawnTumour.lesions(hollow).getFirst().size().longest().lengthMm(), 1.5);
    }

    /** The longest line of a hook would leave it; measured is the longest that does not. */
    @Test
    void bothLinesLieInsideTheLesion() {
        LabelMap map = LabelMap.empty(DrawnTumour.axial(1, 1));
        DrawnTumour.ellipsoid(map, MIDDLE, new double[] {25, 5, 5}, 0, 3);
        DrawnTumour.ellipsoid(map, MIDDLE.plus(new Vector3(20, 15, 0)), new double[] {5, 20, 5}, 0, 3);
        Bidimensional size = DrawnTumour.lesions(map).getFirst().size();
        for (Diameter d : List.of(size.longest(), size.perpendicular())) {
            for (double share = 0.05; share < 1; share += 0.05) {
                double[] v = map.grid().toPatient().inverse().apply(d.at(share).x(), d.at(share).y(), d.at(share).z());
                int label = map.label((int) Math.round(v[0]), (int) Math.round(v[1]), (int) Math.round(v[2]), 0);
                int next = map.label((int) Math.round(v[0] + 0.5), (int) Math.round(v[1] + 0.5), (int) Math.round(v[2]), 0);
                assertTrue(label == 3 || next == 3, "at " + d.at(share));
            }
        }
        assertEquals(50, size.longest().lengthMm(), 3);
    }

    /**
     * 8 mm is not measurable, 11 mm is; on one plane alone it is not, whatever its size; at 6 mm between planes 12 mm are asked.
     */
    @Test
    void whatIsTooSmallIsNotMeasurable() {
        assertFalse(measurable(1, 1, 8, 8));
        assertFalse(measurable(1, 1, 30, 8));
        assertTrue(measurable(1, 1, 11, 11));
        assertFalse(measurable(1, 6, 10.6, 10.6));
        assertTrue(measurable(1, 6, 14, 14));
        LabelMap flat = LabelMap.empty(DrawnTumour.axial(1, 1));
        DrawnTumour.ellipsoid(flat, new Vector3(0, 0, 0.5), new double[] {20, 20, 0.4}, 0, 3);
        assertFalse(DrawnTumour.lesions(flat).getFirst().measurable());
    }

    private static boolean measurable(double inPlane, double apart, double longest, double across) {
        LabelMap map = LabelMap.empty(DrawnTumour.axial(inPlane, apart));
        DrawnTumour.ellipsoid(map, new Vector3(0, 0, 0), new double[] {longest / 2, across / 2, 20}, 0, 3);
        return DrawnTumour.lesions(map).getFirst().measurable();
    }

    @Test
    void theFiveLargestAreSummedAndSpecksAreNone() {
        LabelMap map = LabelMap.empty(DrawnTumour.axial(1, 2));
        double sum = 0;
        for (int i = 0; i < 7; i++) {
            double radius = 6 + i;
            DrawnTumour.sphere(map, new Vector3(-70 + 24 * i, i % 2 == 0 ? 30 : -30, 0), radius, 3);
            sum += i > 1 ? 4 * radius * radius : 0;
        }
        map.frame(3, 0)[5 * 200 + 7] = 3;
        Lesions lesions = Lesions.of(map, DrawnTumour.LABELS);
        assertEquals(7, lesions.found().size());
        assertEquals(5, lesions.targets().size());
        assertEquals(sum, lesions.sumMm2(), 0.08 * sum);
        assertEquals(12, lesions.found().getFirst().size().longest().lengthMm() / 2, 0.7);
    }

    @Test
    void withoutEnhancementTheWholeIsMeasured() {
        LabelMap map = LabelMap.empty(DrawnTumour.axial(1, 1));
        DrawnTumour.sphere(map, MIDDLE, 18, 2);
        DrawnTumour.sphere(map, MIDDLE, 8, 1);
        Lesions lesions = Lesions.of(map, DrawnTumour.LABELS);
        assertEquals(Lesions.Kind.FLAIR, lesions.kind());
        assertEquals(36, lesions.found().getFirst().size().longest().lengthMm(), 1);
        DrawnTumour.sphere(map, MIDDLE, 18, 4);
        assertEquals(36, Lesions.of(map, DrawnTumour.LABELS).found().getFirst().size().longest().lengthMm(), 1);
        assertEquals(List.of(), Lesions.of(LabelMap.empty(map.grid()), DrawnTumour.LABELS).found());
    }

    @Test
    void pixelsNeedNotBeSquare() {
        LabelMap map = LabelMap.empty(DrawnTumour.axial(1, 1));
        LabelMap coarse = LabelMap.empty(new Grid(200, 100, 160, 1, Affine.ofSteps(
                new double[] {1, 0, 0}, new double[] {0, 2, 0}, new double[] {0, 0, 1}, new double[] {-99.5, -99, -79.5})));
        for (LabelMap each : List.of(map, coarse)) {
            DrawnTumour.ellipsoid(each, MIDDLE, new double[] {24, 13, 30}, 40, 3);
        }
        Bidimensional fine = DrawnTumour.lesions(map).getFirst().size();
        Bidimensional rough = DrawnTumour.lesions(coarse).getFirst().size();
        assertEquals(fine.longest().lengthMm(), rough.longest().lengthMm(), 1.5);
        assertEquals(fine.perpendicular().lengthMm(), rough.perpendicular().lengthMm(), 2);
    }
}
