package org.septum.measurements.cardiac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.septum.imaging.LabelMap;
import org.septum.measurements.cardiac.regional.AhaSegment;
import org.septum.measurements.cardiac.regional.RegionalWall;

class WallMeasurementsTest {
    /** An ellipse has the ratio of its axes, whichever way they lie to the pixels; the septum faces the columns' low end here. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 0.8, 0.6})
    void theEccentricityIndexIsTheRatioOfTheAxes(double flat) {
        CardiacReading reading = CardiacReading.of(new DrawnHeart(128, 9, 20, flat).drawn(), BeatingHeart.LABELS);
        assertEquals(1 / flat, reading.measurement("lv.ei-ed").orElseThrow().value(), 0.05 / flat);
        assertEquals(1 / flat, reading.measurement("lv.ei-es").orElseThrow().value(), 0.08 / flat);
    }

    @Test
    void theSegmentsMassesAddUpToTheWhole() {
        LabelMap map = new DrawnHeart(128, 9, 20, 1).drawn();
        for (int i = 0; i < map.grid().frameSize(); i++) {
            // the last slice is a cap of wall without a cavity
            map.frame(8, 0)[i] = (byte) (map.frame(8, 0)[i] == 3 ? 2 : map.frame(8, 0)[i]);
        }
        RegionalWall wall = CardiacReading.of(map, BeatingHeart.LABELS).wall().orElseThrow();
        assertEquals(map.count(2, 0), wall.pixels().values().stream().mapToLong(Integer::longValue).sum());
        assertEquals(17, wall.pixels().size());
        long cap = 0;
        for (byte b : map.frame(8, 0)) {
            cap += b == 2 ? 1 : 0;
        }
        assertEquals(cap, wall.pixels().get(AhaSegment.APEX).longValue());
    }

    /** Every segment thickens alike here, so the weights change nothing; the wall is 9 mm everywhere and always. */
    @Test
    void thickeningWeightedByMassLiesWithinTheSegments() {
        CardiacReading reading = CardiacReading.of(new DrawnHeart(128, 9, 20, 1).drawn(), BeatingHeart.LABELS);
        assertEquals(0, reading.measurement("lv.thickening").orElseThrow().value(), 6);
        double thickest = reading.measurement("lv.wall-max").orElseThrow().value();
        assertTrue(Math.abs(thickest - 9) < 1, "thickest " + thickest);
    }
}
