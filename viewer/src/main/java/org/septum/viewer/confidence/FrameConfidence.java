package org.septum.viewer.confidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.septum.imaging.Confidence;
import org.septum.measurements.cardiac.FramePlace;

/**
 * How sure the network was of each frame, as it stood at one moment.
 *
 * @param slices in the stack
 * @param phases in the cycle
 * @param values 0 to 1 by slice and phase, slices running fastest; NaN for a frame not looked at yet
 * @param edited frames a reader changed, of which the network's confidence says nothing any more
 */
public record FrameConfidence(int slices, int phases, List<Double> values, Set<FramePlace> edited) {
    /** Below this a frame wants a look. */
    public static final double DOUBTFUL = 0.8;

    /** One frame. */
    public record Frame(int slice, int phase, double confidence) { }

    public FrameConfidence {
        values = List.copyOf(values);
        edited = Set.copyOf(edited);
        if (values.size() != slices * phases) {
            throw new IllegalArgumentException("%d values for %d slices × %d phases".formatted(values.size(), slices, phases));
        }
    }

    static FrameConfidence of(Confidence table, Set<FramePlace> edited) {
        List<Double> values = new ArrayList<>();
        for (int phase = 0; phase < table.phases(); phase++) {
            for (int slice = 0; slice < table.slices(); slice++) {
                values.add(table.known(slice, phase) ? table.of(slice, phase) : Double.NaN);
            }
        }
        return new FrameConfidence(table.slices(), table.phases(), values, edited);
    }

    /** Empty for a frame not looked at yet. */
    public OptionalDouble of(int slice, int phase) {
        double value = values.get(phase * slices + slice);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    public boolean isEdited(int slice, int phase) {
        return edited.contains(new FramePlace(slice, phase));
    }

    /** The frames looked at that no reader changed, the least sure first. */
    public List<Frame> leastSure() {
        List<Frame> frames = new ArrayList<>();
        for (int phase = 0; phase < phases; phase++) {
            for (int slice = 0; slice < slices; slice++) {
                double value = values.get(phase * slices + slice);
                if (!Double.isNaN(value) && !isEdited(slice, phase)) {
                    frames.add(new Frame(slice, phase, value));
                }
            }
        }
        frames.sort(Comparator.comparingDouble(Frame::confidence));
        return frames;
    }
}
