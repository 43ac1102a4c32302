package org.septum.viewer.comparison;

import org.septum.measurements.comparison.Disagreement;

/**
 * A disagreement on the reader's list.
 *
 * @param what "missed: Oedema", with the labels' names
 */
public record Piece(Disagreement disagreement, String what, Verdict verdict) {
    /** What the reader said of it. */
    public enum Verdict { OPEN, EXPERTS_TAKEN, OWN_KEPT }

    Piece with(Verdict next) {
        return new Piece(disagreement, what, next);
    }
}
