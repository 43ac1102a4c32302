package org.septum.viewer.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.septum.ai.cardiac.series.CardiacView;
import org.septum.ai.cardiac.series.Recognition;
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

    /**
     * "MR · 12 slices × 20 phases"; "US · 40 frames", "CR · 2 pictures" for what has no place in the patient; with what a
     * series of a heart shows where that is known: "MR · Four-chamber view · 1 slice × 25 phases".
     */
    public static String extent(SeriesSource series) {
        Grid grid = series.grid();
        String stack = series.placement().inPatient() ? slices(grid) : pictures(grid);
        List<String> parts = new ArrayList<>();
        parts.add(series.info().modality());
        parts.add(view(series));
        parts.add(stack);
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }

    /** What a reader should see at a glance; planes beside the usual ones are left unnamed. */
    private static String view(SeriesSource series) {
        CardiacView view = Recognition.of(series.info(), series.grid(), series.placement()).view();
        boolean plain = view == CardiacView.UNKNOWN || view == CardiacView.OTHER;
        return plain ? "" : view.text().substring(0, 1).toUpperCase(Locale.ROOT) + view.text().substring(1);
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
