package org.septum.measurements.cardiac;

/**
 * The phases a ventricle is fullest and emptiest at, counted from 0.
 *
 * @param ed end of diastole
 * @param es end of systole
 */
public record CardiacPhases(int ed, int es) {
    public CardiacPhases {
        if (ed < 0 || es < 0) {
            throw new IllegalArgumentException("a phase is counted from 0: ED %d, ES %d".formatted(ed, es));
        }
    }
}
