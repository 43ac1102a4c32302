package org.septum.measurements.cardiac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Confidence;
import org.septum.imaging.LabelMap;
import org.septum.measurements.ErrorModel;
import org.septum.measurements.ErrorSpread;
import org.septum.measurements.Interval;
import org.septum.measurements.Measurement;

class ErrorModelTest {
    private static final LabelMap MAP = BeatingHeart.of(10, new int[] {300, 350, 250}, new int[] {120, 175, 260});

    private static Measurement measured(ReadingBasis basis, String id) {
        return CardiacReading.of(AreaTable.of(MAP, BeatingHeart.LABELS), ReadingChoices.AUTOMATIC, basis).measurement(id)
                .orElseThrow();
    }

    private static ErrorModel of(String id, ErrorSpread... spreads) {
        return new ErrorModel("ACDC validation", Map.of(id, List.of(spreads)));
    }

    /** t for 19 degrees of freedom is 2.093; 2.093 · 3 · √(21/20) = 6.434. */
    @Test
    void thePredictionIntervalOfOneMorePatient() {
        Measurement ef = measured(ReadingBasis.NONE.withErrors(of("lv.ef", new ErrorSpread(0, 20, -1, 3, false))), "lv.ef");
        Interval interval = ef.interval().orElseThrow();
        assertEquals(61 - 6.434, interval.low(), 0.002);
        assertEquals(61 + 6.434, interval.high(), 0.002);
        assertEquals(0.95, interval.level());
        assertTrue(ef.method().endsWith("; 95 % interval from the model's errors in 20 patients (ACDC validation)"), ef.method());
        assertEquals(Optional.empty(), measured(ReadingBasis.NONE, "lv.ef").interval());
    }

    @Test
    void relativeErrorsFollowTheValueAndTheIndexFollowsTheVolume() {
        ReadingBasis basis = ReadingBasis.NONE.withErrors(of("lv.edv", new ErrorSpread(0, 1000, 0, 5, true)));
        assertEquals(0.05 * 120 * 1.963, measured(basis, "lv.edv").interval().orElseThrow().halfWidth(), 0.02);
        CardiacReading reading = CardiacReading.of(AreaTable.of(MAP, BeatingHeart.LABELS),
                ReadingChoices.AUTOMATIC.with(Body.UNKNOWN.withSurface(new BodySurface(180, 80))), basis);
        assertEquals(0.05 * 60 * 1.963, reading.measurement("lv.edvi").orElseThrow().interval().orElseThrow().halfWidth(), 0.01);
    }

    /** Of the values drawn with the model's errors, 95 in 100 intervals hold the truth. */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        Random random = new Random(11);
        int held = 0;
        int trials = 20_000;
        for (int trial = 0; trial < trials; trial++) {
            int n = 8;
            double[] errors = random.doubles(n).map(u -> 2 + 3 * random.nextGaussian()).toArray();
            double mean = java.util.Arrays.stream(errors).average().orElseThrow();
            double sd = Math.sqrt(java.util.Arrays.stream(errors).map(e -> (e - mean) * (e - mean)).sum() / (n - 1));
            double truth = 50;
            Measurement m = new Measurement("lv.ef", "EF", truth + 2 + 3 * random.nextGaussian(), "%", "");
            Interval interval = of("lv.ef", new ErrorSpread(0, n, mean, sd, false)).addTo(List.of(m),
                    id -> OptionalDouble.empty(), false).getFirst().interval().orElseThrow();
            held += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
        }
        assertEquals(0.95, (double) held / trials, 0.006);
    }

    @Test
    void anUnsureStudyHasTheErrorsOfUnsureStudies() {
        ErrorModel errors = of("lv.ef", new ErrorSpread(0.9, 50, 0, 2, false), new ErrorSpread(0, 10, 0, 6, false));
        double sure = measured(ReadingBasis.NONE.withErrors(errors).withConfidence(confidence(0.97f)), "lv.ef").interval()
                .orElseThrow().halfWidth();
        double unsure = measured(ReadingBasis.NONE.withErrors(errors).withConfidence(confidence(0.6f)), "lv.ef").interval()
                .orElseThrow().halfWidth();
        double unknown = measured(ReadingBasis.NONE.withErrors(errors), "lv.ef").interval().orElseThrow().halfWidth();
        assertTrue(unsure > 3 * sure, sure + " and " + unsure);
        assertEquals(unsure, unknown, 1e-12);
    }

    private static Confidence confidence(float part) {
        Confidence confidence = new Confidence(MAP.grid(), 3);
        for (int phase = 0; phase < 2; phase++) {
            for (int slice = 0; slice < 10; slice++) {
                float[] drawn = {1000, 1000, 1000};
                float[] both = {1000 * part, 1000 * part, 1000 * part};
                confidence.set(slice, phase, drawn, drawn, both);
            }
        }
        return confidence;
    }

    @Test
    void editsAreSaidAndOtherConventionsHaveNoInterval() {
        ReadingBasis basis = ReadingBasis.NONE.withErrors(of("lv.ef", new ErrorSpread(0, 20, 0, 3, false)));
        Measurement edited = measured(basis.withEdited(Set.of(new FramePlace(3, 1))), "lv.ef");
        assertTrue(edited.method().endsWith("before contours were edited"), edited.method());
        assertFalse(measured(basis, "lv.edv").interval().isPresent());
    }

    @Test
    void spreadsThatSayNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ErrorSpread(0, 4, 0, 1, false));
        assertThrows(IllegalArgumentException.class, () -> new ErrorSpread(0, 20, 0, 0, false));
        assertThrows(IllegalArgumentException.class, () -> new ErrorSpread(1.1, 20, 0, 1, false));
    }
}
