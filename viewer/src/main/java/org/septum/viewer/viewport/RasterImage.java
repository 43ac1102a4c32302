package org.septum.viewer.viewport;

import java.nio.IntBuffer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The raster shown last, in one {@link PixelBuffer} that changes only with its size. Sizes are those of who lays it out. */
public final class RasterImage extends ImageView {
    private PixelBuffer<IntBuffer> buffer;

    /** @param smooth between pixels, where rasters are smaller than what they are shown in */
    public RasterImage(boolean smooth) {
        setManaged(false);
        setSmooth(smooth);
    }

    /** Copies a raster to the screen; on the JavaFX thread. @return the raster, to be drawn into again */
    public Raster show(Raster raster) {
        if (buffer == null || buffer.getWidth() != raster.width() || buffer.getHeight() != raster.height()) {
            buffer = new PixelBuffer<>(raster.width(), raster.height(), IntBuffer.allocate(raster.pixels().length),
                    PixelFormat.getIntArgbPreInstance());
            setImage(new WritableImage(buffer));
        }
        buffer.updateBuffer(b -> {
            b.getBuffer().put(0, raster.pixels());
            return null;
        });
        return raster;
    }
}
