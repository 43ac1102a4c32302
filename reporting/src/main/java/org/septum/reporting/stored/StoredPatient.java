package org.septum.reporting.stored;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomFile;
import org.septum.imaging.UnusableInputException;

/**
 * Whose results a folder holds, as its DICOM objects say; result.json names nobody.
 *
 * @param id Patient ID (0010,0020)
 * @param birthDate Patient's Birth Date (0010,0030), or empty
 */
public record StoredPatient(String id, String birthDate) {
    private static final List<String> OBJECTS = List.of("report.dcm", "measurements.dcm", "labels.dcm");

    /**
     * Empty where the folder has no DICOM object, or one without a Patient ID.
     *
     * @throws UnusableInputException where an object is there and cannot be read
     */
    public static Optional<StoredPatient> of(Path folder) throws UnusableInputException {
        for (String name : OBJECTS) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                try {
                    Attributes header = DicomFile.readHeader(file).dataset();
                    String id = header.getString(Tag.PatientID, "").strip();
                    return id.isEmpty() ? Optional.empty()
                            : Optional.of(new StoredPatient(id, header.getString(Tag.PatientBirthDate, "").strip()));
                } catch (IOException e) {
                    throw new UnusableInputException(file, "cannot be read: " + e.getMessage(), e);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether both can be one person: the same id, and no two birth dates. */
    public boolean isSame(StoredPatient other) {
        return id.equals(other.id) && (birthDate.isEmpty() || other.birthDate.isEmpty() || birthDate.equals(other.birthDate));
    }
}
