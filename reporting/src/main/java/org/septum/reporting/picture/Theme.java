package org.septum.reporting.picture;

import java.awt.Color;

/** Colours of a picture. */
public record Theme(Color background, Color panel, Color text, Color dim, Color grid, Color accent) {
    /** For screens: calm and dark, as in a reading room. */
    public static final Theme DARK = new Theme(new Color(0x0E1216), new Color(0x161C22), new Color(0xE6EAEE),
            new Color(0x8A97A3), new Color(0x2A333C), new Color(0xF2C14E));
    /** For paper. */
    public static final Theme PAPER = new Theme(Color.WHITE, Color.WHITE, new Color(0x16202A), new Color(0x5C6873),
            new Color(0xD9DEE3), new Color(0xB26A00));
}
