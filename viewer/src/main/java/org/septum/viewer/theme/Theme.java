package org.septum.viewer.theme;

import atlantafx.base.theme.PrimerDark;
import java.net.URL;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/** The dark, dense look of a reading room: AtlantaFX's Primer Dark with a style sheet of ours on top. */
public final class Theme {
    private Theme() { }

    /** Sets the look of the whole program. */
    public static void install() {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
    }

    /** Adds our style sheet to a scene. */
    public static void dress(Scene scene) {
        URL sheet = Objects.requireNonNull(Theme.class.getResource("reading-room.css"), "reading-room.css is missing");
        scene.getStylesheets().add(sheet.toExternalForm());
    }

    /** A colour as style sheets write it. */
    public static String css(int rgb) {
        return "#%06x".formatted(rgb & 0xFFFFFF);
    }
}
