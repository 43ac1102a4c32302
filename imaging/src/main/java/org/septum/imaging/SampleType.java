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
    FLOAT64(8),
    /** Red, green and blue of 8 bits each, one after the other. As a number a pixel counts as its brightness, see {@link #get}. */
    RGB8(3);

    private final int bytes;

    SampleType(int bytes) {
        this.bytes = bytes;
    }

    public int bytes() {
        return bytes;
    }

    /** Whether a pixel is a colour and no measured value. */
    public boolean isColour() {
        return this == RGB8;
    }

    /** The sample at an index of memory that holds this type; of a colour, its luma (ITU-R BT.601), 0 to 255. */
    public double get(MemorySegment samples, long index) {
        return switch (this) {
            case UINT8 -> Byte.toUnsignedInt(samples.get(ValueLayout.JAVA_BYTE, index));
            case INT8 -> samples.get(ValueLayout.JAVA_BYTE, index);
            case INT16 -> samples.getAtIndex(ValueLayout.JAVA_SHORT, index);
            case UINT16 -> Short.toUnsignedInt(samples.getAtIndex(ValueLayout.JAVA_SHORT, index));
            case INT32 -> samples.getAtIndex(ValueLayout.JAVA_INT, index);
            case FLOAT32 -> samples.getAtIndex(ValueLayout.JAVA_FLOAT, index);
            case FLOAT64 -> samples.getAtIndex(ValueLayout.JAVA_DOUBLE, index);
            case RGB8 -> luma(samples.get(ValueLayout.JAVA_BYTE, 3 * index), samples.get(ValueLayout.JAVA_BYTE, 3 * index + 1),
                    samples.get(ValueLayout.JAVA_BYTE, 3 * index + 2));
        };
    }

    static double luma(byte red, byte green, byte blue) {
        return 0.299 * Byte.toUnsignedInt(red) + 0.587 * Byte.toUnsignedInt(green) + 0.114 * Byte.toUnsignedInt(blue);
    }
}
