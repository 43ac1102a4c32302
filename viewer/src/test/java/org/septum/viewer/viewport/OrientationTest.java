package org.septum.viewer.viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;

/** Expected letters written down by hand from the DICOM convention: x to the left, y to the back, z to the head. */
class OrientationTest {
    private static Orientation of(double[] across, double[] down) {
        return Orientation.of(Affine.ofSteps(across, down, new double[] {0, 0, 1}, new double[3]));
    }

    private static double[] mm(double x, double y, double z) {
        return new double[] {x, y, z};
    }

    @Test
    void axialPictureHasThePatientsLeftAtTheRight() {
        assertEquals(new Orientation("R", "L", "A", "P"), of(mm(1.4, 0, 0), mm(0, 1.4, 0)));
    }

    @Test
    void coronalPictureHasTheHeadOnTop() {
        assertEquals(new Orientation("R", "L", "H", "F"), of(mm(2, 0, 0), mm(0, 0, -2)));
    }

    @Test
    void sagittalPictureLooksFromTheLeft() {
        assertEquals(new Orientation("A", "P", "H", "F"), of(mm(0, 1, 0), mm(0, 0, -1)));
    }

    @Test
    void mirroredPictureSwapsItsLetters() {
        assertEquals(new Orientation("L", "R", "P", "A"), of(mm(-1, 0, 0), mm(0, -1, 0)));
    }

    @Test
    void obliqueEdgesNameTheStrongestSideFirst() {
        assertEquals(new Orientation("RAH", "LPF", "HP", "FA"), of(mm(0.76, 0.58, -0.29), mm(0.05, -0.5, -0.865)));
    }

    @Test
    void aFewDegreesOffThePlaneAreNotNamed() {
        assertEquals("L", of(mm(0.985, 0.17, 0), mm(0, 1, 0)).right());
        assertEquals("LP", of(mm(0.94, 0.34, 0), mm(0, 1, 0)).right());
    }
}
