package org.septum.ai.postprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;

class HolesTest {
    private static LabelMap map(String... rows) {
        LabelMap map = LabelMap.empty(new Grid(rows[0].length(), rows.length, 1, 1, Affine.identity()));
        for (int i = 0; i < map.grid().frameSize(); i++) {
            map.frame(0, 0)[i] = (byte) (rows[i / rows[0].length()].charAt(i % rows[0].length()) - '0');
        }
        return map;
    }

    private static void assertFilled(int count, LabelMap map, String... expected) {
        assertEquals(count, Holes.fill(map, List.of(1, 2, 3), 0));
        assertArrayEquals(map(expected).frame(0, 0), map.frame(0, 0));
    }

    @Test
    void aHoleGetsTheLabelMostOfItsNeighboursHave() {
        assertFilled(2, map("000000", "011110", "010020", "011120", "000000"), "000000", "011110", "011120", "011120", "000000");
        assertFilled(1, map("02220", "02020", "01110"), "02220", "02220", "01110");
    }

    @Test
    void whatIsOpenToTheBorderStays() {
        assertFilled(0, map("01110", "01010", "01010"), "01110", "01010", "01010");
    }

    @Test
    void aDiagonalGapIsNoWayOut() {
        assertFilled(1, map("00000", "01100", "01010", "01110", "00000"), "00000", "01100", "01110", "01110", "00000");
    }

    @Test
    void otherLabelsAreNeitherWallNorFilled() {
        assertFilled(0, map("00000", "01410", "01010", "01110", "00000"), "00000", "01410", "01010", "01110", "00000");
        assertFilled(1, map("00000", "01110", "01401", "01111", "00000"), "00000", "01110", "01411", "01111", "00000");
    }

    @Test
    void severalHolesAreFilledEachByItsOwnNeighbours() {
        assertFilled(2, map("1113333", "1013033", "1113333"), "1113333", "1113333", "1113333");
    }
}
