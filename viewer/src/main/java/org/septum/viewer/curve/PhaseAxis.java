package org.septum.viewer.curve;

import java.util.List;

/**
 * Where the phases of a cine lie along the width of a view. All views below the picture share it, so that a phase is at the same
 * place in each of them.
 *
 * @param times of each phase, not falling; milliseconds, or indices where times are not known
 * @param axis from the first time to the last
 */
public record PhaseAxis(List<Double> times, Axis axis) {
    /** Left of the first phase: room for words. */
    static final double LEFT = 52;
    /** Right of the last phase. */
    static final double RIGHT = 22;

    public PhaseAxis {
        times = List.copyOf(times);
        if (times.isEmpty()) {
            throw new IllegalArgumentException("an axis of no phases");
        }
    }

    /** @param width of the view */
    public static PhaseAxis of(List<Double> times, double width) {
        double last = Math.max(times.getFirst() + 1, times.getLast());
        return new PhaseAxis(times, new Axis(times.getFirst(), last, LEFT, Math.max(LEFT + 1, width - RIGHT)));
    }

    public int phases() {
        return times.size();
    }

    public double x(int phase) {
        return axis.at(times.get(phase));
    }

    /** The phase nearest to a place. */
    public int phaseAt(double x) {
        int best = 0;
        for (int p = 1; p < phases(); p++) {
            if (Math.abs(x(p) - x) < Math.abs(x(best) - x)) {
                best = p;
            }
        }
        return best;
    }

    /** Where a phase's cell begins: halfway from the phase before. */
    public double from(int phase) {
        return phase > 0 ? (x(phase - 1) + x(phase)) / 2 : x(0) - half(Math.min(1, phases() - 1));
    }

    /** Where a phase's cell ends. */
    public double to(int phase) {
        return phase < phases() - 1 ? from(phase + 1) : x(phase) + half(phase);
    }

    /** Half the way to a phase from the one before; never so much that a cell leaves the view. */
    private double half(int phase) {
        return phase == 0 ? RIGHT / 2 : Math.min(RIGHT - 4, (x(phase) - x(phase - 1)) / 2);
    }
}
