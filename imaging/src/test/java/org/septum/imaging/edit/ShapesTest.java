package org.septum.imaging.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ShapesTest {
    private static final PixelPlane OBLONG = new PixelPlane(60, 90, 2, 0.8);

    private static Area disc(PixelPlane plane, double column, double row, double mm) {
        return Brush.stroke(plane, column, row, column, row, mm);
    }

    @Test
    void aBrushIsRoundInMillimetresOnOblongPixels() {
        Area disc = disc(OBLONG, 30, 45, 16);
        assertEquals(Math.PI * 16 * 16, disc.count() * OBLONG.pixelMm2(), 20);
        assertTrue(disc.has(38, 45) && !disc.has(39, 45));
        assertTrue(disc.has(30, 65) && !disc.has(30, 66));
        assertEquals(1, disc(OBLONG, 30.3, 44.8, 0.01).count());
        assertEquals(0, disc(OBLONG, -20, 45, 16).count());
        assertTrue(disc(OBLONG, 0, 0, 5).has(0, 0));
    }

    @Test
    void aStrokeIsTheUnionOfItsDiscs() {
        Area stroke = Brush.stroke(OBLONG, 10, 10, 50, 70, 6);
        for (int i = 0; i <= 20; i++) {
            double t = i / 20.0;
            assertTrue(disc(OBLONG, 10 + 40 * t, 10 + 60 * t, 5.99).minus(stroke).isEmpty());
        }
        assertFalse(stroke.has(50, 10));
    }

    @Test
    void aBallIsSmallerInTheSlicesBeside() {
        assertEquals(3, Brush.radiusAt(5, 4), 1e-12);
        assertEquals(5, Brush.radiusAt(5, 0), 0);
        assertTrue(Brush.radiusAt(5, 8) < 0);
    }

    @Test
    void aThresholdBrushTakesWhatLiesInTheRange() {
        PixelPlane plane = new PixelPlane(4, 1, 1, 1);
        Area all = Area.none(plane).inverse();
        Area some = Brush.within(all, new float[] {1, 2, 3, Float.NaN}, 2, 3);
        assertEquals(2, some.count());
        assertTrue(some.has(1) && some.has(2));
    }

    @Test
    void aPolygonTakesThePixelsWhoseCentresItEncloses() {
        PixelPlane plane = new PixelPlane(5, 4, 1, 1);
        Area square = Polygon.area(plane, new double[] {0.5, 3.5, 3.5, 0.5}, new double[] {0.5, 0.5, 2.5, 2.5});
        assertEquals(6, square.count());
        assertTrue(square.has(1, 1) && square.has(3, 2) && !square.has(0, 1) && !square.has(4, 1));
        Area beyond = Polygon.area(plane, new double[] {-9, 20, 20, -9}, new double[] {-9, -9, 20, 20});
        assertEquals(20, beyond.count());
        assertTrue(Polygon.area(plane, new double[] {1, 3}, new double[] {1, 3}).isEmpty());
    }

    @Test
    void aLineDrawnTwiceRoundLeavesNoHole() {
        PixelPlane plane = new PixelPlane(21, 21, 1, 1);
        int n = 80;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            double r = 8 - 2.0 * i / n;
            x[i] = 10 + r * Math.cos(4 * Math.PI * i / n);
            y[i] = 10 + r * Math.sin(4 * Math.PI * i / n);
        }
        Area area = Polygon.area(plane, x, y);
        assertTrue(area.has(10, 10));
        assertEquals(area, area.filled());
    }

    @Test
    void betweenTwoDiscsLiesTheMeanDisc() {
        Area small = disc(OBLONG, 30, 45, 10);
        Area large = disc(OBLONG, 30, 45, 22);
        assertEquals(small, Shapes.between(small, large, 0));
        assertEquals(large, Shapes.between(small, large, 1));
        Area middle = Shapes.between(small, large, 0.5);
        assertTrue(small.minus(middle).isEmpty() && middle.minus(large).isEmpty());
        assertEquals(Math.PI * 16 * 16, middle.count() * OBLONG.pixelMm2(), 0.06 * Math.PI * 16 * 16);
    }

    @Test
    void shapesApartHaveOneBetweenThemToo() {
        Area left = disc(OBLONG, 12, 20, 9);
        Area right = disc(OBLONG, 40, 70, 9);
        Area middle = Shapes.between(left, right, 0.5);
        assertTrue(middle.has(26, 45));
        assertEquals(left.count(), middle.count(), 0.1 * left.count());
        assertThrows(IllegalArgumentException.class, () -> Shapes.between(left, Area.none(OBLONG), 0.5));
    }

    @Test
    void shapesAtThePicturesEdgeAndFillingItAreBlendedToo() {
        Area all = Area.none(OBLONG).inverse();
        assertEquals(all, Shapes.between(all, all, 0.5));
        Area corner = disc(OBLONG, 0, 0, 20);
        assertEquals(corner, Shapes.between(corner, corner, 0.3));
    }

    @Test
    void smoothingKeepsTheSizeAndIronsOut() {
        Random random = new Random(3);
        Area disc = disc(OBLONG, 30, 45, 20);
        Area rim = disc.grown().minus(disc.shrunk());
        Area rough = Area.of(OBLONG, i -> rim.has(i) ? random.nextBoolean() : disc.has(i));
        Area smooth = Shapes.smoothed(rough, 4);
        assertEquals(rough.count(), smooth.count(), 4);
        assertTrue(border(smooth) < 0.85 * border(rough), border(smooth) + " of " + border(rough));
        assertEquals(disc.count(), Shapes.smoothed(disc, 3).count(), 4);
        assertTrue(Shapes.smoothed(Area.none(OBLONG), 3).isEmpty());
    }

    /** Length of the border in mm, along the pixels' sides. */
    private static double border(Area area) {
        double length = 0;
        for (int y = -1; y < OBLONG.rows(); y++) {
            for (int x = -1; x < OBLONG.columns(); x++) {
                length += area.has(x, y) != area.has(x + 1, y) ? OBLONG.mmPerRow() : 0;
                length += area.has(x, y) != area.has(x, y + 1) ? OBLONG.mmPerColumn() : 0;
            }
        }
        return length;
    }
}
