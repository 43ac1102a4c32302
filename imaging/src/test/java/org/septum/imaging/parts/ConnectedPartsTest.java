package org.septum.imaging.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;

class ConnectedPartsTest {
    private static final Grid GRID = new Grid(9, 8, 7, 2, Affine.identity());

    private static void set(LabelMap map, int column, int row, int slice, int value) {
        map.frame(slice, 1)[row * 9 + column] = (byte) value;
    }

    @Test
    void voxelsThatShareACornerAreOnePieceAndTheLargestComesFirst() {
        LabelMap map = LabelMap.empty(GRID);
        set(map, 0, 0, 0, 1);
        set(map, 8, 7, 6, 2);
        set(map, 7, 6, 5, 200);
        set(map, 6, 5, 4, 2);
        set(map, 6, 5, 6, 3);
        ConnectedParts parts = ConnectedParts.of(map, 1, v -> v != 3);
        assertEquals(2, parts.count());
        assertEquals(3, parts.voxels(0));
        assertEquals(0, parts.at(6, 5, 4));
        assertEquals(0, parts.at(8, 7, 6));
        assertEquals(1, parts.at(0, 0, 0));
        assertEquals(-1, parts.at(6, 5, 6));
        assertEquals(-1, parts.at(3, 3, 3));
        assertEquals(0, ConnectedParts.of(map, 0, v -> true).count(), "the other phase is empty");
        assertEquals(0, ConnectedParts.of(map, 1, v -> v == 9).count());
    }

    /** Against the slow way: neighbours take the smaller of their numbers until nothing changes. */
    @Test
    void piecesAreThoseOfTheSlowWay() {
        Random random = new Random(5);
        for (int trial = 0; trial < 20; trial++) {
            LabelMap map = LabelMap.empty(GRID);
            for (int i = 0; i < 504; i++) {
                set(map, i % 9, i / 9 % 8, i / 72, random.nextInt(10) < 1 ? 1 : 0);
            }
            int[] slow = slow(map);
            ConnectedParts parts = ConnectedParts.of(map, 1, v -> v == 1);
            for (int a = 0; a < 504; a++) {
                for (int b = 0; b < a; b++) {
                    boolean same = slow[a] >= 0 && slow[a] == slow[b];
                    int one = parts.at(a % 9, a / 9 % 8, a / 72);
                    assertEquals(same, one >= 0 && one == parts.at(b % 9, b / 9 % 8, b / 72));
                }
            }
            for (int n = 1; n < parts.count(); n++) {
                assertEquals(true, parts.voxels(n) <= parts.voxels(n - 1));
            }
        }
    }

    private static int[] slow(LabelMap map) {
        int[] number = new int[504];
        for (int i = 0; i < 504; i++) {
            number[i] = map.label(i % 9, i / 9 % 8, i / 72, 1) == 1 ? i : -1;
        }
        for (boolean changed = true; changed;) {
            changed = false;
            for (int a = 0; a < 504; a++) {
                for (int b = 0; b < 504; b++) {
                    boolean near = Math.abs(a % 9 - b % 9) < 2 && Math.abs(a / 9 % 8 - b / 9 % 8) < 2
                            && Math.abs(a / 72 - b / 72) < 2;
                    if (near && number[a] > number[b] && number[b] >= 0) {
                        number[a] = number[b];
                        changed = true;
                    }
                }
            }
        }
        return number;
    }
}
