package org.septum.dicom.json;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** Numbers as JSON has them. */
final class JsonNumbers {
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,40}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?");
    private static final double LARGEST_PLAIN = 1e15;

    private JsonNumbers() {
    }

    /** The number a DS or IS value spells, or null where it spells none; PS3.18 F.2.3 allows a string then. */
    static String ofText(String text) {
        if (INTEGER.matcher(text).matches()) {
            return new BigInteger(text).toString();
        }
        if (!DECIMAL.matcher(text).matches()) {
            return null;
        }
        double value = Double.parseDouble(text);
        return Double.isFinite(value) ? of(value) : null;
    }

    /** The shortest text that reads back as the number; it must be finite. */
    static String of(double value) {
        boolean plain = value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN;
        return plain && (value != 0 || 1 / value > 0) ? Long.toString((long) value) : Double.toString(value);
    }
}
