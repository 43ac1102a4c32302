package org.septum.ai.postprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.septum.ai.Oracle;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;

class LargestComponentTest {
    @Test
    void keepsWhatSciPyCallsTheLargestPiece() {
        LabelMap map = LabelMap.empty(new Grid(26, 30, 5, 1, Affine.identity()));
        float[] labels = Oracle.array("labels").values();
        float[] expected = Oracle.array("largest").values();
        for (int i = 0; i < labels.length; i++) {
            map.frame(i / 780, 0)[i % 780] = (byte) labels[i];
        }
        LargestComponent component = new LargestComponent();
        long removed = component.keep(map, List.of(1, 2), 0);
        long different = 0;
        for (int i = 0; i < labels.length; i++) {
            assertEquals(expected[i], map.frame(i / 780, 0)[i % 780], "voxel " + i);
            different += labels[i] == expected[i] ? 0 : 1;
        }
        assertEquals(different, removed);
    }

    @Test
    void otherLabelsAndOtherPhasesStay() {
        LabelMap map = LabelMap.empty(new Grid(5, 1, 1, 2, Affine.identity()));
        set(map, 0, 1, 1, 0, 1, 2);
        set(map, 1, 1, 0, 1, 0, 1);
        new LargestComponent().keep(map, List.of(1), 0);
        assertEquals("11002", row(map, 0));
        assertEquals("10101", row(map, 1));
    }

    @Test
    void theFirstOfEqualPiecesStays() {
        LabelMap map = LabelMap.empty(new Grid(5, 1, 1, 1, Affine.identity()));
        set(map, 0, 1, 0, 1, 0, 1);
        assertEquals(2, new LargestComponent().keep(map, List.of(1), 0));
        assertEquals("10000", row(map, 0));
    }

    @Test
    void anAbsentLabelChangesNothing() {
        LabelMap map = LabelMap.empty(new Grid(3, 3, 3, 1, Affine.identity()));
        assertEquals(0, new LargestComponent().keep(map, List.of(200), 0));
    }

    @Test
    void piecesAtTheMapsCornersAreMet() {
        LabelMap map = LabelMap.empty(new Grid(4, 3, 2, 1, Affine.identity()));
        map.frame(0, 0)[0] = 1;
        map.frame(1, 0)[11] = 1;
        map.frame(1, 0)[10] = 1;
        assertEquals(1, new LargestComponent().keep(map, List.of(1), 0));
        assertEquals(0, map.label(0, 0, 0, 0));
        assertEquals(1, map.label(3, 2, 1, 0));
    }

    @RepeatedTest(20)
    void aSecondPassRemovesNothingAndReusedBuffersDoNotLeak(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        Grid grid = new Grid(1 + random.nextInt(12), 1 + random.nextInt(12), 1 + random.nextInt(6), 3, Affine.identity());
        LargestComponent reused = new LargestComponent();
        for (int phase = 0; phase < 3; phase++) {
            LabelMap map = LabelMap.empty(grid);
            for (int k = 0; k < grid.slices(); k++) {
                for (int i = 0; i < grid.frameSize(); i++) {
                    map.frame(k, phase)[i] = (byte) (random.nextInt(3) == 0 ? 255 : 0);
                }
            }
            LabelMap copy = map.copy();
            assertEquals(new LargestComponent().keep(copy, List.of(255), phase), reused.keep(map, List.of(255), phase));
            assertEquals(0, reused.keep(map, List.of(255), phase));
        }
    }

    private static void set(LabelMap map, int phase, int... values) {
        for (int i = 0; i < values.length; i++) {
            map.frame(0, phase)[i] = (byte) values[i];
        }
    }

    private static String row(LabelMap map, int phase) {
        StringBuilder text = new StringBuilder();
        for (byte b : map.frame(0, phase)) {
            text.append(b);
        }
        return text.toString();
    }
}
