package org.septum.openvino;

/**
 * One dimension of a {@link PartialShape}: an inclusive range.
 *
 * @param min the least length
 * @param max the greatest length, or −1 for no bound
 */
public record Dimension(long min, long max) {
    private static final long UNBOUNDED = -1;

    /** Any length. */
    public static final Dimension DYNAMIC = new Dimension(0, UNBOUNDED);

    public Dimension {
        if (min < 0 || max < UNBOUNDED || (max != UNBOUNDED && max < min)) {
            throw new IllegalArgumentException("no dimension has lengths from " + min + " to " + max);
        }
    }

    /** A fixed length, or any for −1. */
    public static Dimension of(long length) {
        return length == UNBOUNDED ? DYNAMIC : new Dimension(length, length);
    }

    public static Dimension between(long min, long max) {
        return new Dimension(min, max);
    }

    public boolean isDynamic() {
        return min != max;
    }

    /** The fixed length. Throws {@link IllegalStateException} where it is not fixed. */
    public long length() {
        if (isDynamic()) {
            throw new IllegalStateException("dimension " + this + " has no fixed length");
        }
        return min;
    }

    /** {@code 3}, {@code ?}, {@code 1..8}, {@code 2..}. */
    @Override
    public String toString() {
        if (!isDynamic()) {
            return Long.toString(min);
        }
        return this.equals(DYNAMIC) ? "?" : min + ".." + (max == UNBOUNDED ? "" : max);
    }
}
