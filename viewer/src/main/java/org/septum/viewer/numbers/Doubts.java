package org.septum.viewer.numbers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.septum.imaging.Warning;

/** Which numbers a warning makes doubtful, in words; the rules are those of the files written. */
public final class Doubts {
    private final org.septum.reporting.Doubts rules;

    public Doubts(List<Warning> warnings) {
        rules = new org.septum.reporting.Doubts(warnings);
    }

    /** Why a measurement is not to be relied on. */
    public Optional<String> about(String id) {
        String reasons = rules.about(id).stream().map(Warning::text).distinct().collect(Collectors.joining(" "));
        return reasons.isEmpty() ? Optional.empty() : Optional.of(reasons);
    }

    /** The warnings that make every number doubtful: they stand above the picture. */
    public List<Warning> aboutAll() {
        return rules.aboutAll();
    }
}
