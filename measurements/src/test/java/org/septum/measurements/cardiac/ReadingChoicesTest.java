package org.septum.measurements.cardiac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.septum.imaging.LabelMap;

/** 10 slices; a voxel has 0.04 mL, so each slice has 12 mL of left ventricle at ED and 4.8 mL at ES. */
class ReadingChoicesTest {
    private static final LabelMap MAP = BeatingHeart.of(10, new int[] {300, 350, 250}, new int[] {120, 175, 260});
    private static final AreaTable TABLE = AreaTable.of(MAP, BeatingHeart.LABELS);

    private static CardiacReading read(ReadingChoices choices) {
        return CardiacReading.of(TABLE, choices, ReadingBasis.NONE);
    }

    private static double value(CardiacReading reading, String id) {
        return reading.measurement(id).orElseThrow(() -> new AssertionError("no " + id)).value();
    }

    @Test
    void onePhaseMayBeChosenAndTheOtherFound() {
        assertEquals(Optional.of(new CardiacPhases(1, 1)), read(ReadingChoices.AUTOMATIC.withEd(1)).phases());
        assertEquals(Optional.of(new CardiacPhases(0, 1)), read(ReadingChoices.AUTOMATIC.withEd(1).withAutomaticPhases()).phases());
        assertThrows(IndexOutOfBoundsException.class, () -> read(ReadingChoices.AUTOMATIC.withEs(2)));
    }

    @Test
    void slicesLeftOutAtOnePhaseCountNowhereInIt() {
        ReadingChoices choices = ReadingChoices.AUTOMATIC.withRange(Ventricle.LEFT, 0, new SliceRange(1, 9));
        CardiacReading reading = read(choices);
        assertEquals(108, value(reading, "lv.edv"), 1e-9);
        assertEquals(48, value(reading, "lv.esv"), 1e-9);
        assertEquals(105 * 0.9, value(reading, "lv.mass"), 1e-9);
        assertEquals(140, value(reading, "rv.edv"), 1e-9);
        assertEquals(108, reading.curve().ml("lv", 0), 1e-9);
        assertEquals(120, value(read(choices.withAutomaticRange(Ventricle.LEFT, 0)), "lv.edv"), 1e-9);
        assertEquals(140 * 0.8, value(read(ReadingChoices.AUTOMATIC.withRange(Ventricle.RIGHT, 0, new SliceRange(0, 7))), "rv.edv"),
                1e-9);
    }

    /** Slices of 0.04 mL a pixel; eight phases, ED the first, ES the fourth; the base counts at ED and not at ES. */
    @Test
    void phasesBetweenFollowTheNearerOfEdAndEs() {
        int[] pixels = {300, 260, 200, 150, 160, 200, 240, 280};
        AreaTable table = AreaTable.of(BeatingHeart.of(10, BeatingHeart.lvOnly(pixels)), BeatingHeart.LABELS);
        ReadingChoices choices = ReadingChoices.AUTOMATIC.withRange(Ventricle.LEFT, 3, new SliceRange(1, 9))
                .withRange(Ventricle.LEFT, 6, new SliceRange(5, 9));
        CardiacReading reading = CardiacReading.of(table, choices, ReadingBasis.NONE);
        assertEquals(Optional.of(new CardiacPhases(0, 3)), reading.phases());
        int[] counted = {10, 10, 9, 9, 9, 9, 5, 10};
        for (int phase = 0; phase < counted.length; phase++) {
            assertEquals(counted[phase] * pixels[phase] * 0.04, reading.curve().ml("lv", phase), 1e-9, "phase " + phase);
        }
        assertEquals(choices, reading.choices(), "what follows is no choice of the reader's");
    }

