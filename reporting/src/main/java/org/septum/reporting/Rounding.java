package org.septum.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.septum.measurements.Measurement;

/** How numbers are written, the same on every machine whatever its language: a full stop and no grouping. */
public final class Rounding {
    private Rounding() {}

    /**
     * A number with at most so many decimals, half away from zero. Throws IllegalArgumentException for one that is not finite.
     */
    public static BigDecimal decimals(double value, int decimals) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a number that can be written: " + value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** A measurement's value as files carry it: three decimals. */
    public static BigDecimal value(double value) {
        return decimals(value, 3);
    }

    /** A measurement's value as a reader sees it. */
    public static String shown(Measurement m) {
        return shown(m.value(), m);
    }

    /** Another value of a measurement's kind as a reader sees it: a tumour's mL with one decimal, lesions as a number. */
    public static String shown(double value, Measurement kind) {
        boolean tumour = kind.id().startsWith("tumour.");
        return tumour && kind.unit().equals("mL") ? shown(value, 1) : tumour && kind.unit().equals("1") ? shown(value, 0)
                : shown(value, kind.unit());
    }

    /** A value of a unit as a reader sees it: whole mL, g, %; litres and millimetres with one decimal, ratios with two. */
    public static String shown(double value, String unit) {
        return shown(value, unit.equals("1") ? 2 : unit.equals("mm") || unit.startsWith("L/min") ? 1 : 0);
    }

    private static String shown(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
