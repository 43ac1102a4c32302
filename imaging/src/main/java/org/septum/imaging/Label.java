package org.septum.imaging;

/**
 * What one value of a {@link LabelMap} means.
 *
 * @param value 1 to 255
 * @param id short stable name used in measurement ids and file keys ("lv", "rv", "myo", …)
 * @param name what a reader sees
 * @param rgb colour as 0xRRGGBB
 * @param code the structure's coded concept
 */
public record Label(int value, String id, String name, int rgb, CodedConcept code) {
    public Label {
        if (value < 1 || value > 255) {
            throw new IllegalArgumentException("label value %d of %s is not within 1 to 255".formatted(value, name));
        }
    }
}