    @Test
    void outputIndexAndBodySurface() {
        Body body = Body.UNKNOWN.withSurface(new BodySurface(180, 80)).withSex(Sex.FEMALE);
        CardiacReading reading = read(ReadingChoices.AUTOMATIC.with(body).with(new HeartRate(70, "typed in")));
        assertEquals(72 * 70 / 1000.0, value(reading, "lv.co"), 1e-9);
        assertEquals(72 * 70 / 2000.0, value(reading, "lv.ci"), 1e-9);
        assertEquals(60, value(reading, "lv.edvi"), 1e-9);
        assertTrue(reading.measurement("lv.co").orElseThrow().method().contains("70 per minute (typed in)"));
        CardiacReading bare = read(ReadingChoices.AUTOMATIC);
        assertFalse(bare.measurements().stream().anyMatch(m -> List.of("lv.co", "lv.ci", "lv.edvi").contains(m.id())));
    }

    @Test
    void typedInGoesOverTheFiles() {
        Body files = new Body(Optional.of(new BodySurface(170, 70)), Optional.of(Sex.MALE), OptionalInt.of(40));
        Body typed = Body.UNKNOWN.withSurface(new BodySurface(180, 80)).withAge(41);
        assertEquals(new Body(Optional.of(new BodySurface(180, 80)), Optional.of(Sex.MALE), OptionalInt.of(41)), typed.over(files));
        assertThrows(IllegalArgumentException.class, () -> Body.UNKNOWN.withAge(131));
        assertThrows(IllegalArgumentException.class, () -> new HeartRate(10, "typed in"));
    }

    /** 25 phases 32 ms apart are a beat of 800 ms. */
    @Test
    void triggerTimesGiveTheHeartRate() {
        double[] even = IntStream.range(0, 25).mapToDouble(i -> 11 + 32.0 * i).toArray();
        assertEquals(75, HeartRate.ofTimes(even).orElseThrow().perMinute(), 1e-9);
        assertEquals(Optional.empty(), HeartRate.ofTimes(new double[0]));
        assertEquals(Optional.empty(), HeartRate.ofTimes(new double[25]));
        assertEquals(Optional.empty(), HeartRate.ofTimes(new double[] {0, 1}));
    }

    @Test
    void aSliceAtTheBaseTellsWhatItDoes() {
        ReadingChoices choices = ReadingChoices.AUTOMATIC.withRange(Ventricle.LEFT, 1, new SliceRange(1, 9));
        CardiacReading reading = read(choices);
        double now = 100 * (120 - 43.2) / 120;
        assertEquals(now, value(reading, "lv.ef"), 1e-9);
        // left out by the reader, with contours of its own
        SliceEffect out = effect(reading, 1, 0);
        assertFalse(out.counts() || out.assumed());
        assertEquals(60, out.efWith(), 1e-9);
        assertEquals(60 - now, out.change(), 1e-9);
        SliceEffect in = effect(reading, 1, 2);
        assertTrue(in.counts());
        assertEquals(now, in.efWith(), 1e-9);
        assertEquals(100 * (120 - 7 * 4.8) / 120, in.efWithout(), 1e-9);
        SliceEffect atEd = effect(reading, 0, 9);
        assertEquals(100 * (108 - 43.2) / 108, atEd.efWithout(), 1e-9);
        assertEquals(now, atEd.efWith(), 1e-9);
    }

    @Test
    void anEmptySliceBeyondTheBaseIsTakenToHoldWhatItsNeighbourHolds() {
        LabelMap map = MAP.copy();
        java.util.Arrays.fill(map.frame(0, 1), (byte) 0);
        CardiacReading reading = CardiacReading.of(AreaTable.of(map, BeatingHeart.LABELS), ReadingChoices.AUTOMATIC, ReadingBasis.NONE);
        SliceEffect beyond = effect(reading, 1, 0);
        assertTrue(beyond.assumed());
        assertEquals(60, beyond.efWith(), 1e-9);
    }

    private static SliceEffect effect(CardiacReading reading, int phase, int slice) {
        return reading.slices().stream()
                .filter(e -> e.ventricle() == Ventricle.LEFT && e.phase() == phase && e.slice() == slice).findFirst().orElseThrow();
    }

    @Test
    void papillaryMuscleNeedsAPicture() {
        assertThrows(IllegalArgumentException.class, () -> read(ReadingChoices.AUTOMATIC.with(PapillaryConvention.MYOCARDIUM)));
    }
}
