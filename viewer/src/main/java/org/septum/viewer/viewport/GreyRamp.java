package org.septum.viewer.viewport;

import org.septum.imaging.window.WindowLevel;

/**
 * {@link WindowLevel#grey} as one multiplication and one addition, for values that come out of an interpolation.
 *
 * @param gain grey steps per unit of value
 * @param offset grey step of value 0
 */
record GreyRamp(float gain, float offset) {
    /** @param inverted low values bright (MONOCHROME1) */
    static GreyRamp of(WindowLevel window, boolean inverted) {
        boolean exact = window.width() < 1;
        double width = exact ? window.width() : Math.max(1e-9, window.width() - 1);
        double centre = exact ? window.centre() : window.centre() - 0.5;
        double gain = 255 / width;
        double offset = 127.5 - centre * gain;
        return inverted ? new GreyRamp((float) -gain, (float) (255 - offset)) : new GreyRamp((float) gain, (float) offset);
    }

    /** 0 to 255; a value that is no number is black. */
    int grey(float value) {
        float g = value * gain + offset;
        return g >= 255 ? 255 : g > 0 ? (int) (g + 0.5f) : 0;
    }
}
