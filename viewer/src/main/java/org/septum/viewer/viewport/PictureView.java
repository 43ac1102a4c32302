package org.septum.viewer.viewport;

import java.nio.IntBuffer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/**
 * The pixels of a viewport: one {@link PixelBuffer} at the screen's own resolution, filled by a {@link RenderLoop}.
 */
final class PictureView extends Region implements AutoCloseable {
    private final ImageView image = new ImageView();
    private final RenderLoop loop = new RenderLoop(raster -> Platform.runLater(() -> publish(raster)));
    private PixelBuffer<IntBuffer> buffer;
    private ViewportState state = ViewportState.EMPTY;
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private boolean closed;

    PictureView() {
        image.setManaged(false);
        image.setSmooth(false);
        getChildren().add(image);
        paused.subscribe(p -> request());
    }

    /** Nothing is drawn while nobody sees it. */
    BooleanProperty pausedProperty() {
        return paused;
    }

    void show(ViewportState next) {
        state = next;
        request();
    }

    /** Screen pixels per unit of layout. */
    double density() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
    }

    private void request() {
        int width = (int) Math.round(getWidth() * density());
        int height = (int) Math.round(getHeight() * density());
        if (width > 0 && height > 0 && !closed && !paused.get()) {
            loop.request(new RenderLoop.Request(state, width, height, density()));
        }
    }

    @Override
    protected void layoutChildren() {
        image.setFitWidth(getWidth());
        image.setFitHeight(getHeight());
        request();
    }

    private void publish(Raster raster) {
        if (buffer == null || buffer.getWidth() != raster.width() || buffer.getHeight() != raster.height()) {
            buffer = new PixelBuffer<>(raster.width(), raster.height(), IntBuffer.allocate(raster.pixels().length),
                    PixelFormat.getIntArgbPreInstance());
            image.setImage(new WritableImage(buffer));
        }
        buffer.updateBuffer(b -> {
            b.getBuffer().put(0, raster.pixels());
            return null;
        });
        loop.giveBack(raster);
    }

    /** Nothing is drawn from now on, though a window that closes may still lay this view out. */
    @Override
    public void close() {
        closed = true;
        loop.close();
    }
}
