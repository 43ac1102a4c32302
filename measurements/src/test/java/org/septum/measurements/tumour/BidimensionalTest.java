package org.septum.measurements.tumour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.septum.imaging.Vector3;
import org.septum.measurements.tumour.Bidimensional.End;

class BidimensionalTest {
    /** 40 mm along x at z 5, crossed at a quarter by 6 mm to one side and 10 mm to the other. */
    private static final Bidimensional SIZE =
            new Bidimensional(new Diameter(at(0, 0), at(40, 0)), new Diameter(at(10, -6), at(10, 10)));

    private static Vector3 at(double x, double y) {
        return new Vector3(x, y, 5);
    }

    private static void assertNear(Vector3 expected, Vector3 actual) {
        assertEquals(0, expected.minus(actual).length(), 1e-9, expected + " and " + actual);
    }

    @Test
    void theNumbersFollowFromTheEnds() {
        assertEquals(40 * 16, SIZE.productMm2(), 1e-9);
        assertEquals(90, SIZE.angleDegrees(), 1e-9);
        assertEquals(45, new Bidimensional(SIZE.longest(), new Diameter(at(0, 0), at(3, 3))).angleDegrees(), 1e-9);
    }

    @Test
    void anEndOfTheLongestDiameterTurnsTheOther() {
        Bidimensional turned = SIZE.moved(End.LONGEST_TO, at(0, 20));
        assertEquals(20 * 16, turned.productMm2(), 1e-9);
        assertEquals(90, turned.angleDegrees(), 1e-9);
        // the crossing stays at a quarter of the way, the arms 6 and 10 long
        assertNear(at(6, 5), turned.perpendicular().from());
        assertNear(at(-10, 5), turned.perpendicular().to());
        assertNear(at(-20, 0), SIZE.moved(End.LONGEST_FROM, at(-20, 0)).longest().from());
    }

    @Test
    void anEndOfThePerpendicularOneMovesAlongAndTakesItAlong() {
        Bidimensional longer = SIZE.moved(End.PERPENDICULAR_TO, at(30, 14));
        assertNear(at(30, -6), longer.perpendicular().from());
        assertNear(at(30, 14), longer.perpendicular().to());
        assertEquals(40 * 20, longer.productMm2(), 1e-9);
        Bidimensional shorter = SIZE.moved(End.PERPENDICULAR_FROM, at(10, -2));
        assertEquals(40 * 12, shorter.productMm2(), 1e-9);
        assertNear(at(40, 10), SIZE.moved(End.PERPENDICULAR_TO, at(70, 10)).perpendicular().to());
    }

    @Test
    void endsStayInThePlane() {
        Bidimensional moved = SIZE.moved(End.PERPENDICULAR_TO, new Vector3(10, 12, 99));
        assertNear(at(10, 12), moved.perpendicular().to());
        assertThrows(IllegalArgumentException.class, () -> SIZE.moved(End.LONGEST_TO, at(0, 0)));
    }
}
