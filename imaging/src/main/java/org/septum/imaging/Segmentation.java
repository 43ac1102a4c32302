package org.septum.imaging;

/** A label map with the meaning of its values and its origin. */
public record Segmentation(LabelMap map, LabelSet labels, Provenance provenance) {}
