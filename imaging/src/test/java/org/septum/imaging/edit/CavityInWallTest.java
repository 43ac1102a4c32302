package org.septum.imaging.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CavityInWallTest {
    private static final String[] CLOSED = {
        ".........",
        "..MMMMM..",
        "RRMMMMM..",
        "RRMMLMM..",
        "RRMMMMM..",
        "..MMMMM..",
        ".........",
    };
    private static final PixelPlane PLANE = Drawn.plane(CLOSED);
    private final CavityInWall rules = new CavityInWall(Drawn.LV, Drawn.WALL);

    private static Area box(PixelPlane plane, int left, int top, int right, int bottom) {
        return Area.of(plane, i -> i % plane.columns() >= left && i % plane.columns() <= right
                && i / plane.columns() >= top && i / plane.columns() <= bottom);
    }

    private static void assertFrame(byte[] labels, String... rows) {
        String[] found = Drawn.text(labels, rows[0].length());
        assertArrayEquals(rows, found, () -> String.join("\n", found));
    }

    @Test
    void aCavityGrowsAtTheCostOfTheWallAndStopsOnePixelInsideIt() {
        assertFrame(rules.reshaped(Drawn.frame(CLOSED), Drawn.LV, box(PLANE, 4, 2, 8, 3)),
                ".........",
                "..MMMMM..",
                "RRMMLLM..",
                "RRMMLLM..",
                "RRMMMMM..",
                "..MMMMM..",
                ".........");
    }

    @Test
    void whatTheCavityLosesBecomesWall() {
        byte[] grown = rules.reshaped(Drawn.frame(CLOSED), Drawn.LV, box(PLANE, 3, 2, 5, 4));
        assertEquals(9, Area.labelled(PLANE, grown, Drawn.LV).count());
        assertFrame(rules.reshaped(grown, Drawn.LV, box(PLANE, 4, 3, 4, 3)), CLOSED);
        assertEquals(0, Area.labelled(PLANE, rules.erased(grown, Drawn.LV, box(PLANE, 0, 0, 8, 6)), 0)
                .and(box(PLANE, 2, 1, 6, 5)).count());
    }

    @Test
    void theWallGrowsOutwardsOverOtherStructuresAndLeavesTheCavity() {
        assertFrame(rules.reshaped(Drawn.frame(CLOSED), Drawn.WALL, box(PLANE, 1, 1, 7, 5)),
                ".........",
                ".MMMMMMM.",
                "RMMMMMMM.",
                "RMMMLMMM.",
                "RMMMMMMM.",
                ".MMMMMMM.",
                ".........");
    }

    @Test
    void theWallKeepsAPixelAroundTheCavityHoweverFarItIsPulledIn() {
        assertFrame(rules.reshaped(Drawn.frame(CLOSED), Drawn.WALL, box(PLANE, 0, 0, 1, 1)),
                "MM.......",
                "MM.......",
                "RR.MMM...",
                "RR.MLM...",
                "RR.MMM...",
                ".........",
                ".........");
    }

    @Test
    void otherStructuresTakeNeitherWallNorCavity() {
        assertFrame(rules.painted(Drawn.frame(CLOSED), Drawn.RV, box(PLANE, 0, 0, 4, 3)),
                "RRRRR....",
                "RRMMMMM..",
                "RRMMMMM..",
                "RRMMLMM..",
                "RRMMMMM..",
                "..MMMMM..",
                ".........");
    }

    @Test
    void wallIsRubbedOutFromOutsideAndFromInsideButNotFromItsMiddle() {
        assertFrame(rules.erased(Drawn.frame(CLOSED), Drawn.WALL, box(PLANE, 5, 0, 8, 6)),
                ".........",
                "..MMM....",
                "RRMMMM...",
                "RRMMLM...",
                "RRMMMM...",
                "..MMM....",
                ".........");
        assertFrame(rules.erased(Drawn.frame(CLOSED), Drawn.WALL, box(PLANE, 3, 3, 3, 3)),
                ".........",
                "..MMMMM..",
                "RRMMMMM..",
                "RRMLLMM..",
                "RRMMMMM..",
                "..MMMMM..",
                ".........");
        String[] thick = {
            "MMMMMMM",
            "MMMMMMM",
            "MMMMMMM",
            "MMMMMMM",
            "MMMMMLM",
            "MMMMMMM",
            "MMMMMMM",
        };
        assertFrame(rules.erased(Drawn.frame(thick), Drawn.WALL, box(Drawn.plane(thick), 2, 2, 2, 2)), thick);
    }

    @Test
    void atAnOpenBaseTheCavityMayGrowOverWhatIsUnlabelledAndLeaveNothingBehind() {
        String[] open = {
            ".......",
            "RMMLL..",
            "RMMLL..",
            ".MMMM..",
        };
        PixelPlane plane = Drawn.plane(open);
        assertFalse(rules.isClosed(plane, Drawn.frame(open)));
        byte[] grown = rules.reshaped(Drawn.frame(open), Drawn.LV, box(plane, 0, 1, 5, 2));
        assertFrame(grown,
                ".......",
                "RLLLLL.",
                "RLLLLL.",
                ".MMMM..");
        assertFrame(rules.reshaped(Drawn.frame(open), Drawn.LV, box(plane, 3, 1, 3, 2)),
                ".......",
                "RMML...",
                "RMML...",
                ".MMMM..");
    }

    @Test
    void aHeartIsBuiltFromNothingInEitherOrder() {
        PixelPlane plane = new PixelPlane(40, 30, 1.5, 1.2);
        byte[] empty = new byte[plane.size()];
        Area endo = Brush.stroke(plane, 20, 15, 20, 15, 6);
        Area epi = Brush.stroke(plane, 20, 15, 20, 15, 12);
        byte[] insideFirst = rules.reshaped(rules.reshaped(empty, Drawn.LV, endo), Drawn.WALL, epi);
        byte[] outsideFirst = rules.reshaped(rules.reshaped(empty, Drawn.WALL, epi), Drawn.LV, endo);
        assertArrayEquals(insideFirst, outsideFirst);
        assertEquals(endo, Area.labelled(plane, insideFirst, Drawn.LV));
        assertEquals(epi, rules.outlined(plane, insideFirst, Drawn.WALL));
        assertTrue(rules.isClosed(plane, insideFirst));
    }

    @Test
    void musclePaintedInsideTheCavityStaysWhenItsOutlineIsMovedElsewhere() {
        PixelPlane plane = new PixelPlane(41, 41, 1, 1);
        byte[] heart = Drawn.heart(plane, 24, 20, 8, 13);
        byte[] papillary = rules.painted(heart, Drawn.WALL, Brush.stroke(plane, 24, 20, 24, 20, 1));
        byte[] smaller = rules.reshaped(papillary, Drawn.LV, Brush.stroke(plane, 24, 20, 24, 20, 7));
        assertEquals(Drawn.WALL, smaller[plane.index(24, 20)]);
        assertEquals(Drawn.LV, smaller[plane.index(27, 20)]);
        assertEquals(Drawn.WALL, smaller[plane.index(32, 20)]);
    }
}
