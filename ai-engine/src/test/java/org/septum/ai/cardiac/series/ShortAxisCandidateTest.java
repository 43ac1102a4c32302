package org.septum.ai.cardiac.series;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.study.Patient;
import org.septum.imaging.study.Placement;
import org.septum.imaging.study.SeriesInfo;
import org.septum.imaging.study.Study;

class ShortAxisCandidateTest {
    /** Row and column directions of the sample study's short axis, of a plane along its axis, and of a transverse plane. */
    private static final double[][] SHORT = {{0.712, 0.7011, -0.038}, {-0.308, 0.2633, -0.9142}};
    private static final double[][] LONG = {{0.712, 0.7011, -0.038}, {0.631, -0.663, -0.403}};
    private static final double[][] TRANSVERSE = {{1, 0, 0}, {0, 1, 0}};

    private static SeriesInfo info(String uid, String description, boolean timed, int phases, int stack) {
        return new SeriesInfo(Patient.UNKNOWN, Study.UNKNOWN, uid, stack, OptionalInt.of(3), description, "MR", List.of(),
                timed ? Collections.nCopies(phases, 20.0) : List.of(), "", "");
    }

    private static Grid grid(double[][] plane, int slices, int phases) {
        double[] u = plane[0];
        double[] v = plane[1];
        double[] n = {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
        return new Grid(160, 160, slices, phases, Affine.ofSteps(scaled(u, 1.6), scaled(v, 1.6), scaled(n, 8), new double[3]));
    }

    private static double[] scaled(double[] v, double by) {
        return new double[] {v[0] * by, v[1] * by, v[2] * by};
    }

    private static Recognition seen(String description, double[][] plane, int slices, int phases, int stack) {
        return Recognition.of(info("1.2.3", description, true, phases, stack), grid(plane, slices, phases), Placement.IN_PATIENT);
    }

    private static ShortAxisCandidate candidate(String description, double[][] plane, int slices, int phases) {
        return ShortAxisCandidate.of(info("1.2.3", description, true, phases, 0), grid(plane, slices, phases),
                Placement.IN_PATIENT);
    }

    @Test
    void theNameComesBeforeThePlace() {
        assertEquals(Optional.of("four-chamber view (by its name)"), seen("cine 4ch", SHORT, 1, 25, 0).text());
        assertEquals(Optional.of("long-axis view (by its place)"), seen("cine", LONG, 1, 25, 0).text());
        assertEquals(Optional.of("short axis (by its place)"), seen("cine", SHORT, 10, 25, 0).text());
        assertEquals(Optional.of("another view (by its place)"), seen("cine", TRANSVERSE, 10, 25, 0).text());
        assertEquals(Optional.of("localiser (by its place)"), seen("", LONG, 3, 1, 2).text());
        assertEquals(Optional.empty(), seen("", LONG, 30, 1, 0).text());
    }

    @Test
    void onlyWhatCannotBeAShortAxisCineIsUnlikely() {
        assertEquals(Optional.of("it is a four-chamber view (by its name)"), seen("4CH", LONG, 1, 25, 0).unlikely());
        assertEquals(Optional.of("it is late enhancement (by its name)"), seen("SAX LGE", SHORT, 10, 1, 0).unlikely());
        assertEquals(Optional.of("it is another view (by its place)"), seen("cine", TRANSVERSE, 10, 25, 0).unlikely());
        assertEquals(Optional.empty(), seen("SAX", TRANSVERSE, 10, 25, 0).unlikely());
        assertEquals(Optional.empty(), seen("cine", SHORT, 10, 25, 0).unlikely());
    }

    /** ACDC's files lie along the axes of the patient, which says nothing; the same in DICOM does. */
    @Test
    void niftiWithoutADirectionIsNotHeldAgainstIt() {
        Recognition nifti = Recognition.of(
                info("", "patient001_4d", false, 30, 0), grid(TRANSVERSE, 10, 30), Placement.IN_PATIENT);
        assertEquals(CardiacView.UNKNOWN, nifti.view());
        assertTrue(nifti.offAxis().isEmpty());
    }

    @Test
    void shortAxisCineOutdoesEverythingElse() {
        ShortAxisCandidate best = candidate("CINE_SAX", SHORT, 12, 25);
        for (ShortAxisCandidate other : List.of(candidate("SAX", SHORT, 3, 40), candidate("cine", SHORT, 3, 25),
                candidate("SAX T1w", SHORT, 12, 1), candidate("cine", TRANSVERSE, 12, 25), candidate("", SHORT, 12, 25))) {
            assertTrue(ShortAxisCandidate.BY_FIT.compare(best, other) > 0, other.toString());
            assertFalse(best.closeTo(other), other.toString());
        }
        assertTrue(best.closeTo(candidate("CINE_SAX", SHORT, 10, 25)));
        assertEquals("named short axis, 12 slices × 25 phases, 2° off the heart's usual axis", best.reasons());
    }
}
