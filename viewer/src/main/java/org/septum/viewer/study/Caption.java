package org.septum.viewer.study;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.septum.imaging.Grid;
import org.septum.imaging.study.Patient;
import org.septum.imaging.study.SeriesInfo;

/** What files say about themselves, in a reader's words. */
public final class Caption {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Caption() { }

    /** DICOM's "Family^Given^Middle^Prefix^Suffix" as "Family, Given Middle"; "Unnamed patient" for none. */
    public static String patientName(Patient patient) {
        String alphabetic = patient.name().split("=", -1)[0];
        List<String> parts = Arrays.stream(alphabetic.split("\\^", -1)).map(String::strip).toList();
        String family = parts.getFirst();
        String given = String.join(" ", parts.subList(1, Math.min(3, parts.size()))).strip();
        String name = family.isEmpty() || given.isEmpty() ? family + given : family + ", " + given;
        return name.isEmpty() ? "Unnamed patient" : name;
    }

    /** YYYYMMDD as "21 Nov 2026"; anything else as it is. */
    public static String date(String dicom) {
        try {
            return LocalDate.parse(dicom, DateTimeFormatter.BASIC_ISO_DATE).format(SHOWN);
        } catch (DateTimeParseException e) {
            return dicom;
        }
    }

    public static String title(SeriesInfo info) {
        String name = info.description().strip();
        if (name.isEmpty()) {
            name = info.number().isPresent() ? "Series " + info.number().getAsInt() : "Unnamed series";
        }
        return info.stack() > 0 ? name + " (stack %d)".formatted(info.stack()) : name;
    }

    /** "MR · 12 slices × 20 phases". */
    public static String extent(SeriesInfo info, Grid grid) {
        String stack = grid.phases() > 1 ? "%s × %d phases".formatted(slices(grid), grid.phases()) : slices(grid);
        return info.modality().isBlank() ? stack : info.modality() + " · " + stack;
    }

    private static String slices(Grid grid) {
        return grid.slices() == 1 ? "1 slice" : grid.slices() + " slices";
    }
}
