package org.septum.measurements.cardiac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.septum.imaging.LabelMap;

class AreaTableTest {
    private static final ReadingBasis TIMES =
            ReadingBasis.NONE.withTriggerTimes(IntStream.range(0, 25).mapToObj(i -> 32.0 * i).toList());
    private static final double FRAME_MS = 16;

    @Test
    void recountingTheEditedFramesGivesTheReadingOfTheWholeMap() {
        LabelMap map = new DrawnHeart(128, 10, 25, 1).drawn();
        AreaTable table = AreaTable.of(map, BeatingHeart.LABELS);
        CardiacReading before = CardiacReading.of(table, ReadingChoices.AUTOMATIC, TIMES);
        Random random = new Random(5);
        for (int edit = 0; edit < 60; edit++) {
            int slice = random.nextInt(10);
            int phase = random.nextInt(25);
            byte[] frame = map.frame(slice, phase);
            int from = random.nextInt(frame.length - 600);
            Arrays.fill(frame, from, from + 600, (byte) random.nextInt(4));
            table = table.recounted(slice, phase);
            CardiacReading.of(table, ReadingChoices.AUTOMATIC, TIMES);
        }
        CardiacReading followed = CardiacReading.of(table, ReadingChoices.AUTOMATIC, TIMES);
        CardiacReading whole = CardiacReading.of(AreaTable.of(map, BeatingHeart.LABELS), ReadingChoices.AUTOMATIC, TIMES);
        assertEquals(whole.measurements(), followed.measurements());
        assertEquals(whole.wall(), followed.wall());
        assertEquals(whole.slices(), followed.slices());
        assertNotEquals(before.measurements(), followed.measurements());
    }

    @Test
    void theTableOfAnEditedMapLeavesThisOneAlone() {
        LabelMap map = new DrawnHeart(64, 4, 3, 1).drawn();
        AreaTable table = AreaTable.of(map, BeatingHeart.LABELS);
        LabelMap edited = map.with(1, 2, new byte[64 * 64]);
        AreaTable next = table.recounted(edited, 1, 2);
        assertEquals(0, next.pixels("lv", 1, 2));
        assertTrue(table.pixels("lv", 1, 2) > 0);
        assertEquals(table.pixels("lv", 0, 2), next.pixels("lv", 0, 2));
        assertEquals(0, next.recounted(0, 0).pixels("lv", 1, 2));
    }

    /** The reading room's frame: everything is recomputed after an edit on one frame, in a study of the usual size. */
    @Test
    void anEditIsReadWithinAFrame() {
        LabelMap map = new DrawnHeart(256, 12, 25, 1).drawn();
        AreaTable table = AreaTable.of(map, BeatingHeart.LABELS);
        double[] ms = new double[200];
        // processor time: the test must not fail where other programs want the processor
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (int edit = 0; edit < ms.length; edit++) {
            // every other edit is at ED, whose wall is measured anew
            int phase = edit % 2 == 0 ? 0 : edit % 25;
            map.frame(edit % 12, phase)[128 * 256 + 128 + edit % 9] ^= 1;
            long start = threads.getCurrentThreadCpuTime();
            table = table.recounted(edit % 12, phase);
            CardiacReading reading = CardiacReading.of(table, ReadingChoices.AUTOMATIC, TIMES);
            ms[edit] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
            assertTrue(reading.measurement("lv.ef").isPresent());
        }
        double[] warm = Arrays.stream(ms).skip(100).sorted().toArray();
        System.out.printf("reading after an edit: first %.1f ms, median %.2f ms, 95th percentile %.2f ms%n", ms[0],
                warm[50], warm[94]);
        assertTrue(warm[50] < FRAME_MS, "median of " + warm[50] + " ms");
    }

    @Test
    void theApexIsTheSmallerHalf() {
        LabelMap map = new DrawnHeart(128, 10, 2, 1).drawn();
        assertTrue(AreaTable.of(map, BeatingHeart.LABELS).apexLast(0));
        LabelMap turned = LabelMap.empty(map.grid());
        for (int slice = 0; slice < 10; slice++) {
            System.arraycopy(map.frame(slice, 0), 0, turned.frame(9 - slice, 0), 0, map.grid().frameSize());
        }
        assertEquals(List.of(false), List.of(AreaTable.of(turned, BeatingHeart.LABELS).apexLast(0)));
    }
}
