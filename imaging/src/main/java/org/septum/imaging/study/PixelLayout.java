package org.septum.imaging.study;

import org.septum.dicom.pixel.PixelDescription;
import org.septum.imaging.SampleType;

/**
 * What the pixels of a picture become. Colour pictures, those of a palette too, become RGB.
 *
 * @param columns Columns (0028,0011)
 * @param rows Rows (0028,0010)
 * @param sampleType of a volume that holds them as stored; unsigned 32-bit samples are held as FLOAT64
 * @param inverted whether low values are bright: Photometric Interpretation (0028,0004) is MONOCHROME1
 */
record PixelLayout(int columns, int rows, SampleType sampleType, boolean inverted) {
    static PixelLayout of(PixelDescription d) {
        SampleType type = isColour(d) ? SampleType.RGB8 : switch (d.type()) {
            case UINT8 -> SampleType.UINT8;
            case INT8 -> SampleType.INT8;
            case UINT16 -> SampleType.UINT16;
            case INT16 -> SampleType.INT16;
            case INT32 -> SampleType.INT32;
            case FLOAT32 -> SampleType.FLOAT32;
            case UINT32, FLOAT64 -> SampleType.FLOAT64;
        };
        return new PixelLayout(d.columns(), d.rows(), type, d.photometric().equals("MONOCHROME1"));
    }

    static boolean isColour(PixelDescription d) {
        return d.samples() > 1 || d.photometric().equals("PALETTE COLOR");
    }

    /** The layout of one part of a picture. */
    PixelLayout ofSize(int partColumns, int partRows) {
        return new PixelLayout(partColumns, partRows, sampleType, inverted);
    }
}
