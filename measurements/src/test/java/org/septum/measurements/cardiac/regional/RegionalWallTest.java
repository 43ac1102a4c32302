package org.septum.measurements.cardiac.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.imaging.Affine;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.measurements.cardiac.CardiacPhases;
import org.septum.measurements.cardiac.CardiacReading;

/**
 * A heart drawn in patient space: a cone-like wall whose thickness depends on the direction, beside a right ventricle, looked at
 * through grids that lie and are counted in different ways. Anterior is patient −y, the septum is on the patient's right (−x),
 * and the long axis runs along z with the apex at the feet, so somebody at the apex looks towards the head.
 */
class RegionalWallTest {
    private static final LabelSet LABELS = new LabelSet(List.of(label(1, "rv"), label(2, "myo"), label(3, "lv")));
    private static final CardiacPhases PHASES = new CardiacPhases(0, 1);
    private static final int SLICES = 9;

    private static Optional<RegionalWall> measured(LabelMap map) {
        return CardiacReading.at(map, LABELS, PHASES).wall();
    }

    /** The inferior wall, patient +y, is thick; the rest is 8 mm at ED and 12 mm at ES. */
    @ParameterizedTest
    @CsvSource({"1,1,1", "-1,1,1", "1,-1,1", "1,1,-1", "-1,-1,1", "-1,-1,-1"})
    void thicknessStandsInItsSegmentHoweverTheGridIsCounted(int columns, int rows, int slices) {
        LabelMap map = drawn(columns, rows, slices);
        RegionalWall regional = measured(map).orElseThrow();
        assertEquals(slices < 0, regional.apexLast());
        assertEquals(16, regional.segments().size());
        for (Map.Entry<AhaSegment, RegionalWall.Wall> e : regional.segments().entrySet()) {
            boolean inferior = e.getKey().title().endsWith(" inferior");
            double ed = inferior ? 12 : 8;
            assertEquals(ed, e.getValue().edMm(), 0.8, e.getKey() + " at ED");
            assertEquals(12, e.getValue().esMm().orElseThrow(), 0.8, e.getKey() + " at ES");
            assertEquals(inferior ? 0 : 50, e.getValue().thickeningPercent().orElseThrow(), 14, e.getKey() + " thickening");
        }
    }

    @Test
    void slicesAreDividedIntoThirdsFromTheBase() {
        RegionalWall regional = measured(drawn(1, 1, -1)).orElseThrow();
        AhaSegment.Level b = AhaSegment.Level.BASAL;
        AhaSegment.Level m = AhaSegment.Level.MID;
        AhaSegment.Level a = AhaSegment.Level.APICAL;
        assertEquals(List.of(b, b, b, m, m, m, a, a, a), regional.levels());
    }

    @Test
    void withoutARightVentricleNothingTellsWhereTheSeptumIs() {
        LabelMap map = drawn(1, 1, 1);
        for (int slice = 0; slice < SLICES; slice++) {
            for (int phase = 0; phase < 2; phase++) {
                byte[] frame = map.frame(slice, phase);
                for (int i = 0; i < frame.length; i++) {
                    frame[i] = frame[i] == 1 ? 0 : frame[i];
                }
            }
        }
        assertEquals(Optional.empty(), measured(map));
        assertEquals(Optional.empty(), measured(LabelMap.empty(map.grid())));
    }

    /** At the outflow tract the ring is a horseshoe: the slice is left out rather than measured as if it were closed. */
    @Test
    void anOpenRingIsNotMeasured() {
        LabelMap map = drawn(1, 1, 1);
        int base = SLICES - 1;
        for (int i = 0; i < map.grid().frameSize(); i++) {
            if (map.frame(base, 0)[i] == 2 && map.grid().toPatient().apply(i % 80, i / 80, 0)[1] < -5) {
                map.frame(base, 0)[i] = 0;
            }
        }
        RegionalWall regional = measured(map).orElseThrow();
        assertFalse(regional.levels().get(base) != null);
        assertTrue(regional.segments().containsKey(AhaSegment.BASAL_ANTERIOR));
    }

    @Test
    void everyDirectionBelongsToOneSegmentOfALevel() {
        for (AhaSegment.Level level : AhaSegment.Level.values()) {
            for (int angle = -720; angle < 720; angle++) {
                AhaSegment found = AhaSegment.at(level, angle + 0.5);
                long holding = AhaSegment.of(level).stream().filter(s -> found == s).count();
                assertEquals(1, holding);
            }
        }
        assertEquals(AhaSegment.MID_ANTEROSEPTAL, AhaSegment.at(AhaSegment.Level.MID, 30));
        assertEquals(AhaSegment.APICAL_SEPTAL, AhaSegment.at(AhaSegment.Level.APICAL, 60));
        assertEquals(AhaSegment.APICAL_ANTERIOR, AhaSegment.at(AhaSegment.Level.APICAL, 0));
    }

    /** Pixels of 1.2 × 1.4 mm, slices of 8 mm; each argument is which way an axis is counted. */
    private static LabelMap drawn(int columns, int rows, int slices) {
        Affine affine = Affine.ofRows(1.2 * columns, 0, 0, -48 * columns, 0, 1.4 * rows, 0, -56 * rows, 0, 0, 8 * slices, slices < 0 ? 64 : 0);
        Grid grid = new Grid(80, 80, SLICES, 2, affine);
        LabelMap map = LabelMap.empty(grid);
        for (int phase = 0; phase < 2; phase++) {
            for (int slice = 0; slice < SLICES; slice++) {
                for (int i = 0; i < grid.frameSize(); i++) {
                    map.frame(slice, phase)[i] = at(affine.apply(i % 80, i / 80, slice), phase);
                }
            }
        }
        return map;
    }

    private static byte at(double[] p, int phase) {
        double cavity = 14 + p[2] / 8;
        double radius = Math.hypot(p[0], p[1]);
        // 0 along patient -x, the septum; 90 degrees along +y, inferior.
        double angle = Math.toDegrees(Math.atan2(p[1], -p[0]));
        // Basal and mid inferior are 60 to 120 degrees; the apical one, 45 to 135, is drawn so where the cavity is small.
        boolean inferior = p[2] < 20 ? Math.abs(angle - 90) < 45 : Math.abs(angle - 90) < 30;
        double wall = phase == 1 || inferior ? 12 : 8;
        if (radius < cavity) {
            return 3;
        }
        if (radius < cavity + wall) {
            return 2;
        }
        return radius < cavity + 30 && Math.abs(angle) < 60 ? (byte) 1 : 0;
    }

    private static Label label(int value, String id) {
        return new Label(value, id, id, 0xFFFFFF, new CodedConcept(id, "99TEST", id));
    }
}
