package org.septum.openvino;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** The steps from the given tensor to the model's input, run in the order they are added. */
public final class PreProcessSteps {
    private final Part part;
    private final OpenVinoC c;

    PreProcessSteps(Part part) {
        this.part = part;
        c = part.ov.c;
    }

    /** Resizes to the model's height and width; both tensor and model need a layout that says where they are. */
    public PreProcessSteps resize(ResizeAlgorithm algorithm) {
        part.call("add resizing", steps -> c.ov_preprocess_preprocess_steps_resize(steps, algorithm.ordinal()));
        return this;
    }

    /** Divides every element. */
    public PreProcessSteps scale(float divisor) {
        part.call("add scaling", steps -> c.ov_preprocess_preprocess_steps_scale(steps, divisor));
        return this;
    }

    /** Divides each channel by its own value; the layout must say where the channels are. */
    public PreProcessSteps scale(float[] divisors) {
        try (Arena arena = Arena.ofConfined()) {
            part.call("add scaling by " + Arrays.toString(divisors), steps -> c.ov_preprocess_preprocess_steps_scale_multi_channels(
                    steps, arena.allocateFrom(ValueLayout.JAVA_FLOAT, divisors), divisors.length));
        }
        return this;
    }

    /** Subtracts from every element. */
    public PreProcessSteps mean(float subtrahend) {
        part.call("add a mean", steps -> c.ov_preprocess_preprocess_steps_mean(steps, subtrahend));
        return this;
    }

    /** Subtracts from each channel its own value; the layout must say where the channels are. */
    public PreProcessSteps mean(float[] subtrahends) {
        try (Arena arena = Arena.ofConfined()) {
            part.call("add means of " + Arrays.toString(subtrahends), steps -> c.ov_preprocess_preprocess_steps_mean_multi_channels(
                    steps, arena.allocateFrom(ValueLayout.JAVA_FLOAT, subtrahends), subtrahends.length));
        }
        return this;
    }

    /** Cuts out from {@code begin} (inclusive) to {@code end} (exclusive) in every dimension; negative ends count from the back. */
    public PreProcessSteps crop(int[] begin, int[] end) {
        try (Arena arena = Arena.ofConfined()) {
            part.call("add a crop", steps -> c.ov_preprocess_preprocess_steps_crop(steps,
                    arena.allocateFrom(ValueLayout.JAVA_INT, begin), begin.length,
                    arena.allocateFrom(ValueLayout.JAVA_INT, end), end.length));
        }
        return this;
    }

    /** Adds elements before and after in every dimension. */
    public PreProcessSteps pad(int[] begin, int[] end, float value, PaddingMode mode) {
        try (Arena arena = Arena.ofConfined()) {
            part.call("add padding", steps -> c.ov_preprocess_preprocess_steps_pad(steps,
                    arena.allocateFrom(ValueLayout.JAVA_INT, begin), begin.length,
                    arena.allocateFrom(ValueLayout.JAVA_INT, end), end.length, value, mode.ordinal()));
        }
        return this;
    }

    public PreProcessSteps convertElementType(ElementType type) {
        part.call("add a conversion to " + type,
                steps -> c.ov_preprocess_preprocess_steps_convert_element_type(steps, type.ordinal()));
        return this;
    }

    public PreProcessSteps convertLayout(Layout layout) {
        part.call("add a conversion to " + layout, steps -> layout.call(part.ov,
                made -> c.ov_preprocess_preprocess_steps_convert_layout(steps, made)));
        return this;
    }

    public PreProcessSteps convertColor(ColorFormat format) {
        part.call("add a conversion to " + format,
                steps -> c.ov_preprocess_preprocess_steps_convert_color(steps, format.ordinal()));
        return this;
    }

    /** Reverses the order of the channels, such as RGB to BGR. */
    public PreProcessSteps reverseChannels() {
        part.call("add reversing of channels", c::ov_preprocess_preprocess_steps_reverse_channels);
        return this;
    }
}
