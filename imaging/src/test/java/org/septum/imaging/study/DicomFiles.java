package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.imaging.Progress;
import org.septum.imaging.Warning;

/** Writes small MR files whose samples tell which file they are from. */
final class DicomFiles {
    static final int COLUMNS = 6;
    static final int ROWS = 4;

    private final Path folder;
    private int written;

    DicomFiles(Path folder) {
        this.folder = folder;
    }

    /** A cine of upright slices 8 mm apart: file names run through the slices of the last phase first. */
    void cine(int slices, int phases, Skip skip) throws IOException {
        for (int phase = phases - 1; phase >= 0; phase--) {
            for (int slice = 0; slice < slices; slice++) {
                if (!skip.skips(slice, phase)) {
                    write(slice, phase, d -> { });
                }
            }
        }
    }

    interface Skip {
        boolean skips(int slice, int phase);

        static Skip none() {
            return (slice, phase) -> false;
        }
    }

    static int sample(int slice, int phase) {
        return 100 * slice + phase;
    }

    /** One file with samples {@link #sample}, its header changed as asked. */
    Path write(int slice, int phase, Consumer<Attributes> change) throws IOException {
        Attributes d = new Attributes();
        d.setString(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
        d.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3." + ++written);
        d.setString(Tag.Modality, VR.CS, "MR");
        d.setString(Tag.PatientID, VR.LO, "P1");
        d.setString(Tag.PatientName, VR.PN, "Phantom^One");
        d.setString(Tag.StudyInstanceUID, VR.UI, "1.2.3.4");
        d.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.3.4.5");
        d.setString(Tag.FrameOfReferenceUID, VR.UI, "1.2.3.4.6");
        d.setInt(Tag.SeriesNumber, VR.IS, 7);
        d.setInt(Tag.InstanceNumber, VR.IS, written);
        d.setDouble(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 1, 0);
        d.setDouble(Tag.ImagePositionPatient, VR.DS, -30, -40, 8.0 * slice);
        d.setDouble(Tag.PixelSpacing, VR.DS, 1.5, 1.25);
        d.setDouble(Tag.SliceThickness, VR.DS, 8);
        d.setDouble(Tag.TriggerTime, VR.DS, 10 + 40.0 * phase);
        d.setInt(Tag.Rows, VR.US, ROWS);
        d.setInt(Tag.Columns, VR.US, COLUMNS);
        d.setInt(Tag.SamplesPerPixel, VR.US, 1);
        d.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        d.setInt(Tag.BitsAllocated, VR.US, 16);
        d.setInt(Tag.BitsStored, VR.US, 16);
        d.setInt(Tag.HighBit, VR.US, 15);
        d.setInt(Tag.PixelRepresentation, VR.US, 0);
        d.setBytes(Tag.PixelData, VR.OW, pixels(sample(slice, phase), 1));
        change.accept(d);
        Path file = folder.resolve("i%04d.dcm".formatted(written));
        DicomWriter.write(file, d, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        return file;
    }

    /** What is in the folder; nothing in it may be at fault. */
    List<Series> series() throws IOException {
        return series(folder);
    }

    static List<Series> series(Path folder) throws IOException {
        Catalogue catalogue = Catalogue.open(List.of(folder), Progress.none());
        assertEquals(List.of(), catalogue.problems());
        return catalogue.series();
    }

    /** The only series in the folder. */
    Series only() throws IOException {
        List<Series> series = series();
        assertEquals(1, series.size());
        return series.getFirst();
    }

    static List<String> codes(Series series) {
        return series.warnings().stream().map(Warning::code).toList();
    }

    /** Frames of one value each, counting up from {@code first}. */
    static byte[] pixels(int first, int frames) {
        ByteBuffer b = ByteBuffer.allocate(2 * COLUMNS * ROWS * frames).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < COLUMNS * ROWS * frames; i++) {
            b.putShort((short) (first + i / (COLUMNS * ROWS)));
        }
        return b.array();
    }

    /** Cuts the last bytes off a file. */
    static void truncate(Path file, int bytes) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - bytes));
    }
}
