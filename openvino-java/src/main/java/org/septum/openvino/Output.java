package org.septum.openvino;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;

/** An input or output of a model as it was when asked for; a later reshape of the model does not change it. */
public final class Output {
    private final int index;
    private final Optional<String> name;
    private final PartialShape partialShape;
    private final ElementType elementType;

    private Output(int index, Optional<String> name, PartialShape partialShape, ElementType elementType) {
        this.index = index;
        this.name = name;
        this.partialShape = partialShape;
        this.elementType = elementType;
    }

    /** Reads a const port and frees it. */
    static Output read(Native ov, MemorySegment port, int index) {
        try {
            return new Output(index, name(ov, port), shape(ov, port),
                    ElementType.of(ov.number("read a port's element type", out -> ov.c.ov_port_get_element_type(port, out))));
        } finally {
            ov.c.ov_output_const_port_free(port);
        }
    }

    private static Optional<String> name(Native ov, MemorySegment port) {
        try {
            return Optional.of(ov.string("read a port's name", out -> ov.c.ov_port_get_any_name(port, out)));
        } catch (OpenVinoException e) {
            if (e.status() == Status.GENERAL_ERROR) {
                return Optional.empty(); // this is how the library says that a port has no name
            }
            throw e;
        }
    }

    private static PartialShape shape(Native ov, MemorySegment port) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment struct = arena.allocate(CStruct.PARTIAL_SHAPE.layout);
            ov.check(ov.c.ov_port_get_partial_shape(port, struct), "read a port's shape");
            try {
                return PartialShape.read(struct);
            } finally {
                ov.c.ov_partial_shape_free(struct);
            }
        }
    }

    /** The place among the model's inputs or outputs, from 0. */
    public int getIndex() {
        return index;
    }

    /** One of the names, if there is any. */
    public Optional<String> getName() {
        return name;
    }

    /** One of the names. Throws {@link IllegalStateException} where there is none. */
    public String getAnyName() {
        return name.orElseThrow(() -> new IllegalStateException("port " + index + " has no name"));
    }

    public PartialShape getPartialShape() {
        return partialShape;
    }

    /** The shape. Throws {@link IllegalStateException} where a length is open. */
    public Shape getShape() {
        return partialShape.toShape();
    }

    public ElementType getElementType() {
        return elementType;
    }

    @Override
    public String toString() {
        return name.orElse("#" + index) + ": " + elementType + partialShape;
    }
}
