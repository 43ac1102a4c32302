package org.septum.dicom.codec.jpeg;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.septum.dicom.pixel.CodecException;

/** DCT of 8 bits by the JDK's own JPEG reader, without its colour conversion. */
final class JdkJpeg {
    private static final String READER = "com.sun.imageio.plugins.jpeg.JPEGImageReader";

    private JdkJpeg() {
    }

    /** The components side by side, as they are in the stream. */
    static byte[] decode(byte[] stream, JpegFrame frame) throws CodecException {
        ImageReader reader = reader();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(stream))) {
            reader.setInput(in, true, true);
            Raster raster = reader.readRaster(0, null);
            int components = frame.components().size();
            if (raster.getWidth() != frame.columns() || raster.getHeight() != frame.rows()
                    || raster.getNumBands() != components) {
                throw new CodecException("the JPEG stream changes its size");
            }
            if (raster.getDataBuffer() instanceof DataBufferByte bytes
                    && bytes.getSize() == frame.columns() * frame.rows() * components) {
                return bytes.getData();
            }
            throw new CodecException("the JDK's JPEG reader gave samples of another kind");
        } catch (CodecException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new CodecException("the JPEG stream is damaged: " + e.getMessage(), e);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader() throws CodecException {
        for (Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg"); readers.hasNext();) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().equals(READER)) {
                return reader;
            }
        }
        throw new CodecException("this Java has no JPEG reader (module java.desktop)");
    }
}
