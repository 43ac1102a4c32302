package org.septum.viewer.study;

import java.util.Arrays;
import java.util.List;
import org.septum.imaging.Grid;
import org.septum.imaging.study.Patient;
import org.septum.imaging.study.SeriesInfo;

/** What files say about themselves, in a reader's words. */
public final class Caption {
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


    public static String title(SeriesInfo info) {
        String name = info.description().strip();
        if (name.isEmpty()) {
            name = info.number().isPresent() ? "Series " + info.number().getAsInt() : "Unnamed series";
        }
        return info.stack() > 0 ? name + " (stack %d)".formatted(info.stack()) : name;
    }

    /** "MR · 12 slices × 20 phases"; "US · 40 frames", "CR · 2 pictures" for what has no place in the patient. */
    public static String extent(SeriesSource series) {
        Grid grid = series.grid();
        String stack = series.placement().inPatient() ? slices(grid) : pictures(grid);
        String modality = series.info().modality();
        return modality.isBlank() ? stack : modality + " · " + stack;
    }

    private static String slices(Grid grid) {
        String slices = count(grid.slices(), "slice");
        return grid.phases() > 1 ? "%s × %d phases".formatted(slices, grid.phases()) : slices;
    }

    private static String pictures(Grid grid) {
        String pictures = count(grid.slices(), "picture");
        return grid.phases() == 1 ? pictures : grid.slices() == 1 ? grid.phases() + " frames"
                : "%s × %d frames".formatted(pictures, grid.phases());
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
