package org.septum.imaging.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.imaging.UnusableInputException;

/** Reads a DICOMDIR's bytes from memory, as {@link DicomDir} reads them from its file. */
public final class DicomDirAccess {
    private DicomDirAccess() {}

    public static List<Path> files(Path name, byte[] bytes) throws IOException {
        try {
            return new DicomDir(name).files(DicomFile.read(bytes, name.toString()).dataset(), new ArrayList<>());
        } catch (DicomException e) {
            throw new UnusableInputException(name, e.reason(), e);
        }
    }
}
