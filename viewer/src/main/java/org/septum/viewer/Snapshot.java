package org.septum.viewer;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** A picture of the window, as a PNG file. */
public final class Snapshot {
    private Snapshot() { }

    /** Takes what the scene shows now and writes it; on the JavaFX thread. Folders on the way are made. */
    public static void write(Scene scene, Path png) throws IOException {
        WritableImage shown = scene.snapshot(null);
        BufferedImage image = SwingFXUtils.fromFXImage(shown, null);
        Path folder = png.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        if (!ImageIO.write(image, "png", png.toFile())) {
            throw new IOException(png + ": this Java cannot write PNG files");
        }
    }
}
