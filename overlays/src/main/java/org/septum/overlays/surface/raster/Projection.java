package org.septum.overlays.surface.raster;

/**
 * A camera on a picture of some size.
 *
 * @param scale pixels per mm in the plane of the ball's middle
 * @param midX where the ball's middle lies on the picture
 * @param midY downwards
 * @param distance of the eye from the ball's middle, in mm
 */
record Projection(Camera camera, double scale, double midX, double midY, double distance) {
    /** How much nearer than the ball's middle a place is, in mm. */
    private double towards(double[] p) {
        return dot(camera.turn().back(), p);
    }

    private double dot(double[] direction, double[] p) {
        Ball ball = camera.ball();
        return direction[0] * (p[0] - ball.x()) + direction[1] * (p[1] - ball.y()) + direction[2] * (p[2] - ball.z());
    }

    double[] pixel(double[] p) {
        double s = camera.perspective() ? scale * distance / (distance - towards(p)) : scale;
        return new double[] {midX + s * dot(camera.turn().right(), p), midY - s * dot(camera.turn().up(), p)};
    }

    /** The line of sight through a point of the picture: a place on it and its unit direction, away from the viewer. */
    Ray ray(double x, double y) {
        double across = (x - midX) / scale;
        double upward = (midY - y) / scale;
        double[] from = new double[3];
        double[] direction = new double[3];
        double[] middle = {camera.ball().x(), camera.ball().y(), camera.ball().z()};
        Turn turn = camera.turn();
        double length = Math.sqrt(across * across + upward * upward + distance * distance);
        for (int a = 0; a < 3; a++) {
            double inPlane = across * turn.right()[a] + upward * turn.up()[a];
            from[a] = middle[a] + distance * turn.back()[a] + (camera.perspective() ? 0 : inPlane);
            direction[a] = camera.perspective() ? (inPlane - distance * turn.back()[a]) / length : -turn.back()[a];
        }
        return new Ray(from, direction);
    }

    record Ray(double[] from, double[] direction) { }
}
