package org.septum.dicom.pixel;

import java.util.Set;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomException;

/**
 * The Image Pixel module (PS3.3 C.7.6.3): what the samples of an image look like.
 *
 * @param samples samples of a pixel: 1 grey or palette, 3 colour, 4 retired colour spaces
 * @param bitsAllocated bits a sample takes: 1, 8, 16, 32 or 64 (64 for floating values only)
 * @param bitsStored bits of these that are the value
 * @param highBit the highest of them
 * @param photometric Photometric Interpretation, "MONOCHROME2"
 * @param planar whether native samples lie plane by plane (Planar Configuration 1)
 * @param type of the samples in memory
 */
public record PixelDescription(int rows, int columns, int samples, int bitsAllocated, int bitsStored, int highBit, boolean signed,
        String photometric, boolean planar, int frames, PixelType type) {
    private static final Set<Integer> ALLOCATED = Set.of(1, 8, 16, 32);
    /** One frame has to fit into one array. */
    private static final long MOST_SAMPLES = 1L << 30;

    /**
     * Reads the module.
     *
     * @param name the file, for messages
     * @throws DicomException where it is missing or contradicts itself
     */
    public static PixelDescription of(Attributes data, String name) throws DicomException {
        int samples = data.getInt(Tag.SamplesPerPixel, 1);
        int allocated = data.getInt(Tag.BitsAllocated, 0);
        int stored = data.getInt(Tag.BitsStored, allocated);
        int high = data.getInt(Tag.HighBit, stored - 1);
        boolean signed = data.getInt(Tag.PixelRepresentation, 0) == 1;
        int frames = Math.max(1, data.getInt(Tag.NumberOfFrames, 1));
        String photometric = data.getString(Tag.PhotometricInterpretation, samples == 1 ? "MONOCHROME2" : "RGB");
        boolean planar = samples > 1 && data.getInt(Tag.PlanarConfiguration, 0) == 1;
        PixelType type = floating(data);
        if (type != null) {
            allocated = type.bytes() * 8;
            stored = allocated;
            high = allocated - 1;
        } else {
            check(ALLOCATED.contains(allocated), name, "Bits Allocated " + allocated);
            check(stored >= 1 && stored <= allocated, name, "Bits Stored " + stored + " of " + allocated + " allocated");
            check(high >= stored - 1 && high < allocated, name, "High Bit " + high + " with " + stored + " bits stored");
            type = PixelType.integral(allocated, signed);
        }
        int rows = data.getInt(Tag.Rows, 0);
        int columns = data.getInt(Tag.Columns, 0);
        check(rows > 0 && columns > 0, name, rows + " rows and " + columns + " columns");
        check(samples >= 1 && samples <= 4, name, "Samples per Pixel " + samples);
        check((long) rows * columns * samples <= MOST_SAMPLES, name, "a frame of %d × %d pixels".formatted(columns, rows));
        return new PixelDescription(rows, columns, samples, allocated, stored, high, signed, photometric.strip(), planar,
                frames, type);
    }

    private static PixelType floating(Attributes data) {
        if (data.contains(Tag.FloatPixelData)) {
            return PixelType.FLOAT32;
        }
        return data.contains(Tag.DoubleFloatPixelData) ? PixelType.FLOAT64 : null;
    }

    private static void check(boolean good, String name, String what) throws DicomException {
        if (!good) {
            throw new DicomException(name, DicomException.NO_OFFSET, "the image cannot be read: " + what);
        }
    }

    /** Pixels of a frame. */
    public int pixels() {
        return rows * columns;
    }

    /** Samples of a frame. */
    public int frameSamples() {
        return pixels() * samples;
    }

    /** Whether native chroma is stored for every other pixel of a row only (PS3.3 C.7.6.3.1.2). */
    boolean isHalfChroma() {
        return samples == 3 && photometric.equals("YBR_FULL_422");
    }

    /** Bits of one native frame; frames of one bit a pixel follow each other without padding. */
    long nativeFrameBits() {
        if (isHalfChroma()) {
            return (long) rows * ((columns + 1L) / 2 * 4) * bitsAllocated;
        }
        return (long) frameSamples() * bitsAllocated;
    }
}
