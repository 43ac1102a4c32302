package org.septum.reporting.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.septum.imaging.Warning;
import org.septum.measurements.Measurement;
import org.septum.measurements.Reading;

/** What was written of labels beside what comes out of them now. */
final class WrittenNumbers {
    /** Numbers are written with three decimals, and a heart rate so rounded changes an output by less than this part. */
    private static final double ROUNDED = 0.0015;
    private static final double ROUNDED_PART = 1e-4;
    /** What differs by more does so in the first decimal too. */
    private static final double SEEN = 0.1;

    private WrittenNumbers() {}

    /** Measurements that were written with another value, in words. */
    static List<String> differing(Optional<StoredAnalysis> said, Reading reading) {
        List<String> differing = new ArrayList<>();
        for (Measurement written : said.map(StoredAnalysis::measurements).orElse(List.of())) {
            Optional<Measurement> now = reading.measurement(written.id());
            if (now.isEmpty()) {
                differing.add(String.format(Locale.ROOT, "%s was %.1f %s and cannot be measured now", written.name(),
                        written.value(), written.unit()));
            } else if (Math.abs(now.get().value() - written.value()) > ROUNDED + ROUNDED_PART * Math.abs(written.value())) {
                differing.add(differs(written, now.get().value()));
            }
        }
        return differing;
    }

    /** With as many decimals as it takes to see it. */
    private static String differs(Measurement written, double now) {
        boolean seen = Math.abs(now - written.value()) > SEEN;
        return String.format(Locale.ROOT, seen ? "%s was %.1f %s and is %.1f" : "%s was %.3f %s and is %.3f", written.name(),
                written.value(), written.unit(), now);
    }

    /** Warnings of the pictures and of the analysis: those that were written and are not the readings' own, which come anew. */
    static List<Warning> lasting(KeptLabels kept, Reading... readings) {
        Set<String> own = Stream.of(readings).flatMap(r -> r.warnings().stream()).map(Warning::code).collect(Collectors.toSet());
        return Stream.concat(kept.said().stream().flatMap(said -> said.warnings().stream()).filter(w -> !own.contains(w.code())),
                kept.notes().stream()).toList();
    }
}
