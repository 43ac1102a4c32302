package org.septum.viewer.viewport;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Region;

/** The pixels of a viewport at the screen's own resolution, filled by a {@link RenderLoop}. */
final class PictureView extends Region implements AutoCloseable {
    private final RasterImage image = new RasterImage(false);
    private final RenderLoop<ViewportState> loop = new RenderLoop<>(new FrameRenderer()::render, this::publish);
    private ViewportState state = ViewportState.EMPTY;
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private boolean closed;

    PictureView() {
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
            loop.request(new RenderLoop.Request<>(state, width, height, density()));
        }
    }

    @Override
    protected void layoutChildren() {
        image.setFitWidth(getWidth());
        image.setFitHeight(getHeight());
        request();
    }

    private void publish(Raster raster) {
        Platform.runLater(() -> loop.giveBack(image.show(raster)));
    }

    /** Nothing is drawn from now on, though a window that closes may still lay this view out. */
    @Override
    public void close() {
        closed = true;
        loop.close();
    }
}
