package org.septum.viewer;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Scene;
import org.septum.viewer.viewport.PngFile;

/** A picture of the window, as a PNG file. */
public final class Snapshot {
    private Snapshot() { }

    /** Takes what the scene shows now and writes it; on the JavaFX thread. Folders on the way are made. */
    public static void write(Scene scene, Path png) throws IOException {
        PngFile.write(scene.snapshot(null), png);
    }
}
