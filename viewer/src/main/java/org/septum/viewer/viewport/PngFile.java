package org.septum.viewer.viewport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of the window as PNG files. */
public final class PngFile {
    private PngFile() { }

    /** On any thread, once the picture does not change any more. Folders on the way are made. */
    public static void write(WritableImage picture, Path png) throws IOException {
        Files.createDirectories(png.toAbsolutePath().getParent());
        if (!ImageIO.write(SwingFXUtils.fromFXImage(picture, null), "png", png.toFile())) {
            throw new IOException(png + ": this Java cannot write PNG files");
        }
    }
}
