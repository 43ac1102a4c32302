package org.septum.app.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.pixel.ColourConversion;
import org.septum.dicom.pixel.Frame;
import org.septum.dicom.pixel.FrameDecoders;
import org.septum.dicom.pixel.FrameReader;
import org.septum.dicom.pixel.PixelDescription;
import org.septum.dicom.pixel.PixelType;
import org.septum.imaging.Progress;

/**
 * Writes each image's stored values as a NumPy file: before any look-up table, palette colour as indices, luminance and chrominance
 * as red, green and blue.
 */
public final class PixelFiles {
    private final Path folder;
    private final Progress progress;
    private final FrameDecoders decoders = FrameDecoders.installed();
    private final Map<Path, Path> sources = new ConcurrentHashMap<>();

    /** @param folder one that exists */
    public PixelFiles(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** What was written. */
    record Written(Path file, PixelType type, int[] shape) {
    }

    /** The file's name: the path as the user wrote it with {@code __} for each separator, so it names nothing outside the folder. */
    static String name(Path source) {
        return source.toString().replace(source.getFileSystem().getSeparator(), "__").replace("/", "__") + ".npy";
    }

    /**
     * Writes the image of a file.
     *
     * @return nothing where the file holds no image
     * @throws DicomException where it cannot be decoded; nothing is written then
     */
    Optional<Written> write(Path source, DicomFile file) throws IOException {
        boolean image = file.dataset().contains(Tag.PixelData) || file.dataset().contains(Tag.FloatPixelData)
                || file.dataset().contains(Tag.DoubleFloatPixelData);
        if (!image) {
            return Optional.empty();
        }
        Path target = folder.resolve(name(source));
        Path other = sources.putIfAbsent(target, source);
        if (other != null && !Files.isSameFile(other, source)) {
            throw failure(source, "its pixels would replace those of " + other);
        }
        FrameReader reader = FrameReader.open(file, decoders);
        PixelDescription d = reader.description();
        Frame first = colour(reader.read(0), d.bitsStored(), file);
        int[] shape = first.samples() == 1 ? new int[] {d.frames(), d.rows(), d.columns()}
                : new int[] {d.frames(), d.rows(), d.columns(), first.samples()};
        try (NpyFile npy = new NpyFile(target, first.type(), shape)) {
            npy.write(first);
            for (int n = 1; n < d.frames(); n++) {
                progress.checkCancelled();
                npy.write(colour(reader.read(n), d.bitsStored(), file));
            }
            npy.finish();
        }
        return Optional.of(new Written(target, first.type(), shape));
    }

    private static Frame colour(Frame frame, int bitsStored, DicomFile file) throws DicomException {
        String photometric = frame.photometric();
        boolean chroma = frame.samples() == 3 && photometric.startsWith("YBR") && !photometric.equals("YBR_RCT")
                && !photometric.equals("YBR_ICT");
        if (!chroma) {
            return frame;
        }
        if (frame.type() != PixelType.UINT8) {
            return ColourConversion.wideToRgb(frame, bitsStored, file.name());
        }
        return new Frame(frame.rows(), frame.columns(), 3, frame.type(), "RGB",
                ColourConversion.toRgb(frame, file.dataset(), file.name()));
    }

    private static DicomException failure(Path source, String reason) {
        return new DicomException(source.toString(), DicomException.NO_OFFSET, reason);
    }
}
