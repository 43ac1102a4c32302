package org.septum.dicom.data;

import java.util.Locale;

/** Numbers written as text: DS and IS. */
final class TextNumbers {
    private static final int DS_LENGTH = 16;

    private TextNumbers() {
    }

    /** The number, or NaN where the text is none. A decimal comma, which some scanners write, is understood. */
    static double parse(String text) {
        String number = text.strip().replace(',', '.');
        if (number.isEmpty() || !startsLikeNumber(number)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Double.parseDouble also takes "NaN", "0x1p3" and "1d", which DICOM does not know. */
    private static boolean startsLikeNumber(String number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (!(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.' || c == 'e' || c == 'E')) {
                return false;
            }
        }
        return true;
    }

    /** The closest text of at most 16 characters, as DS demands. */
    static String decimal(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(value + " cannot be written as DS");
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        String shortest = Double.toString(value);
        for (int digits = 16; shortest.length() > DS_LENGTH && digits > 0; digits--) {
            shortest = compact(String.format(Locale.ROOT, "%." + digits + "g", value), digits, value);
        }
        return shortest;
    }

    private static String compact(String plain, int digits, double value) {
        String scientific = String.format(Locale.ROOT, "%." + (digits - 1) + "e", value).replace("e+0", "e").replace("e-0", "e-");
        return scientific.length() < plain.length() ? scientific : plain;
    }
}
