package org.septum.imaging.study;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates as files have them, in a reader's words. */
public final class DicomDate {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private DicomDate() {}

    /** A day, YYYYMMDD or the older YYYY.MM.DD; empty for what is no whole date. */
    public static Optional<LocalDate> of(String da) {
        try {
            return Optional.of(LocalDate.parse(da.strip().replace(".", ""), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * YYYYMMDD, or the older YYYY.MM.DD, as "21 Nov 2026". De-identified files have zeros for what was taken away: "20120500" is
     * "May 2012", "20120000" is "2012", a date of zeros is none. What is no date is shown as it is.
     */
    public static String shown(String da) {
        String digits = da.strip().replace(".", "");
        if (!digits.matches("\\d{8}")) {
            return da.strip();
        }
        int year = Integer.parseInt(digits.substring(0, 4));
        int month = Integer.parseInt(digits.substring(4, 6));
        int day = Integer.parseInt(digits.substring(6));
        try {
            if (year == 0) {
                return month == 0 && day == 0 ? "" : da.strip();
            }
            return month == 0 && day == 0 ? Integer.toString(year)
                    : day == 0 ? YearMonth.of(year, month).format(MONTH) : LocalDate.of(year, month, day).format(DAY);
        } catch (DateTimeException e) {
            return da.strip();
        }
    }
}
