package org.septum.dicom.pixel;

/**
 * The stored values of one frame, before any look-up table: row by row, the samples of a pixel side by side, values narrower than
 * their type cut out of their bits and sign-extended.
 */
public final class Frame {
    private final int rows;
    private final int columns;
    private final int samples;
    private final PixelType type;
    private final String photometric;
    private final Object data;

    /** @param data an array of the type's kind, rows × columns × samples long; it is not copied */
    public Frame(int rows, int columns, int samples, PixelType type, String photometric, Object data) {
        int length = java.lang.reflect.Array.getLength(data);
        if (length != (long) rows * columns * samples) {
            throw new IllegalArgumentException("%d samples for %d × %d × %d".formatted(length, rows, columns, samples));
        }
        this.rows = rows;
        this.columns = columns;
        this.samples = samples;
        this.type = type;
        this.photometric = photometric;
        this.data = data;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /** Samples of a pixel. */
    public int samples() {
        return samples;
    }

    public PixelType type() {
        return type;
    }

    /** What the samples mean as they are here; may differ from the file's where a decoder undid a colour transform. */
    public String photometric() {
        return photometric;
    }

    /** Samples altogether. */
    public int length() {
        return rows * columns * samples;
    }

    /** The samples of an 8-bit type. Not a copy. */
    public byte[] bytes() {
        return (byte[]) data;
    }

    /** The samples of a 16-bit type. Not a copy. */
    public short[] shorts() {
        return (short[]) data;
    }

    /** The samples of a 32-bit integral type. Not a copy. */
    public int[] ints() {
        return (int[]) data;
    }

    public float[] floats() {
        return (float[]) data;
    }

    public double[] doubles() {
        return (double[]) data;
    }

    /** The array, whatever its type. */
    public Object array() {
        return data;
    }

    /** A sample as a number. */
    public double value(int index) {
        return switch (type) {
            case UINT8 -> Byte.toUnsignedInt(bytes()[index]);
            case INT8 -> bytes()[index];
            case UINT16 -> Short.toUnsignedInt(shorts()[index]);
            case INT16 -> shorts()[index];
            case UINT32 -> Integer.toUnsignedLong(ints()[index]);
            case INT32 -> ints()[index];
            case FLOAT32 -> floats()[index];
            case FLOAT64 -> doubles()[index];
        };
    }
}
