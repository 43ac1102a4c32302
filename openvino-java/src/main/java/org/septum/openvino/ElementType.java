package org.septum.openvino;

/** The type of a tensor's elements; the order is OpenVINO 2026's. */
public enum ElementType {
    /** Not known yet. */
    DYNAMIC(0),
    BOOLEAN(8),
    BF16(16),
    F16(16),
    F32(32),
    F64(64),
    I4(4),
    I8(8),
    I16(16),
    I32(32),
    I64(64),
    U1(1),
    U2(2),
    U3(3),
    U4(4),
    U6(6),
    U8(8),
    U16(16),
    U32(32),
    U64(64),
    NF4(4),
    F8E4M3(8),
    F8E5M3(8),
    /** A C++ string per element. */
    STRING(0),
    F4E2M1(4),
    F8E8M0(8);

    private static final ElementType[] ALL = values();

    private final int bits;

    ElementType(int bits) {
        this.bits = bits;
    }

    /** Bits per element; 0 where that says nothing (dynamic, string). */
    public int bits() {
        return bits;
    }

    /** Bytes that {@code elements} of them take, packed; for the types of less than a byte, rounded up. */
    public long bytes(long elements) {
        if (bits == 0) {
            throw new UnsupportedOperationException(this + " has no fixed size");
        }
        return Math.ceilDiv(Math.multiplyExact(elements, bits), 8L);
    }

    static ElementType of(int code) {
        return ALL[code];
    }
}
