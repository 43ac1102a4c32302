package org.septum.measurements.tumour;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.septum.imaging.LabelSet;
import org.septum.imaging.TumourPart;

/** The regions of a tumour that are measured, after BRATS (Menze et al., IEEE TMI 34:1993, 2015). */
public enum TumourRegion {
    WHOLE("Whole tumour", TumourPart.values()),
    CORE("Tumour core", TumourPart.NECROSIS, TumourPart.ENHANCING),
    ENHANCING("Enhancing tumour", TumourPart.ENHANCING),
    OEDEMA("Oedema", TumourPart.OEDEMA),
    NECROSIS("Necrosis or non-enhancing tumour", TumourPart.NECROSIS);

    private final String title;
    private final Set<TumourPart> parts;

    TumourRegion(String title, TumourPart... parts) {
        this.title = title;
        this.parts = EnumSet.copyOf(Arrays.asList(parts));
    }

    /** What a reader sees. */
    public String title() {
        return title;
    }

    public Set<TumourPart> parts() {
        return EnumSet.copyOf(parts);
    }

    /** The part the region is, where it is one alone. */
    public Optional<TumourPart> onlyPart() {
        return parts.size() == 1 ? parts.stream().findFirst() : Optional.empty();
    }

    /** Id of its volume: "tumour.core". */
    public String measurementId() {
        return "tumour." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a label's value belongs to the region; a label whose id is no part's belongs to none. */
    public IntPredicate in(LabelSet labels) {
        boolean[] inside = new boolean[256];
        parts.forEach(part -> labels.byId(part.id()).ifPresent(label -> inside[label.value()] = true));
        return value -> inside[value];
    }
}
