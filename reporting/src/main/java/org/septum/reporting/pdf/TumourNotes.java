package org.septum.reporting.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.septum.measurements.ErrorSpread;
import org.septum.measurements.Measurement;
import org.septum.measurements.tumour.Lesion;
import org.septum.measurements.tumour.TumourReading;
import org.septum.reporting.EditedFrames;
import org.septum.reporting.Findings;
import org.septum.reporting.Sequence;

/** What a tumour's report says in sentences: where it lies, what the reader changed, how it was measured. */
final class TumourNotes {
    private static final int MOST_FRAMES = 12;

    private TumourNotes() {}

    static List<String> of(Findings findings) {
        List<String> notes = new ArrayList<>();
        notes.add("Sequences: " + findings.sequences().stream().map(Sequence::title).collect(Collectors.joining(", ")) + ".");
        findings.tumour().flatMap(TumourReading::place).ifPresent(place -> notes.add("Place: " + place + "."));
        notes.add(changes(findings));
        return notes;
    }

    private static String changes(Findings findings) {
        List<String> parts = new ArrayList<>();
        if (findings.isEdited()) {
            String frames = EditedFrames.of(findings).words(findings.segmentation().map().grid().phases(), MOST_FRAMES);
            parts.add(frames.isEmpty() ? "regions edited" : "regions edited at " + frames);
        }
        String drawn = findings.tumour().map(r -> r.lesions().found().stream().filter(Lesion::drawn)
                .map(l -> String.valueOf(l.number())).collect(Collectors.joining(", "))).orElse("");
        if (!drawn.isEmpty()) {
            parts.add("diameters placed at lesion " + drawn);
        }
        return parts.isEmpty() ? "Nothing was changed by a reader: regions and diameters are the program's."
                : "Changed by the reader: " + String.join("; ", parts) + ".";
    }

    /** Why some volumes have no interval beside others that have one. */
    private static List<String> withoutInterval(Findings findings) {
        List<Measurement> volumes = findings.measurements().stream().filter(m -> m.unit().equals("mL")).toList();
        List<String> without = volumes.stream().filter(m -> m.interval().isEmpty() && m.value() > 0)
                .map(m -> m.name().toLowerCase(Locale.ROOT)).toList();
        return without.isEmpty() || without.size() == volumes.size() ? List.of()
                : List.of("No interval is given for %s: the model's errors in them are known of fewer than %d patients."
                        .formatted(String.join(", ", without), ErrorSpread.FEWEST_PATIENTS));
    }

    static String methods(Findings findings) {
        List<String> parts = new ArrayList<>();
        parts.add("Planes are counted from the feet.");
        for (Measurement m : findings.measurements()) {
            if (m.id().equals("tumour.whole") || !m.unit().equals("mL")) {
                parts.add(m.name() + ": " + m.method() + ".");
            }
        }
        parts.addAll(withoutInterval(findings));
        return String.join(" ", parts);
    }
}
