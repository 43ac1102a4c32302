package org.septum.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;

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

    /** A measurement's value as a reader sees it: whole mL, g and mm², percentages too. */
    public static String shown(double value) {
        return BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
