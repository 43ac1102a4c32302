package org.septum.viewer.phantom;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntBinaryOperator;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;

/** Small made-up DICOM files of several modalities, for the window to show. */
public final class DicomPhantoms {
    private static final int SIDE = 128;

    private final Path folder;
    private int written;

    public DicomPhantoms(Path folder) {
        this.folder = folder;
    }

    private Attributes object(String modality, String sopClass, String series, String description) {
        Attributes d = new Attributes();
        d.setString(Tag.SOPClassUID, VR.UI, sopClass);
        d.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3." + ++written);
        d.setString(Tag.Modality, VR.CS, modality);
        d.setString(Tag.PatientID, VR.LO, "P1");
        d.setString(Tag.PatientName, VR.PN, "Phantom^Many");
        d.setString(Tag.StudyInstanceUID, VR.UI, "1.2.3.4");
        d.setString(Tag.StudyDate, VR.DA, "20120000");
        d.setString(Tag.StudyDescription, VR.LO, "Made up");
        d.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.3.4." + series);
        d.setString(Tag.SeriesDescription, VR.LO, description);
        d.setInt(Tag.SeriesNumber, VR.IS, Integer.parseInt(series));
        d.setInt(Tag.InstanceNumber, VR.IS, written);
        return d;
    }

    private static void pixels(Attributes d, int samples, int bits) {
        d.setInt(Tag.Rows, VR.US, SIDE);
        d.setInt(Tag.Columns, VR.US, SIDE);
        d.setInt(Tag.SamplesPerPixel, VR.US, samples);
        d.setString(Tag.PhotometricInterpretation, VR.CS, samples == 1 ? "MONOCHROME2" : "RGB");
        d.setInt(Tag.BitsAllocated, VR.US, bits);
        d.setInt(Tag.BitsStored, VR.US, bits);
        d.setInt(Tag.HighBit, VR.US, bits - 1);
        d.setInt(Tag.PixelRepresentation, VR.US, 0);
    }

