package org.septum.dicom.imageio;

import java.util.Locale;

/**
 * A window on modality values (PS3.3 C.11.2.1.2, C.11.2.1.3).
 *
 * @param function LINEAR, LINEAR_EXACT or SIGMOID
 */
record Window(double centre, double width, String function) {
    Window {
        function = function == null ? "LINEAR" : function.toUpperCase(Locale.ROOT);
    }

    /** Whether it can be applied: a width of 0 shows nothing, and LINEAR needs at least 1. */
    boolean isUsable() {
        return Double.isFinite(centre) && Double.isFinite(width) && (function.equals("LINEAR") ? width >= 1 : width > 0);
    }

    /** From 0, black, to 1, white. */
    double level(double value) {
        return switch (function) {
            case "SIGMOID" -> 1 / (1 + Math.exp(-4 * (value - centre) / width));
            case "LINEAR_EXACT" -> Math.clamp((value - centre) / width + 0.5, 0, 1);
            default -> linear(value);
        };
    }

    private double linear(double value) {
        if (value <= centre - 0.5 - (width - 1) / 2) {
            return 0;
        }
        return value > centre - 0.5 + (width - 1) / 2 ? 1 : (value - (centre - 0.5)) / (width - 1) + 0.5;
    }
}
