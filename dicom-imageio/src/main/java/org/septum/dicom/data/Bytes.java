package org.septum.dicom.data;

import java.nio.file.Path;
import java.util.Objects;

/** Bytes of an element in memory: a part of an array others may share, so nobody writes into it. */
public final class Bytes implements Value.Run {
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] array;
    private final int offset;
    private final int length;
    private final long declaredLength;
    private final boolean bigEndian;

    public Bytes(byte[] array, int offset, int length, long declaredLength, boolean bigEndian) {
        Objects.checkFromIndexSize(offset, length, array.length);
        this.array = array;
        this.offset = offset;
        this.length = length;
        this.declaredLength = declaredLength;
        this.bigEndian = bigEndian;
    }

    /** Whole and little endian. The array is not copied. */
    public Bytes(byte[] array) {
        this(array, 0, array.length, array.length, false);
    }

    byte[] array() {
        return array;
    }

    int offset() {
        return offset;
    }

    /** How many bytes; an array bounds it. */
    public int size() {
        return length;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public long declaredLength() {
        return declaredLength;
    }

    @Override
    public boolean bigEndian() {
        return bigEndian;
    }

    @Override
    public Path file() {
        return null;
    }

    /** A copy, in the stream's byte order. */
    public byte[] toArray() {
        byte[] copy = new byte[length];
        System.arraycopy(array, offset, copy, 0, length);
        return copy;
    }

    @Override
    public void copy(long position, byte[] into, int at, int count) {
        Objects.checkFromIndexSize(position, count, length);
        System.arraycopy(array, offset + (int) position, into, at, count);
    }
}
