package org.septum.reporting.picture;

/**
 * Round numbers along an axis from 0.
 *
 * @param step from one to the next: 1, 2 or 5 times a power of ten
 * @param end the last one, at or beyond the largest value
 */
record Ticks(double step, double end) {
    /** Ticks up to a largest value above 0, at most about so many of them. */
    static Ticks to(double largest, int count) {
        double rough = largest / count;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        double step = power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
        return new Ticks(step, step * Math.ceil(largest / step - 1e-9));
    }
}
