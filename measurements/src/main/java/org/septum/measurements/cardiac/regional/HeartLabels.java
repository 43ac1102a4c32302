package org.septum.measurements.cardiac.regional;

/**
 * The values the heart's structures have in a label map.
 *
 * @param lv cavity of the left ventricle
 * @param wall its myocardium
 * @param rv cavity of the right ventricle, or {@link #NONE}
 */
public record HeartLabels(int lv, int wall, int rv) {
    /** No pixel has this value. */
    public static final int NONE = -1;
}
