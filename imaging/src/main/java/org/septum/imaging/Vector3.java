package org.septum.imaging;

/** A point or a direction in the patient's frame: millimetres, x to the left, y to the back, z to the head (LPS). */
public record Vector3(double x, double y, double z) {
    public Vector3 {
        if (!(Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z))) {
            throw new IllegalArgumentException("no place: %s, %s, %s".formatted(x, y, z));
        }
    }

    /** @param xyz three numbers, as {@link Affine#apply} gives them */
    public static Vector3 of(double[] xyz) {
        return new Vector3(xyz[0], xyz[1], xyz[2]);
    }

    public Vector3 plus(Vector3 other) {
        return new Vector3(x + other.x, y + other.y, z + other.z);
    }

    public Vector3 minus(Vector3 other) {
        return new Vector3(x - other.x, y - other.y, z - other.z);
    }

    public Vector3 times(double factor) {
        return new Vector3(factor * x, factor * y, factor * z);
    }

    public double dot(Vector3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    public Vector3 cross(Vector3 other) {
        return new Vector3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    public double length() {
        return Math.sqrt(dot(this));
    }

    /** The same direction, 1 long. Throws IllegalArgumentException where there is no direction. */
    public Vector3 unit() {
        return times(1 / length());
    }
}
