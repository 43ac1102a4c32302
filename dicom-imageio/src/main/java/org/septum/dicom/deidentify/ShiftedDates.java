package org.septum.dicom.deidentify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Moves dates by whole days, so that what lies between them stays. Times of day stay as they are. */
final class ShiftedDates {
    private static final Pattern DATE = Pattern.compile("(\\d{4})[.\\-/]?(\\d{2})[.\\-/]?(\\d{2})");
    private static final Pattern DATE_TIME = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(\\d{2,6}(\\.\\d{1,6})?)?([+-]\\d{4})?");

    private final int days;

    ShiftedDates(int days) {
        this.days = days;
    }

    /** A DA value moved; nothing where it is no date, or one without its day. */
    Optional<String> date(String value) {
        Matcher date = DATE.matcher(value.strip());
        return date.matches() ? move(date) : Optional.empty();
    }

    /** A DT value moved; nothing where it is none, or one without its day. */
    Optional<String> dateTime(String value) {
        Matcher date = DATE_TIME.matcher(value.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        String time = date.group(4) == null ? "" : date.group(4);
        String zone = date.group(6) == null ? "" : date.group(6);
        return move(date).map(moved -> moved + time + zone);
    }

    private Optional<String> move(Matcher date) {
        try {
            LocalDate day = LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)),
                    Integer.parseInt(date.group(3)));
            return Optional.of(day.plusDays(days).format(DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
