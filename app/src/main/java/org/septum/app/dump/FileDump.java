package org.septum.app.dump;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;

/** Turns one file into its part of the output. What is wrong with the file becomes part of the output too. */
final class FileDump {
    private final DumpFormat format;
    private final Optional<PixelFiles> pixels;

    FileDump(DumpFormat format, Optional<PixelFiles> pixels) {
        this.format = format;
        this.pixels = pixels;
    }

    /**
     * A file's output.
     *
     * @param error what could not be read or decoded; empty where all went well
     */
    record Dumped(SpooledText text, Optional<String> error) {
    }

    Dumped dump(Path path) throws IOException {
        SpooledText text = new SpooledText();
        try {
            DicomFile file = DicomFile.read(path);
            PixelResult result = pixels(path, file);
            format.file(path, file, result, text);
            return new Dumped(text, result instanceof PixelResult.Failed failed ? Optional.of(failed.reason()) : Optional.empty());
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            text.close();
            return failed(path, reason(e));
        }
    }

    Dumped failed(Path path, String reason) throws IOException {
        SpooledText text = new SpooledText();
        format.error(path, reason, text);
        return new Dumped(text, Optional.of(reason));
    }

    private PixelResult pixels(Path path, DicomFile file) {
        if (pixels.isEmpty()) {
            return new PixelResult.None();
        }
        try {
            return pixels.get().write(path, file).<PixelResult>map(w -> new PixelResult.Stored(w.file(), w.type(), w.shape()))
                    .orElseGet(PixelResult.None::new);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return new PixelResult.Failed(reason(e));
        }
    }

    /** One file that cannot be dumped must not stop the others, whatever went wrong; a cancel must. */
    private static String reason(Throwable e) {
        return switch (e) {
            case java.util.concurrent.CancellationException cancelled -> throw cancelled;
            case DicomException dicom -> dicom.reason();
            case OutOfMemoryError _ -> "needs more memory than there is";
            case java.nio.file.AccessDeniedException _ -> "may not be read";
            case IOException io -> "cannot be read (" + (io.getMessage() == null ? io.getClass().getSimpleName() : io.getMessage())
                    + ")";
            default -> "an internal failure (" + e + ")";
        };
    }
}
