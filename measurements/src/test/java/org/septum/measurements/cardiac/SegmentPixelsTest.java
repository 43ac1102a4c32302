package org.septum.measurements.cardiac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.measurements.cardiac.regional.AhaSegment;
import org.septum.measurements.cardiac.regional.HeartLabels;
import org.septum.measurements.cardiac.regional.RegionalWall;
import org.septum.measurements.cardiac.regional.SegmentPixels;

class SegmentPixelsTest {
    private static final int SIZE = 96;
    private static final LabelSet LABELS = new LabelSet(List.of(label(1, "rv"), label(2, "myo"), label(3, "lv")));

    private final LabelMap map = new DrawnHeart(SIZE, 9, 10, 1).drawn();
    private final RegionalWall wall = CardiacReading.of(map, LABELS).wall().orElseThrow();
    private final SegmentPixels pixels = new SegmentPixels(wall, map.grid().toPatient(), new HeartLabels(3, 2, 1), SIZE);

    private static Label label(int value, String id) {
        return new Label(value, id, id, 0, new CodedConcept("1", "99TEST", id));
    }

    @Test
    void theSegmentsOfASlicesLevelAreItsWallAndShareNoPixel() {
        for (int slice = 0; slice < 9; slice++) {
            int[] owners = new int[SIZE * SIZE];
            for (AhaSegment segment : AhaSegment.values()) {
                boolean[] in = pixels.in(map.frame(slice, 4), slice, segment);
                for (int i = 0; i < in.length; i++) {
                    owners[i] += in[i] ? 1 : 0;
                }
            }
            for (int i = 0; i < owners.length; i++) {
                assertEquals(map.frame(slice, 4)[i] == 2 ? 1 : 0, owners[i], "slice %d pixel %d".formatted(slice, i));
            }
        }
    }

    @Test
    void theSeptumLiesBesideTheRightVentricle() {
        boolean[] septal = pixels.in(map.frame(0, 0), 0, AhaSegment.BASAL_INFEROSEPTAL);
        boolean[] lateral = pixels.in(map.frame(0, 0), 0, AhaSegment.BASAL_ANTEROLATERAL);
        int[] sum = new int[4];
        for (int i = 0; i < septal.length; i++) {
            sum[0] += septal[i] ? i % SIZE : 0;
            sum[1] += septal[i] ? 1 : 0;
            sum[2] += lateral[i] ? i % SIZE : 0;
            sum[3] += lateral[i] ? 1 : 0;
        }
        assertTrue(sum[0] / sum[1] < SIZE / 2 && sum[2] / sum[3] > SIZE / 2, "the drawn right ventricle is at low columns");
    }
}
