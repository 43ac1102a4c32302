package org.septum.ai.phases;

import org.septum.imaging.Volume;

/** What the volumes of a 4-D picture are. docs/decisions/0110 has the figures its limits were taken from. */
public enum FourthAxis {
    /** Moments of one thing that moves. */
    TIME,
    /** The same thing in different kinds of picture. */
    CONTRASTS,
    /** The pictures do not tell. */
    UNCLEAR;

    /** The least alike end-diastole and end-systole of 100 hearts are at 0.61. */
    private static final double LEAST_OF_TIME = 0.9;
    private static final double MOST_OF_CONTRASTS = 0.6;

    /** Tells by how alike neighbouring phases are. */
    public static FourthAxis of(Volume volume) {
        double likeness = PhaseLikeness.least(volume);
        return likeness >= LEAST_OF_TIME ? TIME : likeness < MOST_OF_CONTRASTS ? CONTRASTS : UNCLEAR;
    }
}
