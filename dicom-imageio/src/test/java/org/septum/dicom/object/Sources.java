package org.septum.dicom.object;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;

/** What objects of the tests are made from. */
public final class Sources {
    public static final String STUDY = "1.2.3";
    public static final String SERIES = "1.2.4";

    private Sources() {
    }

    /** The header of a picture, complete enough for a strict reader of what is made from it. */
    public static Attributes picture() {
        Attributes data = new Attributes();
        data.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
        data.setString(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
        data.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3.1");
        data.setString(Tag.PatientName, VR.PN, "Müller^Jörg");
        data.setString(Tag.PatientID, VR.LO, "P1");
        data.setString(Tag.PatientBirthDate, VR.DA, "19700101");
        data.setString(Tag.PatientSex, VR.CS, "M");
        data.setString(Tag.StudyInstanceUID, VR.UI, STUDY);
        data.setString(Tag.StudyID, VR.SH, "S1");
        data.setString(Tag.StudyDate, VR.DA, "20250101");
        data.setString(Tag.StudyTime, VR.TM, "101010");
        data.setString(Tag.SeriesInstanceUID, VR.UI, SERIES);
        data.setString(Tag.FrameOfReferenceUID, VR.UI, "1.2.5");
        return data;
    }

    public static CommonModules common() {
        return new CommonModules(picture(), Equipment.software("Septum", "Septum", "1"), LocalDateTime.of(2026, 1, 2, 3, 4, 5));
    }

    /** A data set as if it had been read. */
    public static DicomFile asRead(Attributes data) {
        return new DicomFile("memory", null, new Attributes(), data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN, List.of(), false,
                false);
    }

    public static Path written(Path folder, Attributes data) throws IOException {
        Path file = folder.resolve("object.dcm");
        DicomWriter.write(file, data, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        return file;
    }
}
