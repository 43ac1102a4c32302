package org.septum.dicom.pixel;

import org.septum.dicom.data.Attributes;
import org.septum.dicom.io.DicomException;

/** Turns colour frames into RGB of 8 bits (PS3.3 C.7.6.3.1.2). */
public final class ColourConversion {
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
        byte[] samples = eightBits(frame, name);
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

    private static byte[] eightBits(Frame frame, String name) throws DicomException {
        return switch (frame.array()) {
            case byte[] bytes -> bytes.clone();
            case short[] shorts -> {
                byte[] high = new byte[shorts.length];
                for (int i = 0; i < high.length; i++) {
                    high[i] = (byte) (shorts[i] >>> 8);
                }
                yield high;
            }
            case int[] ints -> {
                byte[] high = new byte[ints.length];
                for (int i = 0; i < high.length; i++) {
                    high[i] = (byte) (ints[i] >>> 24);
                }
                yield high;
            }
            default -> throw unknown(frame, name);
        };
    }

    private static byte[] fullRange(byte[] samples) {
        for (int i = 0; i < samples.length; i += 3) {
            int y = samples[i] & 0xFF;
            int blue = (samples[i + 1] & 0xFF) - 128;
            int red = (samples[i + 2] & 0xFF) - 128;
            samples[i] = clamp(y + 1.402 * red);
            samples[i + 1] = clamp(y - 0.114 * 1.772 / 0.587 * blue - 0.299 * 1.402 / 0.587 * red);
            samples[i + 2] = clamp(y + 1.772 * blue);
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
