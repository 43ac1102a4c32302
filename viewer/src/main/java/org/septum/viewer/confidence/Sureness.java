package org.septum.viewer.confidence;

import java.util.OptionalDouble;
import javafx.scene.paint.Color;

/** Confidence as a shade: what is sure sinks into the background, what is doubtful glows. It gets lighter with doubt, for any eye. */
final class Sureness {
    private static final double UNSURE = 0.6;
    private static final double SURE = 0.96;
    private static final Color QUIET = Color.web("#1f3038");
    private static final Color MIDDLE = Color.web("#8a6a2c");
    private static final Color LOUD = Color.web("#ffd27a");
    private static final Color EDITED = Color.web("#5fb5d6");
    private static final Color UNKNOWN = Color.web("#14181c");

    private Sureness() { }

    /** A frame a reader changed has a colour of its own, as light as a sure one is dark. */
    static Color shade(FrameConfidence frames, int slice, int phase) {
        return frames.isEdited(slice, phase) ? EDITED : shade(frames.of(slice, phase));
    }

    private static Color shade(OptionalDouble confidence) {
        if (confidence.isEmpty()) {
            return UNKNOWN;
        }
        double doubt = Math.clamp((SURE - confidence.getAsDouble()) / (SURE - UNSURE), 0, 1);
        return doubt < 0.5 ? QUIET.interpolate(MIDDLE, 2 * doubt) : MIDDLE.interpolate(LOUD, 2 * doubt - 1);
    }
}
