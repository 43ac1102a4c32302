package org.septum.dicom.pixel;

import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomException;

/** Turns colour frames into RGB of 8 bits (PS3.3 C.7.6.3.1.2). */
public final class ColourConversion {
    private static final double RED = 1.402;
    private static final double BLUE = 1.772;
    private static final double GREEN_OF_BLUE = 0.114 * BLUE / 0.587;
    private static final double GREEN_OF_RED = 0.299 * RED / 0.587;

    private ColourConversion() {
    }

    /** Whether a photometric interpretation is of one grey sample. */
    public static boolean isGrey(String photometric) {
        return photometric.startsWith("MONOCHROME");
    }

    /**
     * Red, green and blue of each pixel.
     *
     * @param data the data set, for the palette
     * @param name the file, for messages
     * @throws DicomException for a colour space this library does not know
     */
    public static byte[] toRgb(Frame frame, Attributes data, String name) throws DicomException {
        if (frame.photometric().equals("PALETTE COLOR")) {
            return Palette.of(data, name).toRgb(frame);
        }
        if (frame.samples() != 3) {
            throw unknown(frame, name);
        }
        byte[] samples = eightBits(frame, data.getInt(Tag.BitsStored, 8 * frame.type().bytes()), name);
        return switch (frame.photometric()) {
            case "RGB", "YBR_RCT", "YBR_ICT" -> samples;
            case "YBR_FULL", "YBR_FULL_422" -> fullRange(samples);
            case "YBR_PARTIAL_422", "YBR_PARTIAL_420" -> partialRange(samples);
            default -> throw unknown(frame, name);
        };
    }

    private static DicomException unknown(Frame frame, String name) {
        return new DicomException(name, DicomException.NO_OFFSET,
                "the colour space %s with %d samples a pixel is not supported".formatted(frame.photometric(), frame.samples()));
    }

    /** The eight highest of the stored bits. */
    private static byte[] eightBits(Frame frame, int bitsStored, String name) throws DicomException {
        if (frame.array() instanceof byte[] bytes) {
            return bytes.clone();
        }
        if (frame.type().isFloating()) {
            throw unknown(frame, name);
        }
        byte[] high = new byte[frame.length()];
        int down = bitsStored - 8;
        for (int i = 0; i < high.length; i++) {
            long value = (long) frame.value(i);
            high[i] = (byte) Math.min(255, down >= 0 ? value >>> down : value << -down);
        }
        return high;
    }

    /**
     * Luminance and chrominance (YBR_FULL, YBR_FULL_422) of more than 8 bits as red, green and blue of as many.
     *
     * @param bits of a sample, whose half is where chrominance has its zero
     * @throws DicomException for other samples
     */
    public static Frame wideToRgb(Frame frame, int bits, String name) throws DicomException {
        if (!frame.photometric().startsWith("YBR_FULL") || !(frame.array() instanceof short[] || frame.array() instanceof int[])) {
            throw unknown(frame, name);
        }
        Object rgb = java.lang.reflect.Array.newInstance(frame.array().getClass().getComponentType(), frame.length());
        double middle = Math.scalb(1.0, bits - 1);
        double most = 2 * middle - 1;
        for (int i = 0; i < frame.length(); i += 3) {
            double y = frame.value(i);
            double blue = frame.value(i + 1) - middle;
            double red = frame.value(i + 2) - middle;
            put(rgb, i, y + RED * red, most);
            put(rgb, i + 1, y - GREEN_OF_BLUE * blue - GREEN_OF_RED * red, most);
            put(rgb, i + 2, y + BLUE * blue, most);
        }
        return new Frame(frame.rows(), frame.columns(), 3, frame.type(), "RGB", rgb);
    }

    private static void put(Object samples, int at, double value, double most) {
        long whole = (long) Math.clamp(Math.floor(value + 0.5), 0, most);
        if (samples instanceof short[] shorts) {
            shorts[at] = (short) whole;
        } else {
            ((int[]) samples)[at] = (int) whole;
        }
    }

    private static byte[] fullRange(byte[] samples) {
        for (int i = 0; i < samples.length; i += 3) {
            int y = samples[i] & 0xFF;
            int blue = (samples[i + 1] & 0xFF) - 128;
            int red = (samples[i + 2] & 0xFF) - 128;
            samples[i] = clamp(y + RED * red);
            samples[i + 1] = clamp(y - GREEN_OF_BLUE * blue - GREEN_OF_RED * red);
            samples[i + 2] = clamp(y + BLUE * blue);
        }
        return samples;
    }

    /** ITU-R BT.601 with black at 16 and white at 235. */
    private static byte[] partialRange(byte[] samples) {
        for (int i = 0; i < samples.length; i += 3) {
            double y = 1.1644 * ((samples[i] & 0xFF) - 16);
            int blue = (samples[i + 1] & 0xFF) - 128;
            int red = (samples[i + 2] & 0xFF) - 128;
            samples[i] = clamp(y + 1.5960 * red);
            samples[i + 1] = clamp(y - 0.3917 * blue - 0.8130 * red);
            samples[i + 2] = clamp(y + 2.0173 * blue);
        }
        return samples;
    }

    private static byte clamp(double value) {
        return (byte) Math.clamp((int) Math.floor(value + 0.5), 0, 255);
    }
}
