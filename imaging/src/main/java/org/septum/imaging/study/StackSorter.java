package org.septum.imaging.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.septum.imaging.Warning;

/**
 * Puts parallel frames in order: by position along the slices' normal, and within each position by time. What does not make a
 * full rectangle of positions and phases is left out, with a warning that says what.
 */
final class StackSorter {
    /** Frames are at one position where they lie closer than this part of the slice thickness, within the bounds below. */
    private static final double SAME_POSITION = 0.05;
    private static final double SAME_POSITION_MM = 0.05;
    private static final double SAME_POSITION_MOST_MM = 0.25;

    private final List<Warning> warnings = new ArrayList<>();

    /** @param frames one stack of {@link StackSplitter}, each with a plane */
    SortedStack sort(List<FrameHeader> frames) {
        List<List<FrameHeader>> positions = positions(frames);
        int phases = commonCount(positions);
        if (phases == 1) {
            return new SortedStack(firstOfEach(positions), null, warnings);
        }
        PhaseKey key = PhaseOrder.key(positions);
        if (key == null) {
            key = PhaseKey.INSTANCE_NUMBER;
            warnings.add(new Warning("phase-order",
                    "Nothing in the files orders the phases in time; they are shown in the order of the file names."));
        } else if (!key.fromTheBeat()) {
            warnings.add(new Warning("no-trigger-times",
                    "The files give no trigger times; phases are ordered by " + key.name().toLowerCase(Locale.ROOT)
                            .replace('_', ' ') + "."));
        }
        sortPhases(positions, key);
        PhaseAlignment alignment = new PhaseAlignment(key, phases, warnings);
        return new SortedStack(alignment.rectangle(positions), key, warnings);
    }

    /** Frames by position, ascending along the normal. */
    private static List<List<FrameHeader>> positions(List<FrameHeader> frames) {
        double[] normal = frames.getFirst().plane().orElseThrow().normal();
        double thickness = frames.getFirst().thickness().orElse(0);
        double tolerance = Math.clamp(thickness * SAME_POSITION, SAME_POSITION_MM, SAME_POSITION_MOST_MM);
        List<FrameHeader> sorted = new ArrayList<>(frames);
        sorted.sort(Comparator.comparingDouble(f -> along(normal, f)));
        List<List<FrameHeader>> positions = new ArrayList<>();
        double start = Double.NEGATIVE_INFINITY;
        for (FrameHeader frame : sorted) {
            double at = along(normal, frame);
            if (at - start > tolerance) {
                positions.add(new ArrayList<>());
                start = at;
            }
            positions.getLast().add(frame);
        }
        return positions;
    }

    private static double along(double[] normal, FrameHeader frame) {
        return Plane.dot(normal, frame.plane().orElseThrow().position());
    }

    /** The number of frames that most frames share their position with; the greater where two tie. */
    private static int commonCount(List<List<FrameHeader>> positions) {
        Map<Integer, Integer> framesByCount = new TreeMap<>();
        positions.forEach(p -> framesByCount.merge(p.size(), p.size(), Integer::sum));
        return framesByCount.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow().getKey();
    }

    private List<List<FrameHeader>> firstOfEach(List<List<FrameHeader>> positions) {
        Map<Integer, Long> extra = new LinkedHashMap<>();
        List<List<FrameHeader>> single = new ArrayList<>();
        for (List<FrameHeader> position : positions) {
            if (position.size() > 1) {
                extra.put(single.size(), position.size() - 1L);
            }
            single.add(List.of(position.stream()
                    .min(Comparator.comparingDouble(f -> nanLast(f.order(PhaseKey.INSTANCE_NUMBER)))).orElseThrow()));
        }
        if (!extra.isEmpty()) {
            warnings.add(new Warning("duplicate-slices", "%d pictures lie where another one does and are left out."
                    .formatted(extra.values().stream().mapToLong(Long::longValue).sum())));
        }
        return single;
    }

    private static void sortPhases(List<List<FrameHeader>> positions, PhaseKey key) {
        Comparator<FrameHeader> byTime = Comparator.<FrameHeader>comparingDouble(f -> nanLast(f.order(key)))
                .thenComparing(f -> f.source().file().toString()).thenComparingInt(f -> f.source().number());
        positions.forEach(p -> p.sort(byTime));
    }

    private static double nanLast(double v) {
        return Double.isNaN(v) ? Double.POSITIVE_INFINITY : v;
    }
}
