package org.septum.openvino;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model made ready for a device. May be shared by threads; its infer requests stay usable after it is closed.
 *
 * <p>Have at least {@link Property#OPTIMAL_NUMBER_OF_INFER_REQUESTS} requests in flight to use the whole device.
 */
public final class CompiledModel extends NativeObject {
    private final Object shared;
    private final List<Output> inputs;
    private final List<Output> outputs;

    /** {@code shared}: memory of the model the library still uses. */
    CompiledModel(Native ov, MemorySegment pointer, Object shared) {
        super(ov, pointer, ov.c::ov_compiled_model_free);
        this.shared = shared;
        inputs = handle.with(compiled -> Ports.all(ov, "input", out -> ov.c.ov_compiled_model_inputs_size(compiled, out),
                (i, out) -> ov.c.ov_compiled_model_input_by_index(compiled, i, out)));
        outputs = handle.with(compiled -> Ports.all(ov, "output", out -> ov.c.ov_compiled_model_outputs_size(compiled, out),
                (i, out) -> ov.c.ov_compiled_model_output_by_index(compiled, i, out)));
    }

    public List<Output> inputs() {
        handle.checkOpen();
        return inputs;
    }

    public List<Output> outputs() {
        handle.checkOpen();
        return outputs;
    }

    /** The only input. Throws {@link IllegalStateException} where there are several. */
    public Output input() {
        return Ports.single("input", inputs());
    }

    public Output input(int index) {
        return inputs().get(index);
    }

    /** The input of a name. Throws {@link OpenVinoException} where there is none. */
    public Output input(String name) {
        return handle.with(compiled -> Ports.named(ov, "input", name, inputs,
                (text, out) -> ov.c.ov_compiled_model_input_by_name(compiled, text, out)));
    }

    Optional<Output> findInput(String name) {
        try {
            return Optional.of(input(name));
        } catch (OpenVinoException e) {
            if (e.status() == Status.GENERAL_ERROR) {
                return Optional.empty(); // no such name
            }
            throw e;
        }
    }

    /** The only output. Throws {@link IllegalStateException} where there are several. */
    public Output output() {
        return Ports.single("output", outputs());
    }

    public Output output(int index) {
        return outputs().get(index);
    }

    /** The output of a name. Throws {@link OpenVinoException} where there is none. */
    public Output output(String name) {
        return handle.with(compiled -> Ports.named(ov, "output", name, outputs,
                (text, out) -> ov.c.ov_compiled_model_output_by_name(compiled, text, out)));
    }

    /** A new request, to be closed by the caller. */
    public InferRequest createInferRequest() {
        return handle.with(compiled -> new InferRequest(ov, ov.pointer("create an infer request",
                out -> ov.c.ov_compiled_model_create_infer_request(compiled, out)), this));
    }

    /** The graph as the device runs it, after fusing and choosing kernels. */
    public Model getRuntimeModel() {
        return handle.with(compiled -> new Model(ov, ov.pointer("read the runtime model",
                out -> ov.c.ov_compiled_model_get_runtime_model(compiled, out)), shared));
    }

    /** Changes settings that may still change; most devices let none. */
    public void setProperty(Map<String, String> properties) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment array = Properties.array(arena, properties);
            ov.check(handle.call(compiled -> ov.c.ov_compiled_model_set_properties(compiled, properties.size(), array)),
                    "set " + properties);
        }
    }

    public String getProperty(String key) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocateFrom(key);
            return handle.with(compiled -> ov.string("read " + key,
                    out -> ov.c.ov_compiled_model_get_property(compiled, text, out)));
        }
    }

    public <T> T getProperty(Property<T> property) {
        return property.read(getProperty(property.key()));
    }

    /** Writes what {@link Core#importModel} takes back. */
    public void exportModel(Path file) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom(file.toString());
            ov.check(handle.call(compiled -> ov.c.ov_compiled_model_export_model(compiled, path)), "export to " + file);
        }
    }
}
