package org.septum.imaging.study;

import org.septum.imaging.SampleType;

/**
 * How a file's pixels are stored: the Image Pixel module (PS3.3 C.7.6.3).
 *
 * @param columns Columns (0028,0011)
 * @param rows Rows (0028,0010)
 * @param samplesPerPixel Samples per Pixel (0028,0002)
 * @param bitsAllocated Bits Allocated (0028,0100)
 * @param signed Pixel Representation (0028,0103) is 1
 * @param floating the samples are in Float or Double Float Pixel Data
 * @param photometric Photometric Interpretation (0028,0004)
 */
record PixelLayout(int columns, int rows, int samplesPerPixel, int bitsAllocated, boolean signed, boolean floating,
        String photometric) {
    /** What a volume of these samples is made of. */
    SampleType sampleType() {
        if (floating) {
            return bitsAllocated == 64 ? SampleType.FLOAT64 : SampleType.FLOAT32;
        }
        if (bitsAllocated <= 8) {
            return signed ? SampleType.INT8 : SampleType.UINT8;
        }
        if (bitsAllocated <= 16) {
            return signed ? SampleType.INT16 : SampleType.UINT16;
        }
        return signed ? SampleType.INT32 : SampleType.FLOAT64;
    }

    boolean inverted() {
        return photometric.equals("MONOCHROME1");
    }
}
