package org.septum.dicom.codec.jpeg;

import java.util.List;

/**
 * A frame header (T.81 B.2.2).
 *
 * @param marker SOF marker's low byte: C0 baseline, C1 extended, C2 progressive, C3 lossless
 * @param precision bits of a sample
 */
record JpegFrame(int marker, int precision, int rows, int columns, List<Component> components) {
    static final int PROGRESSIVE = 0xC2;
    static final int LOSSLESS = 0xC3;

    /** @param horizontal sampling factor, with {@code vertical} */
    record Component(int id, int horizontal, int vertical, int quantisation) {
    }

    /** What makes the process one that is not supported (table B.1). */
    String process() {
        return marker < 0xC8 ? "hierarchical" : marker < 0xCC ? "arithmetic-coded" : "hierarchical, arithmetic-coded";
    }

    boolean isLossless() {
        return marker == LOSSLESS;
    }

    int maxHorizontal() {
        return components.stream().mapToInt(Component::horizontal).max().orElse(1);
    }

    int maxVertical() {
        return components.stream().mapToInt(Component::vertical).max().orElse(1);
    }

    boolean isSubsampled() {
        return maxHorizontal() > 1 || maxVertical() > 1;
    }
}
