package org.septum.overlays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContoursTest {
    @Test
    void aSinglePixelIsADiamondRoundItsCentre() {
        byte[] labels = new byte[9];
        labels[4] = 7;
        List<Contour> contours = Contours.of(labels, 3, 3, 7);
        assertEquals(1, contours.size());
        assertEquals(4, contours.getFirst().size());
        assertEquals(0.5, contours.getFirst().signedArea(), 1e-12);
        for (int i = 0; i < 4; i++) {
            double x = contours.getFirst().x()[i] - 1.5;
            double y = contours.getFirst().y()[i] - 1.5;
            assertEquals(0.5, Math.abs(x) + Math.abs(y), 1e-12);
        }
    }

    @Test
    void aStructureThatFillsThePictureIsClosedAtItsEdge() {
        byte[] labels = {1, 1, 1, 1};
        Contour contour = Contours.of(labels, 2, 2, 1).getFirst();
        assertEquals(8, contour.size());
        assertEquals(4 - 4 * 0.125, contour.signedArea(), 1e-12);
    }

    @Test
    void pixelsThatTouchAtACornerStayApart() {
        assertEquals(2, Contours.of(new byte[] {1, 0, 0, 1}, 2, 2, 1).size());
        assertEquals(2, Contours.of(new byte[] {0, 1, 1, 0}, 2, 2, 1).size());
    }

    @Test
    void aHoleRunsTheOtherWay() {
        byte[] ring = new byte[49];
        for (int i = 0; i < 49; i++) {
            int ring0 = Math.max(Math.abs(i % 7 - 3), Math.abs(i / 7 - 3));
            ring[i] = (byte) (ring0 == 1 || ring0 == 2 ? 2 : ring0 == 0 ? 3 : 0);
        }
        List<Contour> contours = Contours.of(ring, 7, 7, 2);
        assertEquals(2, contours.size());
        assertTrue(contours.get(0).signedArea() > 0);
        assertEquals(-0.5, contours.get(1).signedArea(), 1e-12);
    }

    @Test
    void everyBorderOfRandomLabelsIsTracedOnce() {
        Random random = new Random(1);
        for (int trial = 0; trial < 200; trial++) {
            int columns = 1 + random.nextInt(12);
            int rows = 1 + random.nextInt(12);
            byte[] labels = new byte[columns * rows];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = (byte) random.nextInt(2);
            }
            int points = Contours.of(labels, columns, rows, 1).stream().mapToInt(Contour::size).sum();
            assertEquals(links(labels, columns, rows), points);
        }
    }

    /** Neighbours of which one is inside, counted one by one. */
    private static int links(byte[] labels, int columns, int rows) {
        int n = 0;
        for (int y = -1; y < rows; y++) {
            for (int x = -1; x < columns; x++) {
                n += at(labels, columns, rows, x, y) != at(labels, columns, rows, x + 1, y) ? 1 : 0;
                n += at(labels, columns, rows, x, y) != at(labels, columns, rows, x, y + 1) ? 1 : 0;
            }
        }
        return n;
    }

    private static boolean at(byte[] labels, int columns, int rows, int x, int y) {
        return x >= 0 && y >= 0 && x < columns && y < rows && labels[y * columns + x] == 1;
    }

    @Test
    void aSmoothCircleLiesOnTheCircleAndKeepsItsArea() {
        for (double radius : new double[] {4, 9.3, 20}) {
            int n = 50;
            byte[] disc = new byte[n * n];
            int pixels = 0;
            for (int i = 0; i < disc.length; i++) {
                boolean in = Math.hypot(i % n + 0.5 - 25, i / n + 0.5 - 25) < radius;
                disc[i] = (byte) (in ? 3 : 0);
                pixels += in ? 1 : 0;
            }
            Contour smooth = Contours.smooth(disc, n, n, 3).getFirst();
            assertEquals(pixels, smooth.signedArea(), 0.03 * pixels);
            for (int i = 0; i < smooth.size(); i++) {
                double r = Math.hypot(smooth.x()[i] - 25, smooth.y()[i] - 25);
                assertEquals(radius, r, 0.6, "point " + i + " of radius " + radius);
            }
            double steps = roughness(Contours.of(disc, n, n, 3).getFirst());
            assertTrue(roughness(smooth) <= 0.35 * steps + 1e-6, "steps left at radius " + radius);
        }
    }

    /** Mean turn between successive pieces beyond what the circle itself needs, in radians. */
    private static double roughness(Contour c) {
        double sum = 0;
        int n = c.size();
        for (int i = 0; i < n; i++) {
            double before = Math.atan2(c.y()[i] - c.y()[(i + n - 1) % n], c.x()[i] - c.x()[(i + n - 1) % n]);
            double after = Math.atan2(c.y()[(i + 1) % n] - c.y()[i], c.x()[(i + 1) % n] - c.x()[i]);
            sum += Math.abs(Math.IEEEremainder(after - before, 2 * Math.PI));
        }
        return sum / n - 2 * Math.PI / n;
    }
}
