package org.septum.app.dump;

import java.io.IOException;
import java.nio.file.Path;
import org.septum.dicom.io.DicomFile;

/** How a file is printed. */
sealed interface DumpFormat permits JsonLines, PlainText {
    void file(Path path, DicomFile file, PixelResult pixels, Appendable out) throws IOException;

    /** A file that could not be read. */
    void error(Path path, String reason, Appendable out) throws IOException;
}
