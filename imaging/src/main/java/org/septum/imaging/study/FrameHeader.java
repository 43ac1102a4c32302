package org.septum.imaging.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.septum.imaging.Warning;

/**
 * What is known of one frame before its pixels are read.
 *
 * @param crop which part of the stored picture it is; empty for the whole
 * @param place where it lies
 * @param order what orders it in time
 * @param values what its samples mean
 * @param kind frames of different kinds (magnitude and phase, different echoes) are different pictures
 * @param thickness Slice Thickness (0018,0050) in mm
 * @param warnings what is odd about the header
 */
record FrameHeader(SourceFrame source, PixelLayout layout, Optional<Crop> crop, FramePlace place, Map<PhaseKey, Double> order,
        FrameValues values, String kind, OptionalDouble thickness, List<Warning> warnings) {
    FrameHeader {
        order = Map.copyOf(order);
        warnings = List.copyOf(warnings);
    }

    Optional<Plane> plane() {
        return place.plane();
    }

    /** The value of a key, or NaN where the frame has none. */
    double order(PhaseKey key) {
        return order.getOrDefault(key, Double.NaN);
    }

    FrameHeader with(List<Warning> others) {
        return new FrameHeader(source, layout, crop, place, order, values, kind, thickness, others);
    }

    /** One slice of a mosaic. */
    FrameHeader tile(PixelLayout tile, Crop part, Plane plane) {
        return new FrameHeader(source, tile, Optional.of(part), place.withPlane(plane), order, values, kind, thickness, warnings);
    }
}
