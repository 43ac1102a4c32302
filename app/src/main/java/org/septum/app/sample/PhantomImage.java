package org.septum.app.sample;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.UidRegistry;
import org.septum.dicom.data.VR;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;

/** The parts of an MR Image (PS3.3 A.4) that all samples have. */
public final class PhantomImage {
    private static final String DATE = "20260101";

    private final String study;

    /** @param study a name of its own, which every UID is made from */
    public PhantomImage(String study) {
        this.study = study;
    }

    /** The same UID for the same thing in every copy of the study (PS3.5 B.2, from a UUID). */
    public String uid(String what) {
        return UidRegistry.of(UUID.nameUUIDFromBytes(("Septum sample study " + study + " " + what)
                .getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Whose image it is, and which one.
     *
     * @param series its name among the study's series @param number Series Number @param instance Instance Number
     */
    public void identify(Attributes d, String series, int number, int instance) {
        d.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "M");
        d.setString(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
        d.setString(Tag.StudyInstanceUID, VR.UI, uid("study"));
        d.setString(Tag.SeriesInstanceUID, VR.UI, uid(series));
        d.setString(Tag.FrameOfReferenceUID, VR.UI, uid("frame of reference"));
        d.setString(Tag.StudyDate, VR.DA, DATE);
        d.setString(Tag.StudyTime, VR.TM, "120000");
        d.setNull(Tag.AccessionNumber, VR.SH);
        d.setNull(Tag.ReferringPhysicianName, VR.PN);
        d.setNull(Tag.PatientBirthDate, VR.DA);
        d.setString(Tag.PatientSex, VR.CS, "M");
        d.setString(Tag.PatientAge, VR.AS, "050Y");
        d.setString(Tag.StudyID, VR.SH, "1");
        d.setString(Tag.SeriesNumber, VR.IS, String.valueOf(number));
        d.setString(Tag.AcquisitionNumber, VR.IS, String.valueOf(number));
        d.setString(Tag.InstanceNumber, VR.IS, String.valueOf(instance));
        d.setString(Tag.Modality, VR.CS, "MR");
        d.setString(Tag.Manufacturer, VR.LO, "Septum");
        d.setString(Tag.StudyDescription, VR.LO, "Sample study, drawn by formula");
        d.setString(Tag.PatientPosition, VR.CS, "HFS");
    }

    /** Where a slice of a series lies. */
    public static void place(Attributes d, Grid grid, int slice, double thicknessMm) {
        Affine place = grid.toPatient();
        double[] position = place.apply(0, 0, slice);
        double[] right = place.step(0);
        double[] down = place.step(1);
        double[] through = place.step(2);
        double[] orientation = new double[6];
        double location = 0;
        for (int a = 0; a < 3; a++) {
            orientation[a] = right[a] / place.spacing(0);
            orientation[a + 3] = down[a] / place.spacing(1);
            location += position[a] * through[a] / place.spacing(2);
        }
        d.setDouble(Tag.ImagePositionPatient, VR.DS, position);
        d.setDouble(Tag.ImageOrientationPatient, VR.DS, orientation);
        d.setNull(Tag.PositionReferenceIndicator, VR.LO);
        d.setDouble(Tag.SliceLocation, VR.DS, location);
        d.setDouble(Tag.SliceThickness, VR.DS, thicknessMm);
        d.setDouble(Tag.SpacingBetweenSlices, VR.DS, place.spacing(2));
        d.setDouble(Tag.PixelSpacing, VR.DS, place.spacing(1), place.spacing(0));
    }

    /** Twelve-bit samples, and the window to show them with. */
    public static void picture(Attributes d, Grid grid, short[] pixels, int centre, int width) {
        d.setInt(Tag.SamplesPerPixel, VR.US, 1);
        d.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        d.setInt(Tag.Rows, VR.US, grid.rows());
        d.setInt(Tag.Columns, VR.US, grid.columns());
        d.setInt(Tag.BitsAllocated, VR.US, 16);
        d.setInt(Tag.BitsStored, VR.US, 12);
        d.setInt(Tag.HighBit, VR.US, 11);
        d.setInt(Tag.PixelRepresentation, VR.US, 0);
        d.setString(Tag.WindowCenter, VR.DS, String.valueOf(centre));
        d.setString(Tag.WindowWidth, VR.DS, String.valueOf(width));
        ByteBuffer bytes = ByteBuffer.allocate(2 * pixels.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(pixels);
        d.setBytes(Tag.PixelData, VR.OW, bytes.array());
    }
}
