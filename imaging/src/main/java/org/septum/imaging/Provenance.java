package org.septum.imaging;

/**
 * Who made a segmentation.
 *
 * @param source model id, or "manual"
 * @param version the model's version; empty for manual work
 * @param precision "fp32", "int8"; empty for manual work
 * @param sha256 of the weights that ran, in hex; empty for manual work
 */
public record Provenance(String source, String version, String precision, String sha256) {
    public static final Provenance MANUAL = new Provenance("manual", "", "", "");
}
