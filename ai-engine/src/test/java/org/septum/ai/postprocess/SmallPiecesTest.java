package org.septum.ai.postprocess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;

class SmallPiecesTest {
    /** Voxels of 10 × 10 × 10 mm: 1 mL each. */
    private static final Grid GRID =
            new Grid(8, 6, 4, 1, Affine.ofRows(10, 0, 0, 0, 0, 10, 0, 0, 0, 0, 10, 0));

    private static void set(LabelMap map, int value, int... columnRowSlice) {
        for (int i = 0; i < columnRowSlice.length; i += 3) {
            map.frame(columnRowSlice[i + 2], 0)[columnRowSlice[i + 1] * 8 + columnRowSlice[i]] = (byte) value;
        }
    }

    @Test
    void piecesOfSeveralLabelsTogetherStayFromTheLeastVolumeOn() {
        LabelMap map = LabelMap.empty(GRID);
        set(map, 1, 0, 0, 0, 1, 1, 1);
        set(map, 2, 2, 2, 2);
        set(map, 3, 6, 1, 0, 7, 1, 0);
        set(map, 4, 5, 5, 3);
        assertEquals(2, SmallPieces.remove(map, List.of(1, 2, 3), 3, 0));
        assertEquals(List.of(2L, 1L, 0L, 1L), List.of(map.count(1, 0), map.count(2, 0), map.count(3, 0), map.count(4, 0)),
                "three voxels that touch by corners stay, two go, another label is left alone");
    }

    @Test
    void ofTheLabelsTogetherTheLargestPieceStaysAndTheOthersAreTold() {
        LabelMap map = LabelMap.empty(GRID);
        set(map, 1, 0, 0, 0, 1, 1, 1);
        set(map, 2, 2, 2, 2);
        set(map, 3, 6, 1, 0, 7, 1, 0);
        set(map, 2, 4, 5, 3);
        set(map, 4, 7, 5, 3);
        assertEquals(List.of(2.0, 1.0), SmallPieces.keepLargest(map, List.of(1, 2, 3), 0));
        assertEquals(List.of(2L, 1L, 0L, 1L), List.of(map.count(1, 0), map.count(2, 0), map.count(3, 0), map.count(4, 0)));
        assertEquals(List.of(), SmallPieces.keepLargest(map, List.of(3), 0), "nothing is there to be left out");
    }

    @Test
    void nothingIsRemovedFromAnEmptyMapNorWhereAllIsLarge() {
        LabelMap map = LabelMap.empty(GRID);
        assertEquals(0, SmallPieces.remove(map, List.of(1), 5, 0));
        set(map, 1, 3, 3, 1);
        assertEquals(0, SmallPieces.remove(map, List.of(1), 1, 0));
        assertEquals(1, SmallPieces.remove(map, List.of(1), 1.01, 0));
    }
}
