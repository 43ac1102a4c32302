package org.septum.reporting.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.septum.measurements.Measurement;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.reporting.EditedFrames;
import org.septum.reporting.Findings;
import org.septum.reporting.picture.Wording;

/** What a report says in sentences: what the reader changed, how it was measured, where ranges and intervals are from. */
final class ReportNotes {
    private static final int MOST_FRAMES = 12;

    private ReportNotes() {}

    /** Whom a heart was read of, as far as it was used, and what the reader changed. */
    static String reader(Findings findings) {
        CardiacReading reading = findings.heart().orElseThrow();
        String patient = patient(reading);
        return (patient.isEmpty() ? "" : Wording.sentenceCase(patient) + ". ") + changes(findings, reading);
    }

    /** What was edited and chosen, or that nothing was. */
    private static String changes(Findings findings, CardiacReading reading) {
        ReadingChoices choices = reading.choices();
        List<String> parts = new ArrayList<>();
        if (choices.ed().isPresent() || choices.es().isPresent()) {
            parts.add((choices.ed().isPresent() ? choices.es().isPresent() ? "ED and ES" : "ED" : "ES") + " chosen");
        }
        if (!choices.ranges().isEmpty()) {
            parts.add("slices at base and apex chosen at phase " + choices.ranges().keySet().stream()
                    .map(place -> place.phase() + 1).distinct().sorted().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        if (findings.isEdited()) {
            parts.add("contours edited at " + EditedFrames.of(findings).words(reading.curve().phases(), MOST_FRAMES));
        }
        return parts.isEmpty() ? "Nothing was changed by a reader: contours, ED, ES and slices are the program's."
                : "Changed by the reader: " + String.join("; ", parts) + ".";
    }

    /** Body and heart rate as they were used; empty where neither is known. */
    private static String patient(CardiacReading reading) {
        ReadingChoices choices = reading.choices();
        List<String> parts = new ArrayList<>();
        choices.body().surface().ifPresent(s -> parts.add(String.format(Locale.ROOT, "%.0f cm, %.0f kg, body surface %.2f m²",
                s.heightCm(), s.weightKg(), s.squareMetres())));
        choices.body().ageYears().ifPresent(years -> parts.add(years + " years"));
        choices.heartRate().ifPresent(rate -> parts.add(String.format(Locale.ROOT, "heart rate %.0f per minute (%s)",
                rate.perMinute(), rate.origin())));
        return String.join(" · ", parts);
    }

    /** How volumes and mass were measured, and the sources of intervals and ranges. */
    static String methods(Findings findings) {
        List<String> parts = new ArrayList<>();
        for (String id : List.of("lv.edv", "lv.esv", "lv.mass", "lv.volume")) {
            findings.measurement(id).ifPresent(m -> parts.add(m.name() + ": " + m.method() + "."));
        }
        Map<String, Set<String>> sources = new LinkedHashMap<>();
        findings.measurements().stream().map(Measurement::normal).flatMap(Optional::stream).forEach(range -> sources
                .computeIfAbsent(range.people(), people -> new LinkedHashSet<>()).add(range.source()));
        sources.forEach((people, where) -> parts.add("Normal (" + people + "): " + String.join("; ", where) + "."));
        if (findings.measurements().stream().anyMatch(m -> m.interval().isPresent())) {
            parts.add("± is half of a 95 % interval.");
        }
        return String.join(" ", parts);
    }
}
