package org.septum.dicom.imageio;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.pixel.ColourConversion;
import org.septum.dicom.pixel.Frame;
import org.septum.dicom.pixel.FrameReader;

/**
 * Reads the frames of a DICOM image: {@link #read} for the eye (grey levels by window, colours as RGB), {@link #readRaster} for
 * the stored values. Takes an ImageInputStream, a File, a Path, an InputStream or a {@link DicomFile}.
 */
public class DicomImageReader extends ImageReader {
    private DicomFile file;
    private FrameReader frames;

    public DicomImageReader(ImageReaderSpi originator) {
        super(originator);
    }

    @Override
    public void setInput(Object input, boolean seekForwardOnly, boolean ignoreMetadata) {
        super.setInput(input, seekForwardOnly, ignoreMetadata);
        forget();
    }

    private void forget() {
        file = null;
        frames = null;
    }

    private DicomFile file() throws IOException {
        if (file == null) {
            file = switch (input) {
                case DicomFile read -> read;
                case Path path -> DicomFile.read(path);
                case File path -> DicomFile.read(path.toPath());
                case InputStream in -> DicomFile.read(in, "the stream");
                case ImageInputStream in -> DicomFile.read(StreamBytes.of(in), "the stream");
                case null -> throw new IllegalStateException("no input was set");
                default -> throw new IllegalArgumentException("cannot read from " + input.getClass());
            };
        }
        return file;
    }

    private FrameReader frames() throws IOException {
        if (frames == null) {
            frames = FrameReader.open(file());
        }
        return frames;
    }

    private FrameReader frames(int frame) throws IOException {
        FrameReader reader = frames();
        if (frame < 0 || frame >= reader.frames()) {
            throw new IndexOutOfBoundsException("frame " + frame + " of " + reader.frames());
        }
        return reader;
    }

    @Override
    public int getNumImages(boolean allowSearch) throws IOException {
        return frames().frames();
    }

    @Override
    public int getWidth(int frame) throws IOException {
        return frames(frame).description().columns();
    }

    @Override
    public int getHeight(int frame) throws IOException {
        return frames(frame).description().rows();
    }

    @Override
    public Iterator<ImageTypeSpecifier> getImageTypes(int frame) throws IOException {
        boolean grey = ColourConversion.isGrey(frames(frame).description().photometric());
        int type = grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
        return List.of(ImageTypeSpecifier.createFromBufferedImageType(type)).iterator();
    }

    @Override
    public ImageReadParam getDefaultReadParam() {
        return new DicomImageReadParam();
    }

    @Override
    public DicomMetaData getStreamMetadata() throws IOException {
        return new DicomMetaData(file());
    }

    /** DICOM keeps everything in one data set: see {@link #getStreamMetadata}. */
    @Override
    public IIOMetadata getImageMetadata(int frame) {
        return null;
    }

    @Override
    public boolean canReadRaster() {
        return true;
    }

    /** The stored values, before any look-up table; colour as it is in the file (see {@link Frame#photometric()}). */
    @Override
    public Raster readRaster(int frame, ImageReadParam param) throws IOException {
        return cut(Rasters.of(frames(frame).read(frame)), param);
    }

    /** The frame for the eye. Grey images go through Modality and VOI LUT as {@link DicomImageReadParam} says. */
    @Override
    public BufferedImage read(int frame, ImageReadParam param) throws IOException {
        Frame stored = frames(frame).read(frame);
        BufferedImage image;
        if (ColourConversion.isGrey(stored.photometric())) {
            image = new BufferedImage(stored.columns(), stored.rows(), BufferedImage.TYPE_BYTE_GRAY);
            byte[] grey = GreyRenderer.of(file().dataset(), frame, param).render(stored);
            image.getRaster().setDataElements(0, 0, stored.columns(), stored.rows(), grey);
        } else {
            image = new BufferedImage(stored.columns(), stored.rows(), BufferedImage.TYPE_3BYTE_BGR);
            byte[] rgb = ColourConversion.toRgb(stored, file().dataset(), file().name());
            image.getRaster().setDataElements(0, 0, stored.columns(), stored.rows(), rgb);
        }
        return cut(image, param);
    }

    /** Applies the parameter's region and subsampling. */
    private Raster cut(WritableRaster whole, ImageReadParam param) {
        if (param == null || param.getSourceRegion() == null && !subsamples(param)) {
            return whole;
        }
        Rectangle region = getSourceRegion(param, whole.getWidth(), whole.getHeight());
        int stepX = param.getSourceXSubsampling();
        int stepY = param.getSourceYSubsampling();
        int width = (region.width + stepX - 1) / stepX;
        int height = (region.height + stepY - 1) / stepY;
        WritableRaster part = whole.createCompatibleWritableRaster(width, height);
        Object pixel = null;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixel = whole.getDataElements(region.x + x * stepX, region.y + y * stepY, pixel);
                part.setDataElements(x, y, pixel);
            }
        }
        return part;
    }

    private static boolean subsamples(ImageReadParam param) {
        return param.getSourceXSubsampling() != 1 || param.getSourceYSubsampling() != 1;
    }

    private BufferedImage cut(BufferedImage whole, ImageReadParam param) throws IIOException {
        BufferedImage image = whole;
        if (param != null && (param.getSourceRegion() != null || subsamples(param))) {
            WritableRaster part = (WritableRaster) cut(whole.getRaster(), param);
            image = new BufferedImage(whole.getColorModel(), part.createWritableTranslatedChild(0, 0), false, null);
        }
        if (param == null || param.getDestination() == null) {
            return image;
        }
        Point offset = param.getDestinationOffset();
        param.getDestination().createGraphics().drawImage(image, offset.x, offset.y, null);
        return param.getDestination();
    }

    @Override
    public void dispose() {
        forget();
    }
}
