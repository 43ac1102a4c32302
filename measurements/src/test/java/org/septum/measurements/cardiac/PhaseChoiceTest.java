package org.septum.measurements.cardiac;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhaseChoiceTest {
    /** A volume curve as cine MR shows it: fast ejection until a third of the beat, filling, diastasis, atrial kick. */
    private static double[] beat(int phases, int shift) {
        double[] v = new double[phases];
        for (int i = 0; i < phases; i++) {
            double t = Math.floorMod(i - shift, phases) / (double) phases;
            double ejection = t < 0.35 ? 0.5 * (1 - Math.cos(Math.PI * t / 0.35)) : 1;
            double filling = t < 0.35 ? 0 : 0.85 / (1 + Math.exp(-(t - 0.5) * 30));
            double kick = t < 0.8 ? 0 : 0.15 * (t - 0.8) / 0.2;
            v[i] = 140 - 85 * (ejection - filling - kick);
        }
        return v;
    }

    @Test
    void findsTheLargestAndSmallestVolumeWhereverTheBeatStarts() {
        for (int phases : new int[] {8, 10, 20, 25, 30}) {
            for (int shift = 0; shift < phases; shift++) {
                double[] v = beat(phases, shift);
                PhaseChoice choice = PhaseChoice.on(v);
                assertEquals(List.of(), choice.leftOut(), phases + " phases shifted by " + shift);
                assertEquals(largest(v), choice.phases().ed());
                assertEquals(largest(java.util.Arrays.stream(v).map(x -> -x).toArray()), choice.phases().es());
            }
        }
    }

    private static int largest(double[] v) {
        int at = 0;
        for (int i = 1; i < v.length; i++) {
            at = v[i] > v[at] ? i : at;
        }
        return at;
    }

    @Test
    void noiseOfHalfAPercentMovesTheChoiceByOnePhaseAtMost() {
        Random random = new Random(7);
        for (int trial = 0; trial < 300; trial++) {
            double[] v = beat(25, 0);
            for (int i = 0; i < v.length; i++) {
                v[i] *= 1 + 0.005 * random.nextGaussian();
            }
            CardiacPhases phases = PhaseChoice.on(v).phases();
            int edOff = Math.min(phases.ed(), 25 - phases.ed());
            assertTrue(edOff <= 1, "ED off by " + edOff);
            assertTrue(Math.abs(phases.es() - 9) <= 1, "ES at " + phases.es());
        }
    }

    @Test
    void theTopOfAPlateauIsItsMiddle() {
        double[] v = beat(20, 0);
        v[18] = 139.8;
        v[19] = 139.2;
        v[0] = 139;
        v[17] = 140;
        v[16] = 133;
        assertEquals(18, PhaseChoice.on(v).phases().ed());
    }

    @Test
    void aFailedPhaseIsPassedOver() {
        for (int bad = 0; bad < 25; bad++) {
            for (double wrong : new double[] {0, 320}) {
                double[] v = beat(25, 3);
                CardiacPhases truth = PhaseChoice.on(v).phases();
                v[bad] = wrong;
                PhaseChoice choice = PhaseChoice.on(v);
                assertEquals(List.of(bad), choice.leftOut());
                assertTrue(Math.abs(choice.phases().ed() - truth.ed()) <= (bad == truth.ed() ? 1 : 0));
                assertTrue(Math.abs(choice.phases().es() - truth.es()) <= (bad == truth.es() ? 1 : 0));
            }
        }
    }

    @Test
    void fewPhasesAreTakenAsTheyAre() {
        assertEquals(new CardiacPhases(1, 2), PhaseChoice.on(new double[] {100, 300, 0}).phases());
        assertEquals(new CardiacPhases(0, 0), PhaseChoice.on(new double[] {80, 80}).phases());
        assertEquals(new CardiacPhases(0, 0), PhaseChoice.on(new double[20]).phases());
    }
}
