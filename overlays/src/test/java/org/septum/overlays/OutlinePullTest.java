package org.septum.overlays;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutlinePullTest {
    private static final int COLUMNS = 80;
    private static final int ROWS = 60;

    /** Discs in pixels; the second label a smaller disc apart from the first. */
    private static byte[] discs() {
        byte[] labels = new byte[COLUMNS * ROWS];
        for (int i = 0; i < labels.length; i++) {
            double x = i % COLUMNS;
            double y = i / COLUMNS;
            labels[i] = (byte) (Math.hypot(x - 30, y - 30) <= 15 || Math.hypot(x - 65, y - 30) <= 6 ? 1 : 0);
        }
        return labels;
    }

    private static final List<Contour> LINES = Contours.of(discs(), COLUMNS, ROWS, 1);

    @Test
    void theNearestOutlineIsHeld() {
        OutlinePull left = OutlinePull.grab(LINES, 47, 30.5, 1, 1).orElseThrow();
        OutlinePull right = OutlinePull.grab(LINES, 58, 30.5, 1, 1).orElseThrow();
        assertEquals(Math.PI * 225, left.line().signedArea(), 30);
        assertEquals(Math.PI * 36, right.line().signedArea(), 15);
        assertEquals(1, left.distanceMm(), 0.6);
        assertTrue(OutlinePull.grab(List.of(), 5, 5, 1, 1).isEmpty());
    }

    @Test
    void aHandThatDoesNotMoveChangesNothing() {
        OutlinePull pull = OutlinePull.grab(LINES, 45.5, 30.5, 1.4, 1.4).orElseThrow();
        Contour same = pull.pulled(45.5, 30.5, 10);
        assertArrayEquals(pull.line().x(), same.x());
        assertArrayEquals(pull.line().y(), same.y());
    }

    @Test
    void theHeldPointFollowsTheHandAndWhatIsBeyondTheReachStays() {
        OutlinePull pull = OutlinePull.grab(LINES, 45.8, 30.5, 1, 1).orElseThrow();
        Contour pulled = pull.pulled(50.8, 30.5, 12);
        assertEquals(50.8, max(pulled.x()), 0.6);
        int moved = 0;
        for (int i = 0; i < pulled.size(); i++) {
            boolean stays = pulled.x()[i] == pull.line().x()[i] && pulled.y()[i] == pull.line().y()[i];
            double chord = Math.hypot(pull.line().x()[i] - 46, pull.line().y()[i] - 30.5);
            assertTrue(chord < 12.5 || stays, "a point " + chord + " away moved");
            moved += stays ? 0 : 1;
        }
        assertTrue(moved > 20);
        assertTrue(pulled.signedArea() > pull.line().signedArea() + 30);
    }

    @Test
    void theReachIsMeasuredInMillimetres() {
        OutlinePull fine = OutlinePull.grab(LINES, 46, 30.5, 0.5, 0.5).orElseThrow();
        OutlinePull coarse = OutlinePull.grab(LINES, 46, 30.5, 2, 2).orElseThrow();
        assertTrue(moved(fine, fine.pulled(47, 30.5, 10)) > 3 * moved(coarse, coarse.pulled(47, 30.5, 10)));
    }

    private static int moved(OutlinePull pull, Contour now) {
        int moved = 0;
        for (int i = 0; i < now.size(); i++) {
            moved += now.x()[i] != pull.line().x()[i] || now.y()[i] != pull.line().y()[i] ? 1 : 0;
        }
        return moved;
    }

    private static double max(double[] values) {
        double max = Double.NEGATIVE_INFINITY;
        for (double v : values) {
            max = Math.max(max, v);
        }
        return max;
    }
}
