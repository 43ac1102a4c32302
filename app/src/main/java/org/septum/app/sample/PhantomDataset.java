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

/** One frame of the phantom as an MR Image (PS3.3 A.4), with the geometry of a true short-axis scan. */
final class PhantomDataset {
    /** The picture's right points to the patient's left and back, its bottom to the feet; the heart's base lies behind it. */
    private static final double[] RIGHT = {0.7120, 0.7011, -0.0380};
    private static final double[] DOWN = {-0.3080, 0.2633, -0.9142};
    /** Where the middle of the slice nearest to the base lies in the patient, in mm. */
    private static final double[] MIDDLE = {24, -31, 18};
    private static final String DATE = "20260101";

    private final HeartCycle cycle;
    private final double[] right = unit(RIGHT);
    private final double[] down = unit(across(DOWN, right));
    private final double[] toBase = cross(right, down);

    PhantomDataset(HeartCycle cycle) {
        this.cycle = cycle;
    }

    /** @param pixels stored values, row by row */
    Attributes of(int slice, int phase, short[] pixels) {
        Attributes d = new Attributes();
        identify(d, slice, phase);
        describe(d);
        time(d, phase);
        place(d, slice);
        picture(d, pixels);
        return d;
    }

    private void identify(Attributes d, int slice, int phase) {
        d.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "M");
        d.setString(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
        d.setString(Tag.SOPInstanceUID, VR.UI, uid("image " + slice + " " + phase));
        d.setString(Tag.StudyInstanceUID, VR.UI, uid("study"));
        d.setString(Tag.SeriesInstanceUID, VR.UI, uid("series"));
        d.setString(Tag.FrameOfReferenceUID, VR.UI, uid("frame of reference"));
        d.setString(Tag.StudyDate, VR.DA, DATE);
        d.setString(Tag.StudyTime, VR.TM, "120000");
        d.setNull(Tag.AccessionNumber, VR.SH);
        d.setNull(Tag.ReferringPhysicianName, VR.PN);
        d.setString(Tag.PatientName, VR.PN, "Phantom^Beating Heart");
        d.setString(Tag.PatientID, VR.LO, "PHANTOM-1");
        d.setNull(Tag.PatientBirthDate, VR.DA);
        d.setString(Tag.PatientSex, VR.CS, "M");
        d.setString(Tag.PatientAge, VR.AS, "050Y");
        d.setString(Tag.PatientSize, VR.DS, "1.75");
        d.setString(Tag.PatientWeight, VR.DS, "72");
        d.setString(Tag.StudyID, VR.SH, "1");
        d.setString(Tag.SeriesNumber, VR.IS, "1");
        d.setString(Tag.AcquisitionNumber, VR.IS, "1");
        d.setString(Tag.InstanceNumber, VR.IS, String.valueOf(slice * cycle.phases() + phase + 1));
    }

    private void describe(Attributes d) {
        d.setString(Tag.Modality, VR.CS, "MR");
        d.setString(Tag.Manufacturer, VR.LO, "Septum");
        d.setString(Tag.ManufacturerModelName, VR.LO, "Beating-heart phantom");
        d.setString(Tag.StudyDescription, VR.LO, "Sample study, drawn by formula");
        d.setString(Tag.SeriesDescription, VR.LO, "Short-axis cine");
        d.setString(Tag.BodyPartExamined, VR.CS, "HEART");
        d.setString(Tag.PatientPosition, VR.CS, "HFS");
        d.setString(Tag.ScanningSequence, VR.CS, "GR");
        d.setString(Tag.SequenceVariant, VR.CS, "SS");
        d.setNull(Tag.ScanOptions, VR.CS);
        d.setString(Tag.MRAcquisitionType, VR.CS, "2D");
        d.setString(Tag.RepetitionTime, VR.DS, "3.2");
        d.setString(Tag.EchoTime, VR.DS, "1.6");
        d.setString(Tag.EchoTrainLength, VR.IS, "1");
    }

