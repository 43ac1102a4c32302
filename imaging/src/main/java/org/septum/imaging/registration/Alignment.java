package org.septum.imaging.registration;

import java.util.List;
import org.septum.imaging.Warning;

/**
 * How a moving picture lies on a fixed one, and how sure that is.
 *
 * @param move from a place in the fixed picture's space to where the same tissue lies in the moving picture's space, in patient mm
 * @param before normalised mutual information of the pictures as they came, 1 (nothing in common) to 2
 * @param after the same under the move; at least {@code before}
 * @param movedMm how far the move carries the patient's surface, in mm: the mean at front, back, both sides, top and bottom
 * @param turnedDegrees the angle of the move's turn
 * @param spreadMm how far apart, measured likewise, two halves of the evidence put the patient: what the move is accurate to
 * @param converged whether the search came to rest
 * @param doubts why the move cannot be trusted, for a reader; empty where nothing speaks against it
 */
public record Alignment(RigidTransform move, double before, double after, double movedMm, double turnedDegrees, double spreadMm,
        boolean converged, List<Warning> doubts) {
    /** Nearer than this, interpolation would blur a picture more than the move would mend. */
    public static final double NEGLIGIBLE_MM = 1;

    public Alignment {
        doubts = List.copyOf(doubts);
    }

    public boolean isTrusted() {
        return doubts.isEmpty();
    }

    /** Whether the patient lies elsewhere in the moving picture, by more than {@value #NEGLIGIBLE_MM} mm. */
    public boolean isNeeded() {
        return movedMm > NEGLIGIBLE_MM;
    }
}
