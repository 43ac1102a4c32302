package org.septum.viewer.edit;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.septum.imaging.edit.FrameRef;

/** The frames between two edited ones. */
record Gap(FrameRef first, FrameRef second, FrameAxis axis) {
    /** Empty where there are no two edited frames with others between them. */
    static Optional<Gap> about(FrameRef shown, FrameAxis axis, Collection<FrameRef> edited) {
        List<FrameRef> line = edited.stream().filter(f -> axis.sameLine(f, shown)).toList();
        int at = axis.index(shown);
        Optional<FrameRef> before = nearest(line.stream().filter(f -> axis.index(f) < at).toList(), at, axis);
        Optional<FrameRef> after = nearest(line.stream().filter(f -> axis.index(f) > at).toList(), at, axis);
        if (!line.contains(shown)) {
            return before.flatMap(b -> after.map(a -> new Gap(b, a, axis)));
        }
        Optional<Gap> down = before.map(b -> new Gap(b, shown, axis)).filter(Gap::isOpen);
        Optional<Gap> up = after.map(a -> new Gap(shown, a, axis)).filter(Gap::isOpen);
        return down.isPresent() && up.isPresent() ? (down.get().length() <= up.get().length() ? down : up) : down.or(() -> up);
    }

    private static Optional<FrameRef> nearest(List<FrameRef> frames, int at, FrameAxis axis) {
        return frames.stream().min((a, b) -> Integer.compare(Math.abs(axis.index(a) - at), Math.abs(axis.index(b) - at)));
    }

    private int length() {
        return axis.index(second) - axis.index(first);
    }

    private boolean isOpen() {
        return length() > 1;
    }

    /** The frames between, interpolated. @param value the one structure to do; empty for all */
    SortedMap<FrameRef, byte[]> filled(EditTarget target, OptionalInt value) {
        byte[] a = target.labels(first);
        byte[] b = target.labels(second);
        SortedMap<FrameRef, byte[]> after = new TreeMap<>();
        for (int i = 1; i < length(); i++) {
            FrameRef frame = axis.moved(first, i);
            double share = i / (double) length();
            after.put(frame, value.isPresent()
                    ? target.frames().between(a, b, target.labels(frame), value.getAsInt(), share)
                    : target.frames().between(a, b, target.labels(frame), target.values(), share));
        }
        return after;
    }
}
