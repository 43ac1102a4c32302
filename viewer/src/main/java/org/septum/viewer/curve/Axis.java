package org.septum.viewer.curve;

import java.util.ArrayList;
import java.util.List;

/**
 * A linear axis from values to view coordinates, with round tick values.
 *
 * @param low value at {@code from}
 * @param high value at {@code to}
 * @param from view coordinate; may lie beyond {@code to}, as on an upright axis
 */
public record Axis(double low, double high, double from, double to) {
    public double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    public double value(double at) {
        return low + (at - from) / (to - from) * (high - low);
    }

    /** Multiples of 1, 2 or 5 times a power of ten within the axis, about {@code wanted} of them. */
    public List<Double> ticks(int wanted) {
        double step = step((high - low) / Math.max(1, wanted));
        List<Double> ticks = new ArrayList<>();
        long last = (long) Math.floor(high / step + 1e-9);
        for (long n = (long) Math.ceil(low / step - 1e-9); n <= last; n++) {
            ticks.add(n * step);
        }
        return ticks;
    }

    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double times = rough / power;
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }
}
