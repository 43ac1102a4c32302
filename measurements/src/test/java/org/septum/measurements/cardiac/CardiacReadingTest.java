package org.septum.measurements.cardiac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Warning;
import org.septum.measurements.Measurement;

class CardiacReadingTest {
    /** 10 slices of 300 voxels of 0.04 mL: 120 mL. */
    private static final LabelMap TWO_PHASES = BeatingHeart.of(10, new int[] {300, 350, 250}, new int[] {120, 175, 260});

    @Test
    void edAndEsGiveVolumesEjectionFractionAndMass() {
        CardiacReading reading = CardiacReading.of(TWO_PHASES, BeatingHeart.LABELS);
        assertEquals(Optional.of(new CardiacPhases(0, 1)), reading.phases());
        assertEquals(List.of("lv.edv", "lv.esv", "lv.sv", "lv.ef", "lv.mass", "rv.edv", "rv.esv", "rv.sv", "rv.ef"),
                reading.measurements().stream().map(Measurement::id).toList());
        assertValue(reading, "lv.edv", 120, "mL");
        assertValue(reading, "lv.esv", 48, "mL");
        assertValue(reading, "lv.sv", 72, "mL");
        assertValue(reading, "lv.ef", 60, "%");
        assertValue(reading, "lv.mass", 105, "g");
        assertValue(reading, "rv.edv", 140, "mL");
        assertValue(reading, "rv.esv", 70, "mL");
        assertValue(reading, "rv.sv", 70, "mL");
        assertValue(reading, "rv.ef", 50, "%");
        assertEquals(List.of(), reading.warnings());
    }

    private static void assertValue(CardiacReading reading, String id, double value, String unit) {
        Measurement m = reading.measurement(id).orElseThrow();
        assertEquals(value, m.value(), 1e-9, id);
        assertEquals(unit, m.unit(), id);
    }

    @Test
    void anObliqueGridMeasuresTheSame() {
        double c = Math.cos(0.5);
        double s = Math.sin(0.5);
        Grid oblique = new Grid(40, 40, 10, 2, Affine.ofRows(2 * c, 0, 10 * s, 5, 0, -2, 0, 7, -2 * s, 0, 10 * c, 9));
        LabelMap map = BeatingHeart.of(oblique, new int[] {300, 350, 250}, new int[] {120, 175, 260});
        CardiacReading reading = CardiacReading.of(map, BeatingHeart.LABELS);
        assertValue(reading, "lv.edv", 120, "mL");
        assertValue(reading, "lv.mass", 105, "g");
    }

    @Test
    void twiceTheSpacingIsEightTimesTheVolumeAndTheSameEjectionFraction() {
        Grid small = BeatingHeart.grid(10, 2);
        Affine doubled = Affine.ofRows(4, 0, 0, 0, 0, 4, 0, 0, 0, 0, 20, 0);
        Grid large = new Grid(small.columns(), small.rows(), 10, 2, doubled);
        CardiacReading reading = CardiacReading.of(
                BeatingHeart.of(large, new int[] {300, 350, 250}, new int[] {120, 175, 260}), BeatingHeart.LABELS);
        assertValue(reading, "lv.edv", 960, "mL");
        assertValue(reading, "lv.mass", 840, "g");
        assertValue(reading, "lv.ef", 60, "%");
    }

    @Test
    void phasesGivenInTheOtherOrderChangeNothingButTheirNumbers() {
        CardiacReading reading = CardiacReading.of(
                BeatingHeart.of(10, new int[] {120, 175, 260}, new int[] {300, 350, 250}), BeatingHeart.LABELS);
        assertEquals(Optional.of(new CardiacPhases(1, 0)), reading.phases());
        CardiacReading forward = CardiacReading.of(TWO_PHASES, BeatingHeart.LABELS);
        for (Measurement m : forward.measurements()) {
            assertEquals(m.value(), reading.measurement(m.id()).orElseThrow().value(), 1e-9, m.id());
        }
    }

    @Test
    void aSinglePhaseHasVolumesAndMassButNothingThatNeedsTwo() {
        CardiacReading reading = CardiacReading.of(BeatingHeart.of(10, new int[] {300, 350, 250}), BeatingHeart.LABELS);
        assertEquals(Optional.empty(), reading.phases());
        assertEquals(List.of("lv.volume", "lv.mass", "rv.volume"), reading.measurements().stream().map(Measurement::id).toList());
        assertValue(reading, "lv.volume", 120, "mL");
        assertEquals(List.of("single-phase"), codes(reading));
    }

