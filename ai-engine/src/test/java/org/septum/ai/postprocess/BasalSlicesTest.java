package org.septum.ai.postprocess;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;

class BasalSlicesTest {
    private static final int RV = 1;
    private static final int LV = 3;

    /** Areas of a right ventricle beside a left one that narrows towards the apex. */
    @ParameterizedTest
    @CsvSource({
        "30 100 90 50, 0 100 90 50, 1",
        "70 100 90 50, 70 100 90 50, 0",
        "69 100 90 50, 0 100 90 50, 1",
        "5 40 100 90 50, 0 0 100 90 50, 2",
        "2 5 40 50 45, 0 0 40 50 45, 2",
        "0 30 100 90 50, 0 0 100 90 50, 1",
        "30 0 100 90 50, 30 0 100 90 50, 0",
        "100 90 50 10 1, 100 90 50 10 1, 0",
        "10 100, 10 100, 0",
        "0 0 0 10 100, 0 0 0 10 100, 0",
        "0 0 0 0, 0 0 0 0, 0",
    })
    void smallSlicesAtTheBaseLoseTheStructure(String before, String after, int removed) {
        for (boolean baseFirst : new boolean[] {true, false}) {
            int[] given = areas(before);
            LabelMap map = heart(given, baseFirst);
            assertEquals(removed, BasalSlices.trim(map, RV, 0.7, 1, slice -> 1));
            int n = given.length;
            assertArrayEquals(areas(after),
                    IntStream.range(0, n).map(k -> count(map, baseFirst ? k : n - 1 - k, RV)).toArray());
            assertArrayEquals(IntStream.range(0, n).map(k -> left(k, n)).toArray(),
                    IntStream.range(0, n).map(k -> count(map, baseFirst ? k : n - 1 - k, LV)).toArray());
        }
    }

    @Test
    void aSliceTheNetworkIsLessSureOfCountsForLess() {
        LabelMap map = heart(areas("80 100 90 50"), true);
        assertEquals(0, BasalSlices.trim(map, RV, 0.7, 1, slice -> slice == 0 ? 0.9 : 0.95));
        assertEquals(0, BasalSlices.trim(map, RV, 0.7, 1, slice -> slice == 0 ? 0.7 : 0.75));
        assertEquals(1, BasalSlices.trim(map, RV, 0.7, 1, slice -> slice == 0 ? 0.7 : 0.95));
        assertEquals(0, count(map, 0, RV));
    }

    private static int[] areas(String text) {
        return java.util.Arrays.stream(text.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private static int left(int slice, int slices) {
        return 20 * (slices - slice);
    }

    private static LabelMap heart(int[] right, boolean baseFirst) {
        LabelMap map = LabelMap.empty(new Grid(30, 10, right.length, 2, Affine.identity()));
        for (int k = 0; k < right.length; k++) {
            byte[] frame = map.frame(baseFirst ? k : right.length - 1 - k, 1);
            java.util.Arrays.fill(frame, 0, right[k], (byte) RV);
            java.util.Arrays.fill(frame, 150, 150 + left(k, right.length), (byte) LV);
        }
        return map;
    }

    private static int count(LabelMap map, int slice, int value) {
        int n = 0;
        for (byte b : map.frame(slice, 1)) {
            n += b == value ? 1 : 0;
        }
        return n;
    }
}
