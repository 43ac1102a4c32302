package org.septum.imaging.study;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** DICOM's dates and times as seconds; NaN where there is none. */
final class Moment {
    private static final double DAY = 86_400;

    private Moment() {}

    /** A TM value, HHMMSS.FFFFFF or shorter, as seconds since midnight. Colons are those of older files. */
    static double time(String tm) {
        String digits = tm.replace(":", "").strip();
        if (!digits.matches("\\d{2}(\\d{2}(\\d{2}(\\.\\d{1,6})?)?)?")) {
            return Double.NaN;
        }
        double hours = Integer.parseInt(digits.substring(0, 2)) * 3600.0;
        double minutes = digits.length() >= 4 ? Integer.parseInt(digits.substring(2, 4)) * 60.0 : 0;
        return hours + minutes + (digits.length() >= 6 ? Double.parseDouble(digits.substring(4)) : 0);
    }

    /** Seconds of a DA and a TM value since 1970 on the same clock; of the time alone where there is no date. */
    static double of(String da, String tm) {
        double date = date(da);
        return Double.isNaN(date) ? time(tm) : date + time(tm);
    }

    /** A DT value, YYYYMMDDHHMMSS.FFFFFF, an offset from UTC left out: moments of one series have the same. */
    static double of(String dt) {
        String plain = dt.strip().replaceFirst("[+-]\\d{4}$", "");
        return plain.length() < 10 ? Double.NaN : date(plain.substring(0, 8)) + time(plain.substring(8));
    }

    private static double date(String da) {
        String digits = da.replace(".", "").strip();
        if (!digits.matches("\\d{8}")) {
            return Double.NaN;
        }
        try {
            return LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE).toEpochDay() * DAY;
        } catch (DateTimeException e) {
            return Double.NaN;
        }
    }
}
