package org.septum.imaging.nifti;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.septum.imaging.UnusableInputException;

/** Turns a file's samples into a volume's: the machine's byte order, and FLOAT64 where no other sample type holds the numbers. */
final class NiftiSamples {
    private final Path file;
    private final NiftiSampleFormat format;
    private final ByteOrder order;

    NiftiSamples(Path file, NiftiSampleFormat format, ByteOrder order) {
        this.file = file;
        this.format = format;
        this.order = order;
    }

    /**
     * @param bytes whole samples in the file's order
     * @param length how many bytes of them
     * @param target a volume's samples
     * @param at index of the first sample to write
     */
    void copy(byte[] bytes, int length, MemorySegment target, long at) throws UnusableInputException {
        MemorySegment source = MemorySegment.ofArray(bytes);
        int count = length / format.bytes();
        switch (format) {
            case UINT8, INT8 -> MemorySegment.copy(source, 0, target, at, length);
            case INT16, UINT16 -> MemorySegment.copy(source, ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order), 0,
                    target, ValueLayout.JAVA_SHORT, 2 * at, count);
            case INT32, FLOAT32 -> MemorySegment.copy(source, ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), 0,
                    target, ValueLayout.JAVA_INT, 4 * at, count);
            case FLOAT64 -> MemorySegment.copy(source, ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), 0,
                    target, ValueLayout.JAVA_LONG, 8 * at, count);
            case UINT32, INT64, UINT64 -> widen(source, count, target, at);
        }
    }

    private void widen(MemorySegment source, int count, MemorySegment target, long at) throws UnusableInputException {
        ValueLayout.OfInt ints = ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
        ValueLayout.OfLong longs = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order);
        for (int i = 0; i < count; i++) {
            double value = format == NiftiSampleFormat.UINT32
                    ? Integer.toUnsignedLong(source.getAtIndex(ints, i))
                    : exact(source.getAtIndex(longs, i));
            target.setAtIndex(ValueLayout.JAVA_DOUBLE, at + i, value);
        }
    }

    private double exact(long value) throws UnusableInputException {
        if (format == NiftiSampleFormat.UINT64 && value < 0 || Math.abs(value) > 1L << 53 || value == Long.MIN_VALUE) {
            throw new UnusableInputException(file, "holds a 64-bit number too large to be kept exactly");
        }
        return value;
    }
}
