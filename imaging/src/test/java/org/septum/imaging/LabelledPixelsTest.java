package org.septum.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledPixelsTest {
    private static final Affine PLACE =
            Affine.ofSteps(new double[] {1, 0, 0}, new double[] {0, 1, 0}, new double[] {0, 0, 8}, new double[3]);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 64, 4095, 4096, 4097, 10_001})
    void findsEachOnce(int length) {
        Random random = new Random(length);
        byte[] frame = new byte[length];
        for (int i = 0; i < length / 5; i++) {
            frame[random.nextInt(length)] = (byte) (random.nextInt(255) + 1);
        }
        List<Integer> found = new ArrayList<>();
        for (int i = LabelledPixels.next(frame, 0); i < frame.length; i = LabelledPixels.next(frame, i + 1)) {
            found.add(i);
        }
        assertEquals(IntStream.range(0, length).filter(i -> frame[i] != 0).boxed().toList(), found);
    }

    @Test
    void farBackgroundIsPassedOver() {
        byte[] frame = new byte[100_000];
        assertEquals(frame.length, LabelledPixels.next(frame, 0));
        frame[99_999] = -1;
        assertEquals(99_999, LabelledPixels.next(frame, 1));
        assertEquals(frame.length, LabelledPixels.next(frame, frame.length));
    }

    @Test
    void countsOfAPhase() {
        LabelMap map = LabelMap.empty(new Grid(5, 4, 3, 2, PLACE));
        map.frame(1, 1)[7] = 2;
        map.frame(1, 1)[8] = (byte) 200;
        map.frame(2, 1)[19] = (byte) 200;
        assertEquals(2, map.count(200, 1));
        assertEquals(57, map.count(0, 1));
        assertEquals(60, map.count(0, 0));
        assertTrue(map.has(200, 1));
        assertFalse(map.has(3, 1));
        assertFalse(map.has(2, 0));
        assertTrue(map.isLabelled(1));
        assertFalse(map.isLabelled(0));
    }
}
