package org.septum.openvino;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A network as it was read: ports, shapes, and what preprocessing was built in. It may be closed once it is compiled.
 *
 * <p>Reading methods may be called from several threads at once; not while another thread reshapes it.
 */
public final class Model extends NativeObject {
    /** Memory the library shares with this model; held so that it is not collected. */
    final Object shared;

    Model(Native ov, MemorySegment pointer, Object shared) {
        super(ov, pointer, ov.c::ov_model_free);
        this.shared = shared;
    }

    /** The name the file gives the network. */
    public String getName() {
        return handle.with(model -> ov.string("read the model's name", out -> ov.c.ov_model_get_friendly_name(model, out)));
    }

    /** Whether any shape in it is open. */
    public boolean isDynamic() {
        return handle.with(ov.c::ov_model_is_dynamic);
    }

    public List<Output> inputs() {
        return handle.with(model -> Ports.all(ov, "input", out -> ov.c.ov_model_inputs_size(model, out),
                (i, out) -> ov.c.ov_model_const_input_by_index(model, i, out)));
    }

    public List<Output> outputs() {
        return handle.with(model -> Ports.all(ov, "output", out -> ov.c.ov_model_outputs_size(model, out),
                (i, out) -> ov.c.ov_model_const_output_by_index(model, i, out)));
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
        List<Output> all = inputs();
        return handle.with(model -> Ports.named(ov, "input", name, all,
                (text, out) -> ov.c.ov_model_const_input_by_name(model, text, out)));
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
        List<Output> all = outputs();
        return handle.with(model -> Ports.named(ov, "output", name, all,
                (text, out) -> ov.c.ov_model_const_output_by_name(model, text, out)));
    }

    /**
     * Gives the only input a shape and works out all others. Throws {@link OpenVinoException} where the network forbids it,
     * {@link IllegalStateException} where there are several inputs.
     */
    public void reshape(PartialShape shape) {
        input(); // the library itself would quietly take the first of several
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment struct = shape.struct(arena);
            ov.check(handle.call(model -> ov.c.ov_model_reshape_single_input(model, struct)), "reshape the input to " + shape);
        }
    }

    /** Gives the only input a shape; −1 leaves a length open. */
    public void reshape(long... shape) {
        reshape(PartialShape.of(shape));
    }

    /** Gives inputs shapes by name. */
    public void reshape(Map<String, PartialShape> shapes) {
        Map<String, PartialShape> sorted = new TreeMap<>(shapes);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment names = CStrings.array(arena, List.copyOf(sorted.keySet()));
            MemorySegment structs = PartialShape.structs(arena, List.copyOf(sorted.values()));
            ov.check(handle.call(model -> ov.c.ov_model_reshape(model, names, structs, sorted.size())), "reshape to " + sorted);
        }
    }

    /** Gives inputs shapes by index, for inputs without a name. */
    public void reshapeByIndex(Map<Integer, PartialShape> shapes) {
        Map<Integer, PartialShape> sorted = new TreeMap<>(shapes);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment indexes = arena.allocateFrom(ValueLayout.JAVA_LONG,
                    sorted.keySet().stream().mapToLong(Integer::longValue).toArray());
            MemorySegment structs = PartialShape.structs(arena, List.copyOf(sorted.values()));
            ov.check(handle.call(model -> ov.c.ov_model_reshape_by_port_indexes(model, indexes, structs, sorted.size())),
                    "reshape to " + sorted);
        }
    }
}
