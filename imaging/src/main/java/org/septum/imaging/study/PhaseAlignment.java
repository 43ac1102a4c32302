package org.septum.imaging.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.septum.imaging.Warning;

/**
 * Makes a rectangle of positions whose numbers of phases differ. A position that lacks a few phases costs every position those
 * phases, because a slice missing in the middle would falsify volumes; a position whose frames cannot be told is left out whole.
 */
final class PhaseAlignment {
    /** The part of the phases that may be given up for the sake of a position. */
    private static final double MOST_PHASES_LOST = 0.25;

    private final PhaseKey key;
    private final int phases;
    private final List<Warning> warnings;

    /** @param phases how many the complete positions have */
    PhaseAlignment(PhaseKey key, int phases, List<Warning> warnings) {
        this.key = key;
        this.phases = phases;
        this.warnings = warnings;
    }

    /** @param positions each ordered in time */
    List<List<FrameHeader>> rectangle(List<List<FrameHeader>> positions) {
        double start = start(positions);
        List<FrameHeader[]> placed = new ArrayList<>();
        BitSet missing = new BitSet(phases);
        int leftOut = 0;
        for (List<FrameHeader> position : positions) {
            FrameHeader[] row = place(position, start);
            BitSet gaps = gaps(row);
            gaps.or(missing);
            if (row.length == 0 || gaps.cardinality() > MOST_PHASES_LOST * phases) {
                leftOut++;
                continue;
            }
            missing = gaps;
            placed.add(row);
        }
        warn(missing, leftOut);
        BitSet lost = missing;
        return placed.stream().map(row -> without(row, lost)).toList();
    }

    /** One frame per phase, null where there is none; empty where the frames cannot be told. */
    private FrameHeader[] place(List<FrameHeader> position, double start) {
        if (position.size() == phases) {
            return position.toArray(FrameHeader[]::new);
        }
        FrameHeader[] row = new FrameHeader[phases];
        if (position.size() > phases || position.size() < 3) {
            return new FrameHeader[0];
        }
        double step = step(position);
        double first = position.getFirst().order(key);
        boolean bothEndsThere = Math.round((position.getLast().order(key) - first) / step) == phases - 1;
        if (!bothEndsThere && !key.fromTheBeat()) {
            return new FrameHeader[0];
        }
        for (FrameHeader frame : position) {
            long phase = Math.round((frame.order(key) - (bothEndsThere ? first : start)) / step);
            if (phase < 0 || phase >= phases || row[(int) phase] != null) {
                return new FrameHeader[0];
            }
            row[(int) phase] = frame;
        }
        return row;
    }

    private double step(List<FrameHeader> position) {
        double[] steps = new double[position.size() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = position.get(i + 1).order(key) - position.get(i).order(key);
        }
        return median(steps);
    }

    /** When the first phase is, over the complete positions. */
    private double start(List<List<FrameHeader>> positions) {
        return median(positions.stream().filter(p -> p.size() == phases).mapToDouble(p -> p.getFirst().order(key)).toArray());
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static BitSet gaps(FrameHeader[] row) {
        BitSet gaps = new BitSet(row.length);
        for (int phase = 0; phase < row.length; phase++) {
            gaps.set(phase, row[phase] == null);
        }
        return gaps;
    }

    private static List<FrameHeader> without(FrameHeader[] row, BitSet lost) {
        List<FrameHeader> kept = new ArrayList<>();
        for (int phase = 0; phase < row.length; phase++) {
            if (!lost.get(phase)) {
                kept.add(row[phase]);
            }
        }
        return kept;
    }

    private void warn(BitSet missing, int leftOut) {
        if (!missing.isEmpty()) {
            int[] numbers = missing.stream().map(p -> p + 1).toArray();
            warnings.add(new Warning("missing-phases",
                    "Some slices lack phase %s of %d; it is left out everywhere.".formatted(numbers(numbers), phases)));
        }
        if (leftOut > 0) {
            warnings.add(new Warning("unequal-phases",
                    "%d slice positions do not have the %d phases of the others and are left out.".formatted(leftOut, phases)));
        }
    }

    private static String numbers(int[] numbers) {
        return String.join(", ", Arrays.stream(numbers).mapToObj(Integer::toString).toList());
    }
}
