package org.septum.openvino;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Reference;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * An array of elements in native memory, the library's or the caller's, never copied on its way into an inference.
 *
 * <p>{@link #data()} shows the elements. Where the memory is the library's, the segment lives until the tensor is closed (or gets
 * another shape); touching it later throws {@link IllegalStateException}. Where the memory is the caller's ({@link #wrap}), it must
 * live until no request that was given the tensor runs any more.
 *
 * <p>Methods may be called from several threads; the elements themselves are plain memory, so who writes while an inference reads
 * gets what he deserves.
 */
public final class Tensor extends NativeObject {
    /** The caller's memory, or null. */
    private final MemorySegment memory;
    private final ElementType elementType;
    /** Bounds the segments given out, where the memory is the library's. */
    private Arena lifetime;
    private MemorySegment data;

    /** A tensor in memory of the library, not cleared. */
    public Tensor(ElementType type, Shape shape) {
        this(NativeLibrary.load().calls(), type, shape);
    }

    private Tensor(Native ov, ElementType type, Shape shape) {
        this(ov, create(ov, type, shape), null);
    }

    /** Owns {@code pointer}; {@code memory} is the caller's memory behind it, or null. */
    Tensor(Native ov, MemorySegment pointer, MemorySegment memory) {
        super(ov, pointer, ov.c::ov_tensor_free);
        this.memory = memory;
        elementType = ElementType.of(handle.with(tensor ->
                ov.number("read a tensor's type", out -> ov.c.ov_tensor_get_element_type(tensor, out))));
    }

    private static MemorySegment create(Native ov, ElementType type, Shape shape) {
        try (Arena arena = Arena.ofConfined()) {
            return ov.pointer("create a tensor of " + type + shape,
                    out -> ov.c.ov_tensor_create(type.ordinal(), shape.struct(arena), out));
        }
    }

    /**
     * A tensor over memory of the caller, which is neither copied nor freed: a native segment, at least as long as the shape needs,
     * alive until no request given this tensor runs any more. Closing the tensor leaves the memory alone.
     */
    public static Tensor wrap(ElementType type, Shape shape, MemorySegment memory) {
        if (!memory.isNative()) {
            throw new IllegalArgumentException("a tensor needs a native segment, not one on the heap");
        }
        if (memory.byteSize() < type.bytes(shape.size())) {
            throw new IllegalArgumentException(type + "" + shape + " needs " + type.bytes(shape.size()) + " bytes, the segment has "
                    + memory.byteSize());
        }
        Native ov = NativeLibrary.load().calls();
        try (Arena arena = Arena.ofConfined()) {
            return new Tensor(ov, ov.pointer("create a tensor of " + type + shape,
                    out -> ov.c.ov_tensor_create_from_host_ptr(type.ordinal(), shape.struct(arena), memory, out)), memory);
        }
    }

    /** A tensor in memory of the library holding a copy of the values. */
    public static Tensor of(Shape shape, float... values) {
        return filled(ElementType.F32, shape, MemorySegment.ofArray(values));
    }

    /** A tensor in memory of the library holding a copy of the values. */
    public static Tensor of(Shape shape, int... values) {
        return filled(ElementType.I32, shape, MemorySegment.ofArray(values));
    }

    /** A tensor in memory of the library holding a copy of the values. */
    public static Tensor of(Shape shape, long... values) {
        return filled(ElementType.I64, shape, MemorySegment.ofArray(values));
    }

    /** A tensor in memory of the library holding a copy of the values. */
    public static Tensor of(Shape shape, byte... values) {
        return filled(ElementType.U8, shape, MemorySegment.ofArray(values));
    }

    private static Tensor filled(ElementType type, Shape shape, MemorySegment values) {
        if (values.byteSize() != type.bytes(shape.size())) {
            throw new IllegalArgumentException(shape + " has " + shape.size() + " elements, not "
                    + values.byteSize() * 8 / type.bits());
        }
        Tensor tensor = new Tensor(type, shape);
        tensor.data().copyFrom(values);
        return tensor;
    }

