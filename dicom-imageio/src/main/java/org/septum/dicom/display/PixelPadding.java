package org.septum.dicom.display;

import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;

/**
 * Stored values that mean "no picture here" (PS3.3 C.7.5.1.1.2): from {@code low} to {@code high}, both included.
 *
 * @param low NaN where there is no padding
 */
public record PixelPadding(double low, double high) {
    public static final PixelPadding NONE = new PixelPadding(Double.NaN, Double.NaN);

    /** Of an image, whose Pixel Representation says how the values are to be read, whatever their VR. */
    public static PixelPadding of(Attributes image) {
        for (int[] pair : new int[][] {{Tag.FloatPixelPaddingValue, Tag.FloatPixelPaddingRangeLimit},
            {Tag.DoubleFloatPixelPaddingValue, Tag.DoubleFloatPixelPaddingRangeLimit}}) {
            if (image.containsValue(pair[0])) {
                double value = image.getDouble(pair[0], Double.NaN);
                return between(value, image.getDouble(pair[1], value));
            }
        }
        int[] values = image.getInts(Tag.PixelPaddingValue);
        if (values.length == 0) {
            return NONE;
        }
        boolean signed = image.getInt(Tag.PixelRepresentation, 0) == 1;
        double value = word(values[0], signed);
        int[] limits = image.getInts(Tag.PixelPaddingRangeLimit);
        return between(value, limits.length == 0 ? value : word(limits[0], signed));
    }

    private static double word(int value, boolean signed) {
        return signed ? (short) value : value & 0xFFFF;
    }

    private static PixelPadding between(double one, double other) {
        return new PixelPadding(Math.min(one, other), Math.max(one, other));
    }

    public boolean contains(double storedValue) {
        return storedValue >= low && storedValue <= high;
    }
}
