package org.septum.viewer.surface;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.septum.viewer.viewport.Raster;
import org.septum.viewer.viewport.RasterImage;
import org.septum.viewer.viewport.RenderLoop;

/** The pixels of the view: drawn quickly while anything changes, with smooth edges once it is still. */
final class SurfacePicture extends Region implements AutoCloseable {
    private static final Duration STILL = Duration.millis(160);
    private static final int FINE = 2;

    private final SurfaceViewModel model;
    private final RasterImage image = new RasterImage(true);
    private final SurfaceDrawing drawing = new SurfaceDrawing();
    private final RenderLoop<SurfaceState> loop = new RenderLoop<>(drawing, this::publish);
    private final PauseTransition still = new PauseTransition(STILL);
    private final ChangeListener<SurfaceState> onState = (o, before, now) -> changed();
    private boolean closed;

    SurfacePicture(SurfaceViewModel model) {
        this.model = model;
        getChildren().add(image);
        still.setOnFinished(e -> request(1, FINE));
        model.stateProperty().addListener(onState);
        model.shownProperty().subscribe(s -> changed());
    }

    private void publish(Raster raster) {
        Platform.runLater(() -> loop.giveBack(image.show(raster)));
    }

    private void changed() {
        if (!closed && model.shownProperty().get()) {
            request(drawing.turningScale(), 1);
            still.playFromStart();
        }
    }

    private void request(double scale, int samples) {
        double density = density();
        int width = (int) Math.round(getWidth() * density * scale);
        int height = (int) Math.round(getHeight() * density * scale);
        if (width > 0 && height > 0 && !closed && model.shownProperty().get()) {
            loop.request(new RenderLoop.Request<>(model.stateProperty().get().with(samples), width, height, density));
        }
    }

    /** Screen pixels per unit of layout. */
    private double density() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getRenderScaleX();
    }

    @Override
    protected void layoutChildren() {
        image.setFitWidth(getWidth());
        image.setFitHeight(getHeight());
        changed();
    }

    @Override
    public void close() {
        closed = true;
        still.stop();
        model.stateProperty().removeListener(onState);
        loop.close();
        drawing.close();
    }
}
