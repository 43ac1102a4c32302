package org.septum.frontdoor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.septum.app.sample.brain.BrainStudy;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.imaging.Progress;

/** The sample brain, made once for all tests of a build, and copies of its series with something changed. */
final class BrainSample {
    static final int FLAIR = 1;
    static final int T1 = 2;
    static final int CONTRAST = 3;

    private BrainSample() {}

    private static final class Made {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                return new BrainStudy().in(Path.of("target", "samples").toAbsolutePath(), Progress.none());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Path folder() {
        return Made.FOLDER;
    }

    /** Copies a series into a folder, each file changed; copies of one series go into different folders. */
    static void copy(int series, Path into, BiConsumer<Integer, Attributes> change) throws IOException {
        Files.createDirectories(into);
        try (Stream<Path> files = Files.list(folder())) {
            int slice = 0;
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("series" + series)).sorted().toList()) {
                Attributes data = DicomFile.read(file).dataset();
                change.accept(slice++, data);
                DicomWriter.write(into.resolve(file.getFileName()), data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
            }
        }
    }

    static void copy(int series, Path into) throws IOException {
        copy(series, into, (slice, data) -> { });
    }
}
