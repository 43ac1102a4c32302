package org.septum.reporting;

import java.util.List;
import java.util.Set;
import org.septum.imaging.Warning;

/** Which warnings make which measurements doubtful, so that no doubtful number looks like one to be relied on. */
public final class Doubts {
    /** About the pictures or the whole segmentation: everything measured is touched. */
    private static final Set<String> ALL = Set.of("heart-doubtful", "heart-cut-off", "series-kind", "contrast-low",
            "confidence-low", "few-slices", "stack-short", "missing-slices", "unequal-spacing", "uneven-stack", "no-thickness",
            "nifti-spacing", "unequal-phases", "uneven-beats", "tumour-cut-off", "planes-coarse");
    /** About the sequences that tell a tumour's parts apart: its whole stands. */
    private static final Set<String> PARTS = Set.of("t1-missing", "not-aligned", "tumour-partly-divided");
    private static final Set<String> OF_PARTS = Set.of("tumour.core", "tumour.enhancing", "tumour.oedema", "tumour.necrosis",
            "tumour.rano");
    /** About the order or the times of the phases: volumes at ED and ES stand, what happens between them does not. */
    private static final Set<String> TIMED = Set.of("phase-order", "missing-phases", "uneven-times", "no-trigger-times");
    private static final Set<String> RATES = Set.of("lv.per", "lv.pfr", "lv.co", "lv.ci", "rv.co", "rv.ci");

    private final List<Warning> warnings;

    public Doubts(List<Warning> warnings) {
        this.warnings = List.copyOf(warnings);
    }

    /** What speaks against a measurement, in the order of the warnings. */
    public List<Warning> about(String measurementId) {
        return warnings.stream().filter(w -> touches(w.code(), measurementId)).toList();
    }

    /** What speaks against every measurement. */
    public List<Warning> aboutAll() {
        return warnings.stream().filter(w -> ALL.contains(w.code())).toList();
    }

    private static boolean touches(String code, String id) {
        return ALL.contains(code)
                || TIMED.contains(code) && RATES.contains(id)
                || PARTS.contains(code) && OF_PARTS.contains(id)
                || code.startsWith("lv-") && id.startsWith("lv.") && !id.startsWith("lv.mass")
                || code.startsWith("rv-") && id.startsWith("rv.")
                || code.startsWith("myocardium-") && (id.startsWith("lv.mass") || id.startsWith("lv.wall"));
    }
}
