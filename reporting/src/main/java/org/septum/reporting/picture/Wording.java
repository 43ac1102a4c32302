package org.septum.reporting.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.septum.imaging.Grid;
import org.septum.imaging.Provenance;
import org.septum.measurements.Measurement;
import org.septum.measurements.tumour.TumourRegion;
import org.septum.reporting.CardiacFindings;
import org.septum.reporting.Findings;
import org.septum.reporting.InputSeries;
import org.septum.reporting.Rounding;
import org.septum.reporting.TumourFindings;

/** The short texts pictures and reports share. */
public final class Wording {
    public static final String NOT_FOR_DIAGNOSIS = "Not for diagnostic use";

    private static final Pattern MAIN = Pattern.compile("[a-z]+\\.(edv|esv|sv|ef|mass|volume)|tumour\\..*");

    private Wording() {}

    /** What a report is about. */
    public static String heading(Findings f) {
        return switch (f.task()) {
            case CardiacFindings.TASK -> "Cardiac MR: ventricular function";
            case TumourFindings.TASK -> "Brain MR: tumour volumes and diameters";
            default -> title(f);
        };
    }

    /** A text that begins with a capital. */
    public static String sentenceCase(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** What the series is, or that it has no name. */
    public static String title(Findings f) {
        String description = f.inputs().getFirst().description().strip();
        return description.isEmpty() ? (f.inputs().getFirst().modality() + " series without a description").strip() : description;
    }

    /** Size of the series: slices, phases, spacing. */
    public static String size(Findings f) {
        InputSeries in = f.inputs().getFirst();
        Grid grid = in.grid();
        String phases = !f.sequences().isEmpty() ? "" : grid.phases() == 1 ? " × 1 phase" : " × " + grid.phases() + " phases";
        return String.format(Locale.ROOT, "%s%d slices%s · %d × %d pixels of %.2f × %.2f mm · slices %.1f mm apart",
                in.modality().isEmpty() ? "" : in.modality() + " · ", grid.slices(), phases, grid.columns(), grid.rows(),
                grid.toPatient().spacing(0), grid.toPatient().spacing(1), grid.toPatient().spacing(2));
    }

    /** Who drew the contours. */
    public static String model(Findings f) {
        Provenance p = f.segmentation().provenance();
        List<String> parts = new ArrayList<>();
        parts.add(f.modelName().isEmpty() ? p.source() : f.modelName() + " (" + p.source() + ")");
        if (!p.version().isEmpty()) {
            parts.add("version " + p.version());
        }
        if (!p.precision().isEmpty()) {
            parts.add(p.precision().toUpperCase(Locale.ROOT));
        }
        parts.add(f.software().name() + " " + f.software().version());
        return String.join(" · ", parts);
    }

    /** Whether a measurement is one of those every report begins with, not one derived from them. */
    public static boolean isMain(Measurement m) {
        return MAIN.matcher(m.id()).matches();
    }

    /** Whether a measurement is the one that counts most. */
    public static boolean isLeading(Measurement m) {
        return m.id().endsWith(".ef") || m.id().equals(TumourRegion.WHOLE.measurementId());
    }

    /** A value with its unit as a reader sees it. */
    public static String value(Measurement m) {
        return (Rounding.shown(m) + " " + unit(m)).strip();
    }

    /** The unit as a reader sees it: nothing for a ratio. */
    public static String unit(Measurement m) {
        return m.unit().equals("1") ? "" : m.unit();
    }

    /** "± 5" for a measurement with an interval, else nothing. */
    public static String plusMinus(Measurement m) {
        return m.interval().map(i -> "± " + Rounding.shown(i.halfWidth(), m)).orElse("");
    }

    /** "48 to 68" for a measurement with a normal range, else nothing. */
    public static String normal(Measurement m) {
        return m.normal().map(r -> Rounding.shown(r.low(), m) + " to " + Rounding.shown(r.high(), m)).orElse("");
    }

    /** Interval and normal range on one line: "± 5, normal 48 to 68". */
    public static String ranges(Measurement m) {
        String normal = normal(m);
        return Stream.of(plusMinus(m), normal.isEmpty() ? "" : "normal " + normal).filter(t -> !t.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
