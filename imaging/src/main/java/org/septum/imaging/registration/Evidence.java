package org.septum.imaging.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.septum.imaging.Warning;

/** What speaks for and against an alignment. */
record Evidence(double movedMm, double turnedDegrees, double spreadMm, boolean settled, double information, double overlap) {
    private static final double FAR_MM = 60;
    private static final double FAR_DEGREES = 30;
    private static final double UNSURE_MM = 1.5;
    private static final double LITTLE_OVERLAP = 0.5;
    /** Set from measurements: docs/decisions/0088-rigid-alignment.md. */
    private static final double WEAK = 1.03;

    List<Warning> doubts() {
        List<Warning> doubts = new ArrayList<>();
        if (!settled) {
            doubts.add(new Warning("alignment-unsettled", "The search for the alignment did not come to rest."));
        }
        if (spreadMm > UNSURE_MM) {
            doubts.add(new Warning("alignment-unsure", String.format(Locale.ROOT,
                    "The alignment is unsure: two halves of the evidence put the patient %.1f mm apart.", spreadMm)));
        }
        if (movedMm > FAR_MM || turnedDegrees > FAR_DEGREES) {
            doubts.add(new Warning("alignment-far", String.format(Locale.ROOT, "The alignment moves the patient far: by %.0f mm, "
                    + "turned by %.0f°. The pictures may not show the same part.", movedMm, turnedDegrees)));
        }
        if (overlap < LITTLE_OVERLAP) {
            doubts.add(new Warning("alignment-part", String.format(Locale.ROOT,
                    "Aligned, only %.0f %% of one picture lies within the other.", 100 * overlap)));
        }
        if (information < WEAK) {
            doubts.add(new Warning("alignment-weak", String.format(Locale.ROOT, "Even aligned, the pictures have little in "
                    + "common (normalised mutual information %.3f); they may not show the same part.", information)));
        }
        return doubts;
    }
}