    private static byte[] grey(IntBinaryOperator sample) {
        ByteBuffer b = ByteBuffer.allocate(2 * SIDE * SIDE).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < SIDE * SIDE; i++) {
            b.putShort((short) sample.applyAsInt(i % SIDE, i / SIDE));
        }
        return b.array();
    }

    private void write(Attributes d) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("p%04d".formatted(written)))) {
            DicomWriter.write(out, "phantom", d, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        }
    }

    /** A sector with a red jet that grows, 12 frames. */
    public void ultrasound() throws IOException {
        Attributes d = object("US", UID.UltrasoundMultiFrameImageStorage, "1", "Colour Doppler");
        pixels(d, 3, 8);
        d.setInt(Tag.PlanarConfiguration, VR.US, 0);
        d.setInt(Tag.NumberOfFrames, VR.IS, 12);
        d.setDouble(Tag.FrameTime, VR.DS, 40);
        Attributes region = d.newItem(Tag.SequenceOfUltrasoundRegions);
        region.setInt(Tag.RegionSpatialFormat, VR.US, 1);
        region.setInt(Tag.PhysicalUnitsXDirection, VR.US, 3);
        region.setInt(Tag.PhysicalUnitsYDirection, VR.US, 3);
        region.setDouble(Tag.PhysicalDeltaX, VR.FD, 0.05);
        region.setDouble(Tag.PhysicalDeltaY, VR.FD, 0.05);
        byte[] rgb = new byte[12 * 3 * SIDE * SIDE];
        for (int i = 0; i < 12 * SIDE * SIDE; i++) {
            int x = i % SIDE - SIDE / 2;
            int y = i / SIDE % SIDE;
            boolean sector = Math.abs(x) < y * 0.7 && Math.hypot(x, y) < 120;
            boolean jet = Math.hypot(x, y - 70) < 4 + 2 * (i / (SIDE * SIDE));
            int noise = 40 + (x * 31 + y * 17 & 31);
            rgb[3 * i] = (byte) (!sector ? 0 : jet ? 255 : noise);
            rgb[3 * i + 1] = (byte) (!sector ? 0 : jet ? 2 * Math.abs(x) : noise);
            rgb[3 * i + 2] = (byte) (!sector || jet ? 0 : noise);
        }
        d.setBytes(Tag.PixelData, VR.OB, rgb);
        write(d);
    }

    /** Eight slices, each 2 mm further back than a straight stack's. */
    public void tiltedCt() throws IOException {
        for (int k = 0; k < 8; k++) {
            Attributes d = object("CT", UID.CTImageStorage, "2", "Head, tilted gantry");
            pixels(d, 1, 16);
            placed(d, 2 * k, 5 * k);
            d.setDouble(Tag.RescaleSlope, VR.DS, 1);
            d.setDouble(Tag.RescaleIntercept, VR.DS, -1024);
            d.setDouble(Tag.WindowCenter, VR.DS, 40);
            d.setDouble(Tag.WindowWidth, VR.DS, 400);
            int slice = k;
            d.setBytes(Tag.PixelData, VR.OW, grey((x, y) -> {
                double r = Math.hypot(x - 64, (y - 64) * 0.8);
                return r > 50 ? 0 : r > 45 ? 2000 : 1024 + 30 + (Math.hypot(x - 50, y - 60) < 6 + slice ? 60 : 0);
            }));
            write(d);
        }
    }

    /** A straight stack of many slices. */
    public void longCt(int slices) throws IOException {
        byte[] pixels = grey((x, y) -> 1024 + (Math.hypot(x - 64, y - 64) < 50 ? 30 : -1000));
        for (int k = 0; k < slices; k++) {
            Attributes d = object("CT", UID.CTImageStorage, "4", "Whole body");
            pixels(d, 1, 16);
            placed(d, 0, 2 * k);
            d.setBytes(Tag.PixelData, VR.OW, pixels);
            write(d);
        }
    }

    private static void placed(Attributes d, double y, double z) {
        d.setDouble(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 1, 0);
        d.setDouble(Tag.ImagePositionPatient, VR.DS, -128, -128 + y, z);
        d.setDouble(Tag.PixelSpacing, VR.DS, 2, 2);
        d.setDouble(Tag.SliceThickness, VR.DS, 5);
    }

    /** 370 MBq of F-18 given an hour before, a body of 70 kg, a warm spot. */
    public void pet() throws IOException {
        for (int k = 0; k < 4; k++) {
            Attributes d = object("PT", UID.PositronEmissionTomographyImageStorage, "3", "PET, attenuation corrected");
            pixels(d, 1, 16);
            placed(d, 0, 5 * k);
            d.setString(Tag.Units, VR.CS, "BQML");
            d.setString(Tag.DecayCorrection, VR.CS, "START");
            d.setString(Tag.CorrectedImage, VR.CS, "DECY", "ATTN");
            d.setString(Tag.SeriesDate, VR.DA, "20120101");
            d.setString(Tag.SeriesTime, VR.TM, "110000");
            d.setString(Tag.AcquisitionDate, VR.DA, "20120101");
            d.setString(Tag.AcquisitionTime, VR.TM, "110100");
            d.setDouble(Tag.PatientWeight, VR.DS, 70);
            Attributes tracer = d.newItem(Tag.RadiopharmaceuticalInformationSequence);
            tracer.setString(Tag.RadiopharmaceuticalStartTime, VR.TM, "100000");
            tracer.setDouble(Tag.RadionuclideTotalDose, VR.DS, 370e6);
            tracer.setDouble(Tag.RadionuclideHalfLife, VR.DS, 6586.2);
            d.setDouble(Tag.RescaleSlope, VR.DS, 1 + 0.5 * k);
            d.setDouble(Tag.RescaleIntercept, VR.DS, 0);
            double slope = 1 + 0.5 * k;
            d.setBytes(Tag.PixelData, VR.OW, grey((x, y) -> {
                double body = Math.hypot(x - 64, (y - 64) * 1.3) < 50 ? 4000 : 0;
                return (int) ((Math.hypot(x - 80, y - 64) < 8 ? 18_000 : body) / slope);
            }));
            write(d);
        }
    }

    /** A report, which holds no picture. */
    public void report() throws IOException {
        Attributes d = object("SR", UID.BasicTextSRStorage, "9", "Report");
        d.setString(Tag.VerificationFlag, VR.CS, "VERIFIED");
        d.newItem(Tag.ConceptNameCodeSequence).setString(Tag.CodeMeaning, VR.LO, "Imaging report");
        write(d);
    }
}
