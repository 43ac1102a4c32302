package org.septum.imaging.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.septum.imaging.Rescale;
import org.septum.imaging.Warning;
import org.septum.imaging.window.WindowLevel;

/**
 * What is known of one frame before its pixels are read.
 *
 * @param plane where it lies; empty where the file does not say
 * @param order what orders it in time
 * @param kind frames of different kinds (magnitude and phase, different echoes) are different pictures
 * @param thickness Slice Thickness (0018,0050) in mm
 * @param warnings what is odd about the header
 */
record FrameHeader(SourceFrame source, PixelLayout layout, Optional<Plane> plane, Map<PhaseKey, Double> order, Rescale rescale,
        Optional<WindowLevel> window, String kind, OptionalDouble thickness, List<Warning> warnings) {
    FrameHeader {
        order = Map.copyOf(order);
        warnings = List.copyOf(warnings);
    }

    /** The value of a key, or NaN where the frame has none. */
    double order(PhaseKey key) {
        return order.getOrDefault(key, Double.NaN);
    }
}
