package org.septum.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.study.Catalogue;
import org.septum.imaging.study.Series;

/** A file of a given name, opened as a reader opens it, and every series in it loaded. */
final class FileInput implements Target.Input {
    /** Deflate makes at most 1032 bytes of one; what lies in a ZIP archive may be deflated once more, but then it is small. */
    private static final long PER_BYTE = 8 * 1032;
    private static final long BASE = 32 << 20;
    private static final long MOST_SAMPLES = 1 << 22;

    private final Path file;

    FileInput(String name) {
        try {
            Path folder = Files.createTempDirectory("fuzz");
            folder.toFile().deleteOnExit();
            file = folder.resolve(name);
            file.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void give(byte[] bytes) throws Exception {
        Files.write(file, bytes);
        Limits.hold(bytes.length, BASE + PER_BYTE * bytes.length, this::open);
    }

    private void open() throws IOException {
        for (Series series : Catalogue.open(List.of(file), Progress.none()).series()) {
            if ((long) series.grid().frameSize() * series.grid().slices() * series.grid().phases() <= MOST_SAMPLES) {
                Volume volume = series.load(Progress.none());
                volume.close();
            }
        }
    }
}
