package org.septum.openvino;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** The lengths of a tensor's dimensions, outermost first; no dimension makes it a scalar. */
public final class Shape {
    private final long[] dims;

    private Shape(long[] dims) {
        this.dims = dims;
    }

    public static Shape of(long... dims) {
        for (long dim : dims) {
            if (dim < 0) {
                throw new IllegalArgumentException("a shape has no negative length: " + Arrays.toString(dims));
            }
        }
        return new Shape(dims.clone());
    }

    public int rank() {
        return dims.length;
    }

    public long get(int dimension) {
        return dims[dimension];
    }

    public long[] toArray() {
        return dims.clone();
    }

    /** How many elements: the product of the lengths, 1 for a scalar. */
    public long size() {
        return Arrays.stream(dims).reduce(1, Math::multiplyExact);
    }

    MemorySegment struct(Arena arena) {
        MemorySegment struct = arena.allocate(CStruct.SHAPE.layout);
        struct.set(ValueLayout.JAVA_LONG, CStruct.SHAPE.offset("rank"), dims.length);
        struct.set(ValueLayout.ADDRESS, CStruct.SHAPE.offset("dims"),
                dims.length == 0 ? MemorySegment.NULL : arena.allocateFrom(ValueLayout.JAVA_LONG, dims));
        return struct;
    }

    /** Reads an ov_shape_t, leaving it the caller's. */
    static Shape read(MemorySegment struct) {
        int rank = Math.toIntExact(struct.get(ValueLayout.JAVA_LONG, CStruct.SHAPE.offset("rank")));
        MemorySegment dims = struct.get(ValueLayout.ADDRESS, CStruct.SHAPE.offset("dims"));
        return new Shape(dims.reinterpret((long) rank * Long.BYTES).toArray(ValueLayout.JAVA_LONG));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape that && Arrays.equals(dims, that.dims);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(dims);
    }

    @Override
    public String toString() {
        return Arrays.toString(dims);
    }
}
