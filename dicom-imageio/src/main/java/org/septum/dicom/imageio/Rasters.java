package org.septum.dicom.imageio;

import java.awt.image.BandedSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferDouble;
import java.awt.image.DataBufferFloat;
import java.awt.image.DataBufferInt;
import java.awt.image.DataBufferShort;
import java.awt.image.DataBufferUShort;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import org.septum.dicom.pixel.Frame;
import org.septum.dicom.pixel.PixelType;

/** A frame's samples as a Raster, without copying where Java2D has the type. Signed bytes become shorts, for Java2D has none. */
final class Rasters {
    private Rasters() {
    }

    static WritableRaster of(Frame frame) {
        DataBuffer buffer = switch (frame.type()) {
            case UINT8 -> new DataBufferByte(frame.bytes(), frame.length());
            case INT8 -> new DataBufferShort(widened(frame.bytes()), frame.length());
            case UINT16 -> new DataBufferUShort(frame.shorts(), frame.length());
            case INT16 -> new DataBufferShort(frame.shorts(), frame.length());
            case UINT32, INT32 -> new DataBufferInt(frame.ints(), frame.length());
            case FLOAT32 -> new DataBufferFloat(frame.floats(), frame.length());
            case FLOAT64 -> new DataBufferDouble(frame.doubles(), frame.length());
        };
        return Raster.createWritableRaster(model(frame, buffer.getDataType()), buffer, null);
    }

    private static SampleModel model(Frame frame, int type) {
        if (frame.samples() == 1 && (frame.type().isFloating() || frame.type() == PixelType.INT32)) {
            return new BandedSampleModel(type, frame.columns(), frame.rows(), 1);
        }
        int[] offsets = new int[frame.samples()];
        java.util.Arrays.setAll(offsets, i -> i);
        return new PixelInterleavedSampleModel(type, frame.columns(), frame.rows(), frame.samples(),
                frame.columns() * frame.samples(), offsets);
    }

    private static short[] widened(byte[] bytes) {
        short[] shorts = new short[bytes.length];
        for (int i = 0; i < shorts.length; i++) {
            shorts[i] = bytes[i];
        }
        return shorts;
    }
}
