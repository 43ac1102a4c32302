package org.septum.frontdoor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.septum.app.sample.SampleStudy;
import org.septum.imaging.Progress;

/** The sample study, made once for all tests of a build. */
final class Sample {
    private Sample() {}

    private static final class Made {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                return new SampleStudy().in(Path.of("target", "samples").toAbsolutePath(), Progress.none());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Path folder() {
        return Made.FOLDER;
    }
}
