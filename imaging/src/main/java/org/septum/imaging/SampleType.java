package org.septum.imaging;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** How one sample is stored; native byte order. */
public enum SampleType {
    UINT8(1),
    INT8(1),
    INT16(2),
    UINT16(2),
    INT32(4),
    FLOAT32(4),
    FLOAT64(8);

    private final int bytes;

    SampleType(int bytes) {
        this.bytes = bytes;
    }

    public int bytes() {
        return bytes;
    }

    /** The sample at an index of memory that holds this type. */
    public double get(MemorySegment samples, long index) {
        return switch (this) {
            case UINT8 -> Byte.toUnsignedInt(samples.get(ValueLayout.JAVA_BYTE, index));
            case INT8 -> samples.get(ValueLayout.JAVA_BYTE, index);
            case INT16 -> samples.getAtIndex(ValueLayout.JAVA_SHORT, index);
            case UINT16 -> Short.toUnsignedInt(samples.getAtIndex(ValueLayout.JAVA_SHORT, index));
            case INT32 -> samples.getAtIndex(ValueLayout.JAVA_INT, index);
            case FLOAT32 -> samples.getAtIndex(ValueLayout.JAVA_FLOAT, index);
            case FLOAT64 -> samples.getAtIndex(ValueLayout.JAVA_DOUBLE, index);
        };
    }
}
