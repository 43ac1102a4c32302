package org.septum.openvino;

import java.lang.foreign.Arena;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A shape in which lengths, or even their number, may be left open. */
public final class PartialShape {
    /** Any number of dimensions of any length. A model may have it; giving it (or a scalar's shape) to one the C library cannot. */
    public static final PartialShape DYNAMIC = new PartialShape(Optional.empty());

    private static final MemoryLayout PAIR = MemoryLayout.sequenceLayout(2, ValueLayout.JAVA_LONG);

    private final Optional<List<Dimension>> dimensions;

    private PartialShape(Optional<List<Dimension>> dimensions) {
        this.dimensions = dimensions;
    }

    public static PartialShape of(Dimension... dimensions) {
        return new PartialShape(Optional.of(List.of(dimensions)));
    }

    /** Fixed lengths, −1 for any. */
    public static PartialShape of(long... lengths) {
        return of(Arrays.stream(lengths).mapToObj(Dimension::of).toArray(Dimension[]::new));
    }

    public static PartialShape of(Shape shape) {
        return of(shape.toArray());
    }

    /** Whether the number of dimensions is open. */
    public boolean isRankDynamic() {
        return dimensions.isEmpty();
    }

    /** Whether anything is open. */
    public boolean isDynamic() {
        return dimensions.map(known -> known.stream().anyMatch(Dimension::isDynamic)).orElse(true);
    }

    /** The dimensions. Throws {@link IllegalStateException} where their number is open. */
    public List<Dimension> dimensions() {
        return dimensions.orElseThrow(() -> new IllegalStateException("the number of dimensions is open"));
    }

    public int rank() {
        return dimensions().size();
    }

    public Dimension get(int dimension) {
        return dimensions().get(dimension);
    }

    /** The same as a fixed shape. Throws {@link IllegalStateException} where something is open. */
    public Shape toShape() {
        return Shape.of(dimensions().stream().mapToLong(Dimension::length).toArray());
    }

    MemorySegment struct(Arena arena) {
        MemorySegment struct = arena.allocate(CStruct.PARTIAL_SHAPE.layout);
        write(arena, struct);
        return struct;
    }

    /** An array of ov_partial_shape_t. */
    static MemorySegment structs(Arena arena, List<PartialShape> shapes) {
        long size = CStruct.PARTIAL_SHAPE.size();
        MemorySegment structs = arena.allocate(CStruct.PARTIAL_SHAPE.layout, shapes.size());
        IntStream.range(0, shapes.size()).forEach(i -> shapes.get(i).write(arena, structs.asSlice(i * size, size)));
        return structs;
    }

    private void write(Arena arena, MemorySegment struct) {
        if (isRankDynamic() || rank() == 0) {
            throw new IllegalArgumentException("the C library would take " + this + " for one open dimension");
        }
        List<Dimension> known = dimensions();
        MemorySegment pairs = arena.allocate(PAIR, known.size());
        for (int i = 0; i < known.size(); i++) {
            pairs.setAtIndex(ValueLayout.JAVA_LONG, 2L * i, known.get(i).min());
            pairs.setAtIndex(ValueLayout.JAVA_LONG, 2L * i + 1, known.get(i).max());
        }
        struct.set(ValueLayout.JAVA_LONG, CStruct.PARTIAL_SHAPE.offset("rankMin"), known.size());
        struct.set(ValueLayout.JAVA_LONG, CStruct.PARTIAL_SHAPE.offset("rankMax"), known.size());
        struct.set(ValueLayout.ADDRESS, CStruct.PARTIAL_SHAPE.offset("dims"), pairs);
    }

    /** Reads an ov_partial_shape_t, leaving it the caller's. */
    static PartialShape read(MemorySegment struct) {
        long min = struct.get(ValueLayout.JAVA_LONG, CStruct.PARTIAL_SHAPE.offset("rankMin"));
        long max = struct.get(ValueLayout.JAVA_LONG, CStruct.PARTIAL_SHAPE.offset("rankMax"));
        if (min != max) {
            return DYNAMIC;
        }
        int rank = Math.toIntExact(min);
        MemorySegment pairs = struct.get(ValueLayout.ADDRESS, CStruct.PARTIAL_SHAPE.offset("dims"))
                .reinterpret(rank * PAIR.byteSize());
        return of(IntStream.range(0, rank).mapToObj(i -> new Dimension(
                pairs.getAtIndex(ValueLayout.JAVA_LONG, 2L * i),
                pairs.getAtIndex(ValueLayout.JAVA_LONG, 2L * i + 1))).toArray(Dimension[]::new));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PartialShape that && dimensions.equals(that.dimensions);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(dimensions);
    }

    /** {@code [1,?,2..4]}, or {@code [...]} where the number of dimensions is open. */
    @Override
    public String toString() {
        return dimensions.map(known -> known.stream().map(Dimension::toString).collect(Collectors.joining(",", "[", "]")))
                .orElse("[...]");
    }
}
