package org.septum.openvino;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Builds conversions of the input and output into a model, so that the device runs them: element type, layout, size, colour, mean and
 * scale.
 *
 * <p>What {@link #input} and {@link #output} return writes into this object and ends with it. For one thread at a time.
 */
public final class PrePostProcessor extends NativeObject {
    /** The model may be closed before; {@link #build} changes it as well as what it returns, which is the same network. */
    public PrePostProcessor(Model model) {
        super(model.ov, model.handle.with(read -> model.ov.pointer("prepare preprocessing",
                out -> model.ov.c.ov_preprocess_prepostprocessor_create(read, out))),
                model.ov.c::ov_preprocess_prepostprocessor_free);
        shared = model.shared;
    }

    private final Object shared;

    /** The only input. */
    public InputInfo input() {
        return input("the input", ov.c::ov_preprocess_prepostprocessor_get_input_info);
    }

    public InputInfo input(int index) {
        return input("input " + index, (processor, out) ->
                ov.c.ov_preprocess_prepostprocessor_get_input_info_by_index(processor, index, out));
    }

    public InputInfo input(String name) {
        return input("input '" + name + "'", (processor, out) -> {
            try (Arena arena = Arena.ofConfined()) {
                return ov.c.ov_preprocess_prepostprocessor_get_input_info_by_name(processor, arena.allocateFrom(name), out);
            }
        });
    }

    private InputInfo input(String what, Part.Get get) {
        InputInfo info = new InputInfo(new Part(ov, what, Part.of(handle), get, ov.c::ov_preprocess_input_info_free));
        info.part.check();
        return info;
    }

    /** The only output. */
    public OutputInfo output() {
        return output("the output", ov.c::ov_preprocess_prepostprocessor_get_output_info);
    }

    public OutputInfo output(int index) {
        return output("output " + index, (processor, out) ->
                ov.c.ov_preprocess_prepostprocessor_get_output_info_by_index(processor, index, out));
    }

    public OutputInfo output(String name) {
        return output("output '" + name + "'", (processor, out) -> {
            try (Arena arena = Arena.ofConfined()) {
                return ov.c.ov_preprocess_prepostprocessor_get_output_info_by_name(processor, arena.allocateFrom(name), out);
            }
        });
    }

    private OutputInfo output(String what, Part.Get get) {
        OutputInfo info = new OutputInfo(new Part(ov, what, Part.of(handle), get, ov.c::ov_preprocess_output_info_free));
        info.part.check();
        return info;
    }

    /** The model with all conversions in it. Throws {@link OpenVinoException} where they do not fit together. */
    public Model build() {
        return handle.with(processor -> {
            MemorySegment built = ov.pointer("build the preprocessing into the model",
                    out -> ov.c.ov_preprocess_prepostprocessor_build(processor, out));
            return new Model(ov, built, shared);
        });
    }
}
