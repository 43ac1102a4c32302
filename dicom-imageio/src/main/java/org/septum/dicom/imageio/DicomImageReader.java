package org.septum.dicom.imageio;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.ImageInputStream;
import org.septum.dicom.display.GreyscaleTransform;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.pixel.ColourConversion;
import org.septum.dicom.pixel.Frame;
import org.septum.dicom.pixel.FrameReader;
import org.septum.dicom.presentation.PresentationState;

/**
 * Reads the frames of a DICOM image: {@link #read} for the eye (grey levels by window, colours as RGB), {@link #readRaster} for
 * the stored values. Takes an ImageInputStream, a File, a Path, an InputStream, a {@link DicomFile} or
 * {@link DicomMetaData}; a stream from where it stands, to its end.
 * Pixels stay in an image stream until they are asked for, so it must stay open; of an InputStream all is read at once.
 */
public class DicomImageReader extends ImageReader {
    private DicomFile file;
    private FrameReader frames;
    private long start;

    public DicomImageReader(ImageReaderSpi originator) {
        super(originator);
    }

    @Override
    public void setInput(Object input, boolean seekForwardOnly, boolean ignoreMetadata) {
        super.setInput(input, seekForwardOnly, ignoreMetadata);
        forget();
        start = 0;
        if (input instanceof ImageInputStream in) {
            try {
                start = in.getStreamPosition();
            } catch (IOException e) {
                throw new IllegalArgumentException("the stream cannot be read", e);
            }
        }
    }

    private void forget() {
        file = null;
        frames = null;
    }

    private DicomFile file() throws IOException {
        if (file == null) {
            file = switch (input) {
                case DicomFile read -> read;
                case DicomMetaData metadata -> metadata.getFile();
                case Path path -> DicomFile.read(path);
                case File path -> DicomFile.read(path.toPath());
                case InputStream in -> DicomFile.read(in, "the stream");
                case ImageInputStream in -> DicomFile.read(new StreamSource(in, start), "the stream");
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

    /** Grey: 8 bits, or 16 for who asks for them as destination type. Colour: 8 bits each. */
    @Override
    public Iterator<ImageTypeSpecifier> getImageTypes(int frame) throws IOException {
        int[] types = isGrey(frame) ? new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY}
                : new int[] {BufferedImage.TYPE_3BYTE_BGR};
        return Arrays.stream(types).mapToObj(ImageTypeSpecifier::createFromBufferedImageType).iterator();
    }

    private boolean isGrey(int frame) throws IOException {
        return ColourConversion.isGrey(frames(frame).description().photometric());
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

    /**
     * The stored values, before any look-up table; colour as it is in the file (see {@link Frame#photometric()}). Of the
     * parameter the source region and subsampling count.
     */
    @Override
    public Raster readRaster(int frame, ImageReadParam param) throws IOException {
        return Pictures.cut(Rasters.of(frames(frame).read(frame)), param);
    }

    /**
     * The frame for the eye, as {@link DicomImageReadParam} says; without one, or with another parameter, as its defaults say.
     * Listeners hear of the start, the decoded frame and the end, and of what was wrong and done without. After {@link #abort()}
     * the picture may be black.
     *
     * @throws org.septum.dicom.io.DicomException where the file cannot be used, naming it
     */
    @Override
    public BufferedImage read(int frame, ImageReadParam param) throws IOException {
        FrameReader reader = frames(frame);
        clearAbortRequest();
        processImageStarted(frame);
        DicomImageReadParam how = param instanceof DicomImageReadParam own ? own : defaults();
        PresentationState state = how.getPresentationState() == null ? null : PresentationState.of(how.getPresentationState());
        BufferedImage whole = blank(frame, param);
        if (!abortRequested()) {
            Frame stored = reader.read(frame);
            processImageProgress(50);
            if (!abortRequested()) {
                fill(whole, stored, frame, how, state);
            }
        }
        BufferedImage picture = state == null ? Pictures.cut(whole, param)
                : new PresentationPainter(state, file(), frame, this::processWarningOccurred).present(whole, param);
        BufferedImage result = placed(frame, picture, param);
        if (abortRequested()) {
            processReadAborted();
        } else {
            processImageProgress(100);
            processImageComplete();
        }
        return result;
    }

    private static DicomImageReadParam defaults() {
        DicomImageReadParam param = new DicomImageReadParam();
        param.setOverlayActivationMask(0xFFFF);
        return param;
    }

    /** The whole frame, black, of the type that is asked for. */
    private BufferedImage blank(int frame, ImageReadParam param) throws IOException {
        int type = isGrey(frame) ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
        if (param != null && param.getDestination() != null) {
            boolean wide = param.getDestination().getType() == BufferedImage.TYPE_USHORT_GRAY;
            type = wide && isGrey(frame) ? BufferedImage.TYPE_USHORT_GRAY : type;
        } else if (param != null && param.getDestinationType() != null) {
            type = getDestination(param, getImageTypes(frame), 1, 1).getType();
        }
        return new BufferedImage(getWidth(frame), getHeight(frame), type);
    }

    private void fill(BufferedImage whole, Frame stored, int number, DicomImageReadParam param, PresentationState state)
            throws IOException {
        WritableRaster raster = whole.getRaster();
        if (ColourConversion.isGrey(stored.photometric())) {
            GreyscaleTransform transform =
                    new DisplayChoice(file(), number, param, this::processWarningOccurred).of(stored, state);
            Object levels = whole.getType() == BufferedImage.TYPE_USHORT_GRAY ? transform.toShorts(stored) : transform
                    .toBytes(stored);
            raster.setDataElements(0, 0, stored.columns(), stored.rows(), levels);
        } else {
            raster.setDataElements(0, 0, stored.columns(), stored.rows(),
                    ColourConversion.toRgb(stored, file().dataset(), file().name()));
        }
        OverlayPainter overlays = new OverlayPainter(file(), frames(), number, whole);
        if (state == null) {
            overlays.paint(param);
        } else {
            new PresentationPainter(state, file(), number, this::processWarningOccurred).shut(whole);
            overlays.paint(state);
        }
    }

    /** Puts the picture where the parameter wants it; a picture that goes nowhere in particular is itself the result. */
    private BufferedImage placed(int frame, BufferedImage picture, ImageReadParam param) throws IOException {
        if (param == null) {
            return picture;
        }
        BufferedImage destination = param.getDestination();
        Point offset = param.getDestinationOffset();
        boolean bands = param.getSourceBands() != null || param.getDestinationBands() != null;
        if (bands) {
            checkReadParamBandSettings(param, picture.getRaster().getNumBands(),
                    destination == null ? picture.getRaster().getNumBands() : destination.getSampleModel().getNumBands());
        }
        if (destination == null && offset.x == 0 && offset.y == 0 && !bands) {
            return picture;
        }
        if (destination == null) {
            destination = Pictures.like(picture, Math.max(1, offset.x + picture.getWidth()),
                    Math.max(1, offset.y + picture.getHeight()));
        }
        Pictures.place(picture, destination, param);
        return destination;
    }

    @Override
    public void dispose() {
        forget();
    }
}