    @Test
    void anEmptyMapHasNoMeasurementsAndSaysWhy() {
        CardiacReading reading = CardiacReading.of(LabelMap.empty(BeatingHeart.grid(10, 25)), BeatingHeart.LABELS);
        assertEquals(List.of(), reading.measurements());
        assertEquals(Optional.empty(), reading.phases());
        assertEquals(List.of("lv-not-found", "rv-not-found", "myocardium-not-found"), codes(reading));
    }

    @Test
    void aRightVentricleThatIsMissingAtEdHasNoEjectionFraction() {
        CardiacReading reading = CardiacReading.of(
                BeatingHeart.of(10, new int[] {300, 0, 250}, new int[] {120, 175, 260}), BeatingHeart.LABELS);
        assertTrue(reading.measurement("rv.ef").isEmpty());
        assertValue(reading, "rv.edv", 0, "mL");
    }

    @Test
    void aLabelSetWithoutRightVentricleMeasuresTheLeft() {
        LabelSet lvOnly = new LabelSet(List.of(BeatingHeart.LABELS.byId("lv").orElseThrow()));
        CardiacReading reading = CardiacReading.of(TWO_PHASES, lvOnly);
        assertEquals(List.of("lv.edv", "lv.esv", "lv.sv", "lv.ef"),
                reading.measurements().stream().map(Measurement::id).toList());
    }

    @Test
    void aHoleInTheStackIsNamed() {
        LabelMap map = TWO_PHASES.copy();
        map.frame(4, 0)[0] = 0;
        erase(map, 4, 0);
        erase(map, 5, 0);
        erase(map, 9, 0);
        CardiacReading reading = CardiacReading.of(map, BeatingHeart.LABELS);
        Warning gap = reading.warnings().getFirst();
        assertEquals("lv-gap-ed", gap.code());
        assertTrue(gap.text().contains("slice 5, 6:"), gap.text());
        assertEquals(1, reading.warnings().size());
    }

    private static void erase(LabelMap map, int slice, int phase) {
        byte[] frame = map.frame(slice, phase);
        for (int i = 0; i < frame.length; i++) {
            frame[i] = frame[i] == 3 ? 0 : frame[i];
        }
    }

    @Test
    void numbersNoHeartHasAreWarnedOf() {
        assertEquals(List.of("lv-ef-implausible"), codes(lv(300, 295)));
        assertEquals(List.of("lv-volume-zero", "lv-ef-implausible"), codes(lv(300, 0)));
        assertEquals(List.of("lv-edv-implausible"), codes(lv(20, 10)));
        assertEquals(List.of(), codes(lv(300, 140)));
    }

    private static CardiacReading lv(int ed, int es) {
        LabelSet lvOnly = new LabelSet(List.<Label>of(BeatingHeart.LABELS.byId("lv").orElseThrow()));
        CardiacReading reading = CardiacReading.of(BeatingHeart.of(10, BeatingHeart.lvOnly(ed, es)), lvOnly);
        return new CardiacReading(reading.choices(), reading.basis(), reading.curve(), reading.phases(),
                reading.measurements(),
                reading.warnings().stream().filter(w -> !w.code().endsWith("not-found")).toList(), reading.wall(),
                reading.slices(), reading.voxelMl());
    }

    @Test
    void aReadersChoiceOfPhasesIsUsedAsGiven() {
        CardiacReading reading = CardiacReading.at(TWO_PHASES, BeatingHeart.LABELS, new CardiacPhases(1, 1));
        assertValue(reading, "lv.edv", 48, "mL");
        assertValue(reading, "lv.ef", 0, "%");
        assertThrows(IndexOutOfBoundsException.class,
                () -> CardiacReading.at(TWO_PHASES, BeatingHeart.LABELS, new CardiacPhases(0, 2)));
    }

    @Test
    void triggerTimesMustFitThePhases() {
        CardiacReading reading = CardiacReading.of(TWO_PHASES, BeatingHeart.LABELS);
        assertTrue(reading.curve().triggerMs(0).isEmpty());
        assertEquals(320, reading.withTriggerTimes(new double[] {0, 320}).curve().triggerMs(1).orElseThrow());
        assertThrows(IllegalArgumentException.class, () -> reading.withTriggerTimes(new double[] {0}));
        assertThrows(IllegalArgumentException.class, () -> reading.withTriggerTimes(new double[] {0, Double.NaN}));
    }

    private static List<String> codes(CardiacReading reading) {
        return reading.warnings().stream().map(Warning::code).toList();
    }
}
