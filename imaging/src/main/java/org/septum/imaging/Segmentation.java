package org.septum.imaging;

import java.util.Optional;

/**
 * A label map with the meaning of its values and its origin.
 *
 * @param confidence how sure the network was of each frame; empty for labels no network drew
 */
public record Segmentation(LabelMap map, LabelSet labels, Provenance provenance, Optional<Confidence> confidence) {
    public Segmentation(LabelMap map, LabelSet labels, Provenance provenance) {
        this(map, labels, provenance, Optional.empty());
    }

    /** The same with other labels, on the same grid. */
    public Segmentation with(LabelMap other) {
        return new Segmentation(other, labels, provenance, confidence);
    }

    /** The same with other meanings of its values. */
    public Segmentation with(LabelSet others) {
        return new Segmentation(map, others, provenance, confidence);
    }
}
