package org.septum.ai.cardiac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;

class HeartShapeTest {
    private static final CodedConcept CODE = new CodedConcept("0", "TEST", "test");
    private static final LabelSet LABELS =
            new LabelSet(List.of(new Label(2, "myo", "Wall", 0, CODE), new Label(3, "lv", "Pool", 0, CODE)));

    /** One voxel is 1 mL. */
    private static final Grid GRID = new Grid(5, 4, 1, 2, Affine.ofRows(10, 0, 0, 0, 0, 10, 0, 0, 0, 0, 10, 0));

    @Test
    void aPoolWithinItsWallIsEnclosed() {
        HeartShape shape = shape("""
                02220
                02320
                02220
                00000""");
        assertEquals(1, shape.enclosure());
        assertEquals(0.9, shape.agreement(new HeartLocation(0, 0, 10)), 1e-12);
        assertFalse(shape.implausible(new HeartLocation(0, 0, 10)));
        assertTrue(shape.doubt(new HeartLocation(0, 0, 10)).isEmpty());
        assertEquals(0.5, shape.likeness(new HeartLocation(0, 0, 18)), 1e-12);
        assertTrue(shape.doubt(new HeartLocation(0, 0, 18)).isPresent());
        assertFalse(shape.implausible(new HeartLocation(0, 0, 18)));
        assertEquals(1, shape.likeness(new HeartLocation(0, 0, 5)), "a locator that saw less is no reason to doubt");
        assertTrue(shape.implausible(new HeartLocation(0, 0, 25)));
    }

    @Test
    void eachOpenSideCountsAndThePicturesBorderDoesNot() {
        HeartShape shape = shape("""
                33200
                23100
                02000
                00000""");
        // outlines: (0,0) down 2; (0,1) right 2; (1,1) left 2, right 1, down 2
        assertEquals(4 / 5.0, shape.enclosure(), 1e-12);
    }

    @Test
    void noPoolIsNoHeart() {
        assertTrue(shape("00200\n00000\n00000\n00000").implausible(new HeartLocation(0, 0, 1)));
    }

    @Test
    void aModelWithoutAWallIsJudgedByVolumeAlone() {
        LabelMap map = LabelMap.empty(GRID);
        map.frame(0, 0)[7] = 3;
        HeartShape shape = new HeartShape(map, new LabelSet(List.of(new Label(3, "lv", "Pool", 0, CODE))));
        shape.add(0);
        assertEquals(1, shape.enclosure());
        assertFalse(shape.implausible(new HeartLocation(0, 0, 1)));
    }

    /** The same picture in both phases. */
    private static HeartShape shape(String picture) {
        LabelMap map = LabelMap.empty(GRID);
        String digits = picture.replace("\n", "");
        HeartShape shape = new HeartShape(map, LABELS);
        for (int phase = 0; phase < 2; phase++) {
            for (int i = 0; i < digits.length(); i++) {
                map.frame(0, phase)[i] = (byte) (digits.charAt(i) - '0');
            }
            shape.add(phase);
        }
        return shape;
    }
}
