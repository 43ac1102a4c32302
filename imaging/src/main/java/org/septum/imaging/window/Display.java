package org.septum.imaging.window;

import java.util.Optional;

/**
 * How the files ask to be shown.
 *
 * @param window the window they give; the middle one where frames differ
 * @param inverted whether low values are bright (Photometric Interpretation MONOCHROME1)
 */
public record Display(Optional<WindowLevel> window, boolean inverted) {
    public static final Display UNSTATED = new Display(Optional.empty(), false);
}
