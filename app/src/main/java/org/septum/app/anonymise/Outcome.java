package org.septum.app.anonymise;

import java.nio.file.Path;
import java.util.Optional;

/** What became of a file. */
sealed interface Outcome {
    Path source();

    /** Written, perhaps with a warning. */
    record Written(Path source, String patient, String study, String series, Optional<String> warning) implements Outcome {
    }

    /** Left out because there is nothing in it to de-identify: no DICOM, or a DICOMDIR. */
    record Skipped(Path source, String reason) implements Outcome {
    }

    /** A DICOM file that could not, or should not, be written. */
    record Refused(Path source, String reason) implements Outcome {
    }
}
