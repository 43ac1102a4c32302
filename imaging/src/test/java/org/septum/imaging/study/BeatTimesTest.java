package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Warning;

class BeatTimesTest {
    private static final double[] REGULAR = {713, 731, 740, 760, 780};
    private static final List<Double> EVEN = List.of(0.0, 37.0, 74.0, 111.0, 148.0);

    private static List<String> codes(double[] last, List<Double> phases, boolean complete) {
        return BeatTimes.warnings(last, phases, complete).stream().map(Warning::code).toList();
    }

    @Test
    void beatsAsTheyAreInHealthRaiseNothing() {
        assertEquals(List.of(), codes(REGULAR, EVEN, true));
    }

    @Test
    void aSliceOfAnotherBeatIsToldWithBothTimes() {
        List<Warning> warnings = BeatTimes.warnings(new double[] {740, 1010, 735}, EVEN, true);
        assertEquals("uneven-beats", warnings.getFirst().code());
        assertTrue(warnings.getFirst().text().contains("735 to 1010 ms"), warnings.toString());
    }

    @Test
    void aMissedTriggerIsASteppedTime() {
        assertEquals(List.of("uneven-times"), codes(REGULAR, List.of(0.0, 37.0, 74.0, 148.0, 185.0), true));
        assertEquals(List.of("uneven-times"), codes(REGULAR, List.of(0.0, 37.0, 40.0, 77.0, 114.0), true));
        assertEquals(List.of(), codes(REGULAR, List.of(0.0, 37.0, 74.0, 148.0, 185.0), false));
    }

    /** End-diastole and end-systole alone have no rhythm. */
    @Test
    void twoPhasesAreNoBeat() {
        assertEquals(List.of(), codes(new double[] {320, 600}, List.of(0.0, 320.0), true));
    }
}