    private void time(Attributes d, int phase) {
        d.setDouble(Tag.TriggerTime, VR.DS, cycle.triggerMs(phase));
        d.setString(Tag.NominalInterval, VR.IS, String.valueOf(Math.round(cycle.beatMs())));
        d.setString(Tag.HeartRate, VR.IS, String.valueOf(Math.round(60_000 / cycle.beatMs())));
        d.setString(Tag.CardiacNumberOfImages, VR.IS, String.valueOf(cycle.phases()));
    }

    /** The lattice of the whole series, slice 0 at the base. */
    Grid grid() {
        double[] column = new double[3];
        double[] row = new double[3];
        double[] slice = new double[3];
        double[] origin = new double[3];
        double half = (PhantomScan.SIZE - 1) / 2.0 * PhantomScan.PIXEL_MM;
        for (int a = 0; a < 3; a++) {
            column[a] = PhantomScan.PIXEL_MM * right[a];
            row[a] = PhantomScan.PIXEL_MM * down[a];
            slice[a] = -PhantomScan.SPACING_MM * toBase[a];
            origin[a] = MIDDLE[a] - half * (right[a] + down[a]);
        }
        return new Grid(PhantomScan.SIZE, PhantomScan.SIZE, PhantomScan.SLICES, cycle.phases(),
                Affine.ofSteps(column, row, slice, origin));
    }

    private void place(Attributes d, int slice) {
        double[] position = grid().toPatient().apply(0, 0, slice);
        double[] orientation = new double[6];
        double location = 0;
        for (int a = 0; a < 3; a++) {
            orientation[a] = right[a];
            orientation[a + 3] = down[a];
            location += position[a] * toBase[a];
        }
        d.setDouble(Tag.ImagePositionPatient, VR.DS, position);
        d.setDouble(Tag.ImageOrientationPatient, VR.DS, orientation);
        d.setNull(Tag.PositionReferenceIndicator, VR.LO);
        d.setDouble(Tag.SliceLocation, VR.DS, location);
        d.setDouble(Tag.SliceThickness, VR.DS, PhantomScan.THICKNESS_MM);
        d.setDouble(Tag.SpacingBetweenSlices, VR.DS, PhantomScan.SPACING_MM);
        d.setDouble(Tag.PixelSpacing, VR.DS, PhantomScan.PIXEL_MM, PhantomScan.PIXEL_MM);
    }

    private static void picture(Attributes d, short[] pixels) {
        d.setInt(Tag.SamplesPerPixel, VR.US, 1);
        d.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        d.setInt(Tag.Rows, VR.US, PhantomScan.SIZE);
        d.setInt(Tag.Columns, VR.US, PhantomScan.SIZE);
        d.setInt(Tag.BitsAllocated, VR.US, 16);
        d.setInt(Tag.BitsStored, VR.US, 12);
        d.setInt(Tag.HighBit, VR.US, 11);
        d.setInt(Tag.PixelRepresentation, VR.US, 0);
        d.setString(Tag.WindowCenter, VR.DS, "230");
        d.setString(Tag.WindowWidth, VR.DS, "460");
        ByteBuffer bytes = ByteBuffer.allocate(2 * pixels.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(pixels);
        d.setBytes(Tag.PixelData, VR.OW, bytes.array());
    }

    /** The same UID for the same thing in every copy of the study (PS3.5 B.2, from a UUID). */
    private static String uid(String what) {
        return UidRegistry.of(UUID.nameUUIDFromBytes(("Septum sample study 1 " + what).getBytes(StandardCharsets.UTF_8)));
    }

    private static double[] unit(double[] v) {
        double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return new double[] {v[0] / length, v[1] / length, v[2] / length};
    }

    /** The part of {@code v} at right angles to a unit vector. */
    private static double[] across(double[] v, double[] unit) {
        double along = v[0] * unit[0] + v[1] * unit[1] + v[2] * unit[2];
        return new double[] {v[0] - along * unit[0], v[1] - along * unit[1], v[2] - along * unit[2]};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
