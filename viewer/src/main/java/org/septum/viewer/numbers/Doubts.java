package org.septum.viewer.numbers;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.septum.imaging.Warning;

/** Which numbers a warning makes doubtful, so that none of them looks like one to be relied on. */
public final class Doubts {
    /** Warnings that touch everything measured on the series. */
    private static final Set<String> ALL = Set.of("heart-doubtful", "heart-cut-off", "missing-slices", "unequal-spacing",
            "uneven-stack", "no-thickness", "nifti-spacing", "out-of-distribution", "artefact", "not-cine", "few-slices");
    /** Warnings about time. */
    private static final Set<String> TIMED = Set.of("phase-order", "missing-phases", "unequal-phases");
    private static final Set<String> PHASES = Set.of("lv.per", "lv.pfr", "lv.co", "lv.ci");

    private final List<Warning> warnings;

    public Doubts(List<Warning> warnings) {
        this.warnings = List.copyOf(warnings);
    }

    /** Why a measurement is not to be relied on. */
    public Optional<String> about(String id) {
        String reasons = warnings.stream().filter(w -> touches(w.code(), id)).map(Warning::text).distinct()
                .collect(Collectors.joining(" "));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(reasons);
    }

    /** The warnings that make every number doubtful: they stand above the picture. */
    public List<Warning> aboutAll() {
        return warnings.stream().filter(w -> ALL.contains(w.code())).toList();
    }

    private static boolean touches(String code, String id) {
        if (code.endsWith("-ef-implausible")) {
            return id.equals(code.substring(0, 2) + ".ef");
        }
        return ALL.contains(code) || TIMED.contains(code) && PHASES.contains(id)
                || code.startsWith("lv-") && id.startsWith("lv.") && !id.startsWith("lv.mass")
                || code.startsWith("rv-") && id.startsWith("rv.")
                || code.startsWith("myocardium-") && (id.startsWith("lv.mass") || id.startsWith("lv.wall"));
    }
}
