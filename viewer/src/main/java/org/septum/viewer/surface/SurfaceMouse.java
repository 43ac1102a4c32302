package org.septum.viewer.surface;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * The mouse on the surfaces: left drag turns, wheel and right drag zoom, middle or Shift drag moves; a click goes to the place on
 * the surface, a double-click fits everything in.
 */
final class SurfaceMouse {
    private static final double WHEEL_ZOOM = 1.12;
    /** A drag along the view's shorter side turns by this much. */
    private static final double TURN = Math.PI;

    private final Region region;
    private final SurfaceViewModel model;
    private double lastX;
    private double lastY;

    SurfaceMouse(Region region, SurfaceViewModel model) {
        this.region = region;
        this.model = model;
    }

    void install() {
        region.setOnMousePressed(this::press);
        region.setOnMouseDragged(this::drag);
        region.setOnMouseClicked(this::click);
        region.setOnScroll(this::wheel);
    }

    private void press(MouseEvent event) {
        region.requestFocus();
        lastX = event.getX();
        lastY = event.getY();
    }

    private void drag(MouseEvent event) {
        double side = Math.max(1, Math.min(region.getWidth(), region.getHeight()));
        double dx = (event.getX() - lastX) / side;
        double dy = (event.getY() - lastY) / side;
        lastX = event.getX();
        lastY = event.getY();
        boolean moves = event.getButton() == MouseButton.MIDDLE || event.isShiftDown();
        if (moves) {
            model.move(dx, -dy);
        } else if (event.getButton() == MouseButton.SECONDARY) {
            model.zoom(Math.exp(-2 * dy));
        } else {
            model.turn(TURN * dx, TURN * dy);
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 2) {
            model.fit();
        } else {
            model.pick((int) region.getWidth(), (int) region.getHeight(), event.getX(), event.getY());
        }
    }

    private void wheel(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            model.zoom(event.getDeltaY() > 0 ? WHEEL_ZOOM : 1 / WHEEL_ZOOM);
        }
        event.consume();
    }
}
