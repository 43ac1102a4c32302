package org.septum.imaging.study;

import java.util.ArrayList;
import java.util.List;
import org.septum.imaging.SampleType;

/** Divides the frames of one series into stacks that can be one picture each: same size, same kind, parallel slices. */
final class StackSplitter {
    /** Frames tilted against one another by less are parallel: scanners round directions differently from slice to slice. */
    private static final double PARALLEL = Math.cos(Math.toRadians(0.5));
    /** Pixel spacings that differ by a smaller part are equal. */
    private static final double SAME_SPACING = 1e-3;

    private StackSplitter() {}

    /** Stacks in order of their first frames, each with its frames in the order given. */
    static List<List<FrameHeader>> split(List<FrameHeader> frames) {
        List<List<FrameHeader>> stacks = new ArrayList<>();
        for (FrameHeader frame : frames) {
            stacks.stream().filter(s -> fit(s.getFirst(), frame)).findFirst().orElseGet(() -> {
                List<FrameHeader> stack = new ArrayList<>();
                stacks.add(stack);
                return stack;
            }).add(frame);
        }
        return stacks;
    }

    private static boolean fit(FrameHeader a, FrameHeader b) {
        PixelLayout p = a.layout();
        PixelLayout q = b.layout();
        SampleType type = p.sampleType();
        return p.columns() == q.columns() && p.rows() == q.rows() && type == q.sampleType() && p.inverted() == q.inverted()
                && a.kind().equals(b.kind()) && a.plane().isPresent() == b.plane().isPresent()
                && (a.plane().isEmpty() || parallel(a.plane().get(), b.plane().get()));
    }

    private static boolean parallel(Plane a, Plane b) {
        return a.likeness(b) >= PARALLEL
                && Math.abs(a.columnSpacing() / b.columnSpacing() - 1) < SAME_SPACING
                && Math.abs(a.rowSpacing() / b.rowSpacing() - 1) < SAME_SPACING;
    }
}
