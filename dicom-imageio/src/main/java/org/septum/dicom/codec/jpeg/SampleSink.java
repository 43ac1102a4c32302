package org.septum.dicom.codec.jpeg;

/** Where decoded samples go: an array with the samples of a pixel side by side, as wide as the image's allocated bits. */
final class SampleSink {
    private final int columns;
    private final int samples;
    private final byte[] bytes;
    private final short[] shorts;

    SampleSink(int rows, int columns, int samples, boolean wide) {
        this.columns = columns;
        this.samples = samples;
        int length = rows * columns * samples;
        bytes = wide ? null : new byte[length];
        shorts = wide ? new short[length] : null;
    }

    /** Takes one row of one component, shifted up by the point transform. */
    void row(int row, int component, int[] line, int shift) {
        int to = row * columns * samples + component;
        if (bytes != null) {
            for (int x = 0; x < columns; x++, to += samples) {
                bytes[to] = (byte) (line[x] << shift);
            }
        } else {
            for (int x = 0; x < columns; x++, to += samples) {
                shorts[to] = (short) (line[x] << shift);
            }
        }
    }

    /** byte[] or short[]. */
    Object array() {
        return bytes != null ? bytes : shorts;
    }
}