    /** A tensor of texts. The library lets them be set, not read. */
    public static Tensor of(Shape shape, List<String> texts) {
        Native ov = NativeLibrary.load().calls();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment array = CStrings.array(arena, texts);
            return new Tensor(ov, ov.pointer("create a tensor of texts " + shape,
                    out -> ov.c.ov_tensor_create_from_string_array(array, texts.size(), shape.struct(arena), out)), null);
        }
    }

    /** Replaces the texts of a tensor of texts. */
    public void setTexts(List<String> texts) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment array = CStrings.array(arena, texts);
            ov.check(handle.call(tensor -> ov.c.ov_tensor_set_string_data(tensor, array, texts.size())), "set a tensor's texts");
        }
    }

    public ElementType getElementType() {
        handle.checkOpen();
        return elementType;
    }

    public Shape getShape() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment struct = arena.allocate(CStruct.SHAPE.layout);
            int status = handle.call(tensor -> ov.c.ov_tensor_get_shape(tensor, struct));
            if (status == Status.INVALID_C_PARAM.code()) {
                return Shape.of(); // the C library cannot hand out a scalar's shape
            }
            ov.check(status, "read a tensor's shape");
            try {
                return Shape.read(struct);
            } finally {
                ov.c.ov_shape_free(struct);
            }
        }
    }

    /**
     * Gives the tensor another shape. Segments from {@link #data()} end, since the elements may move. The caller's memory must be long
     * enough.
     */
    public synchronized void setShape(Shape shape) {
        if (memory != null && memory.byteSize() < elementType.bytes(shape.size())) {
            throw new IllegalArgumentException(elementType + "" + shape + " does not fit " + memory.byteSize() + " bytes");
        }
        endLifetime();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment struct = shape.struct(arena);
            ov.check(handle.call(tensor -> ov.c.ov_tensor_set_shape(tensor, struct)), "give a tensor the shape " + shape);
        }
    }

    /** How many elements. */
    public long getSize() {
        return handle.with(tensor -> ov.size("read a tensor's size", out -> ov.c.ov_tensor_get_size(tensor, out)));
    }

    public long getByteSize() {
        return handle.with(tensor -> ov.size("read a tensor's size", out -> ov.c.ov_tensor_get_byte_size(tensor, out)));
    }

    /** The elements, outermost dimension first, without a copy; see the class for how long it lives. */
    public synchronized MemorySegment data() {
        if (elementType == ElementType.STRING) {
            throw new UnsupportedOperationException("the C library gives no access to a tensor's texts");
        }
        long size = getByteSize();
        if (memory != null) {
            return memory.asSlice(0, size);
        }
        MemorySegment at = handle.with(tensor -> ov.pointer("read a tensor's data", out -> ov.c.ov_tensor_data(tensor, out)));
        if (data == null || data.address() != at.address() || data.byteSize() != size) {
            endLifetime();
            lifetime = Arena.ofShared();
            // The cleanup ties this tensor to the segment: who holds only the segment keeps the memory from being collected.
            data = at.reinterpret(size, lifetime, segment -> Reference.reachabilityFence(this));
        }
        return data;
    }

    /** Ends the segments given out; the next call of data() gives a new one. */
    synchronized void endLifetime() {
        if (lifetime != null) {
            lifetime.close();
            lifetime = null;
            data = null;
        }
    }

    /** The caller's memory was released too early. */
    void checkMemory(String role) {
        if (memory != null && !memory.scope().isAlive()) {
            throw new IllegalStateException("the memory behind " + role + " was released");
        }
    }

    boolean isReadOnly() {
        return memory != null && memory.isReadOnly();
    }

    /**
     * The elements of an F32 tensor without a copy, for code that has no business with memory segments. It lives as long as the segment
     * of {@link #data()}.
     */
    public FloatBuffer asFloatBuffer() {
        return typed(ElementType.F32).asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
    }

    /** A copy of the elements of an F32 tensor. */
    public float[] asFloat() {
        return typed(ElementType.F32).toArray(ValueLayout.JAVA_FLOAT_UNALIGNED);
    }

    /** A copy of the elements of an I32 tensor. */
    public int[] asInt() {
        return typed(ElementType.I32).toArray(ValueLayout.JAVA_INT_UNALIGNED);
    }

    /** A copy of the elements of an I64 tensor. */
    public long[] asLong() {
        return typed(ElementType.I64).toArray(ValueLayout.JAVA_LONG_UNALIGNED);
    }

    /** A copy of the bytes of a tensor of any type. */
    public byte[] asByte() {
        return data().toArray(ValueLayout.JAVA_BYTE);
    }

    private MemorySegment typed(ElementType wanted) {
        if (elementType != wanted) {
            throw new IllegalStateException("the tensor holds " + elementType + ", not " + wanted);
        }
        return data();
    }

    /**
     * {@inheritDoc} Throws {@link IllegalStateException}, closing nothing, while another thread has a segment of this tensor inside a
     * native call.
     */
    @Override
    public synchronized void close() {
        endLifetime();
        super.close();
    }
}
