package org.septum.overlays.surface.raster;

/**
 * From where surfaces are looked at. The eye stays outside of the ball, so nothing is ever behind it; zooming narrows the view.
 *
 * @param ball what is looked at and turned about; its middle is the middle of the picture before it is moved
 * @param turn of the patient
 * @param zoom 1 shows the ball just whole
 * @param shiftX where the ball's middle lies, in shares of the picture's shorter side to the right of its middle
 * @param shiftY likewise, upwards
 * @param perspective whether what is nearer is larger; otherwise lengths in planes of the screen are alike
 */
public record Camera(Ball ball, Turn turn, double zoom, double shiftX, double shiftY, boolean perspective) {
    /** The eye's distance from the middle, in radii: a view angle of 23°. */
    private static final double DISTANCE = 5;
    private static final double LEAST_ZOOM = 0.2;
    private static final double MOST_ZOOM = 30;

    public Camera {
        zoom = Math.clamp(zoom, LEAST_ZOOM, MOST_ZOOM);
    }

    /** The whole ball in perspective. */
    public static Camera of(Ball ball, Turn turn) {
        return new Camera(ball, turn, 1, 0, 0, true);
    }

    public Camera with(Turn other) {
        return new Camera(ball, other, zoom, shiftX, shiftY, perspective);
    }

    public Camera with(Ball other) {
        return new Camera(other, turn, zoom, shiftX, shiftY, perspective);
    }

    public Camera inPerspective(boolean now) {
        return new Camera(ball, turn, zoom, shiftX, shiftY, now);
    }

    public Camera zoomed(double factor) {
        return new Camera(ball, turn, zoom * factor, shiftX, shiftY, perspective);
    }

    /** @param dx to the right, in shares of the picture's shorter side; @param dy up */
    public Camera moved(double dx, double dy) {
        return new Camera(ball, turn, zoom, shiftX + dx, shiftY + dy, perspective);
    }

    /** How this camera projects onto a picture of some size. */
    Projection onto(int width, int height) {
        double distance = DISTANCE * ball.radiusMm();
        // In perspective the ball's outline is a little larger than its radius.
        double halfMm = perspective ? distance * Math.tan(Math.asin(1 / DISTANCE)) : ball.radiusMm();
        double side = Math.min(width, height);
        return new Projection(this, zoom * side / (2 * halfMm), width / 2.0 + shiftX * side, height / 2.0 - shiftY * side,
                distance);
    }

    /** A place in the patient on a picture: x to the right and y down in pixels, from its upper left corner. */
    public double[] pixel(double[] patientMm, int width, int height) {
        return onto(width, height).pixel(patientMm);
    }
}
