package org.septum.overlays;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;

class OverlayPainterTest {
    static final LabelSet LABELS = new LabelSet(List.of(
            new Label(1, "rv", "Right ventricle", 0x0000FF, null),
            new Label(3, "lv", "Left ventricle", 0xFF8000, null)));
    private static final byte[] GREY = {0, 100, (byte) 200, (byte) 255};
    private static final byte[] MARKED = {0, 1, 3, 3};

    private static int[] compose(OverlayStyle style, byte[] grey, byte[] labels, int columns, int rows) {
        int[] out = new int[columns * rows];
        new OverlayPainter(LABELS, style).compose(grey, labels, columns, rows, out);
        return out;
    }

    @Test
    void aHalfOpaqueAreaIsHalfPictureHalfColour() {
        // alpha 128: grey 100 keeps 100·127/255 = 50, blue adds 255·128/255 = 128
        assertArrayEquals(new int[] {0xFF000000, 0xFF3232B2, 0xFFE4A464, 0xFFFFBF7F},
                compose(new OverlayStyle(0.5, OverlayStyle.Mode.FILL, Set.of()), GREY, MARKED, 4, 1));
    }

    @Test
    void opacityZeroLeavesThePictureAndOneHidesIt() {
        assertArrayEquals(new int[] {0xFF000000, 0xFF646464, 0xFFC8C8C8, 0xFFFFFFFF},
                compose(OverlayStyle.standard().withOpacity(0), GREY, MARKED, 4, 1));
        assertArrayEquals(new int[] {0xFF000000, 0xFF0000FF, 0xFFFF8000, 0xFFFF8000},
                compose(OverlayStyle.standard().withOpacity(1), GREY, MARKED, 4, 1));
    }

    @Test
    void hiddenAndUnknownLabelsAreNotDrawn() {
        OverlayStyle style = OverlayStyle.standard().withOpacity(1).withVisible(3, false);
        assertArrayEquals(new int[] {0xFF000000, 0xFF0000FF, 0xFFC8C8C8, 0xFFFFFFFF}, compose(style, GREY, MARKED, 4, 1));
        assertArrayEquals(new int[] {0xFF000000, 0xFF646464},
                compose(OverlayStyle.standard(), GREY, new byte[] {(byte) 200, 2}, 2, 1));
        assertEquals(OverlayStyle.standard().withOpacity(1), style.withVisible(3, true));
    }

    @Test
    void anOutlineIsOpaqueAndTheAreaInsideAsTheModeSays() {
        byte[] block = {
            0, 0, 0, 0, 0,
            0, 3, 3, 3, 0,
            0, 3, 3, 3, 0,
            0, 3, 3, 3, 0,
            0, 0, 0, 0, 0
        };
        int[] outline = compose(new OverlayStyle(0.5, OverlayStyle.Mode.OUTLINE, Set.of()), new byte[25], block, 5, 5);
        int[] both = compose(new OverlayStyle(0.5, OverlayStyle.Mode.FILL_AND_OUTLINE, Set.of()), new byte[25], block, 5, 5);
        for (int i = 0; i < 25; i++) {
            boolean inside = block[i] != 0;
            assertEquals(i == 12 ? 0xFF000000 : inside ? 0xFFFF8000 : 0xFF000000, outline[i], "outline at " + i);
            assertEquals(i == 12 ? 0xFF804000 : inside ? 0xFFFF8000 : 0xFF000000, both[i], "both at " + i);
        }
    }

    @Test
    void theLayerIsPremultipliedAndGivesTheSamePictureWhenLaidOverIt() {
        int[] layer = new int[4];
        OverlayPainter painter = new OverlayPainter(LABELS, OverlayStyle.standard());
        painter.layer(MARKED, 4, 1, layer);
        assertArrayEquals(new int[] {0, 0x66000066, 0x66663300, 0x66663300}, layer);
        int[] picture = {0xFF000000, 0xFF646464, 0xFFC8C8C8, 0xFFFFFFFF};
        painter.compose(picture, MARKED, 4, 1, picture);
        assertArrayEquals(compose(OverlayStyle.standard(), GREY, MARKED, 4, 1), picture);
    }

    @Test
    void blendingEqualsExactArithmeticWithinRounding() {
        Random random = new Random(3);
        for (int trial = 0; trial < 20_000; trial++) {
            int rgb = random.nextInt(0x1000000);
            int alpha = random.nextInt(256);
            int below = 0xFF000000 | random.nextInt(0x1000000);
            int out = OverlayPainter.over(OverlayPainter.premultiplied(rgb, alpha), below);
            assertEquals(255, out >>> 24);
            for (int shift = 0; shift <= 16; shift += 8) {
                double exact = ((rgb >> shift & 255) * alpha + (below >> shift & 255) * (255 - alpha)) / 255.0;
                assertTrue(Math.abs(exact - (out >> shift & 255)) <= 1, "channel off: " + exact);
            }
        }
    }

    @Test
    void badArgumentsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> OverlayStyle.standard().withOpacity(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> compose(OverlayStyle.standard(), GREY, MARKED, 5, 1));
    }

    @Test
    void theLegendFollowsTheSetAndTheStyle() {
        Legend legend = Legend.of(LABELS, OverlayStyle.standard().withVisible(1, false));
        assertEquals(new Legend.Entry(1, "Right ventricle", 0x0000FF, false), legend.entries().get(0));
        assertEquals("#FF8000", legend.entries().get(1).web());
    }
}
