package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.imaging.Progress;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

/** Each kind of picture DICOM has, as a series of what it is. */
class PictureKindsTest {
    private static final int PIXELS = DicomFiles.COLUMNS * DicomFiles.ROWS;

    @TempDir
    Path folder;

    private DicomFiles files;

    @BeforeEach
    void files() {
        files = new DicomFiles(folder);
    }

    private static void unplaced(Attributes d) {
        for (int tag : new int[] {Tag.ImagePositionPatient, Tag.ImageOrientationPatient, Tag.PixelSpacing, Tag.TriggerTime}) {
            d.remove(tag);
        }
    }

    /** @param colours red, green, blue of each frame */
    private static void rgb(Attributes d, int... colours) {
        unplaced(d);
        d.setString(Tag.Modality, VR.CS, "US");
        d.setString(Tag.SOPClassUID, VR.UI, UID.UltrasoundMultiFrameImageStorage);
        d.setInt(Tag.SamplesPerPixel, VR.US, 3);
        d.setInt(Tag.PlanarConfiguration, VR.US, 0);
        d.setString(Tag.PhotometricInterpretation, VR.CS, "RGB");
        d.setInt(Tag.BitsAllocated, VR.US, 8);
        d.setInt(Tag.BitsStored, VR.US, 8);
        d.setInt(Tag.HighBit, VR.US, 7);
        d.setInt(Tag.NumberOfFrames, VR.IS, colours.length / 3);
        byte[] pixels = new byte[PIXELS * colours.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) colours[i / (3 * PIXELS) * 3 + i % 3];
        }
        d.setBytes(Tag.PixelData, VR.OB, pixels);
    }

    private static final int[] TRAFFIC_LIGHT = {255, 0, 0, 255, 200, 0, 0, 255, 0};

    @Test
    void aColourCineOfUltrasoundPlaysAtItsOwnPace() throws IOException {
        files.write(0, 0, d -> {
            rgb(d, TRAFFIC_LIGHT);
            d.setDouble(Tag.FrameTime, VR.DS, 33.3);
            Attributes region = d.newItem(Tag.SequenceOfUltrasoundRegions);
            region.setInt(Tag.RegionSpatialFormat, VR.US, 1);
            region.setInt(Tag.PhysicalUnitsXDirection, VR.US, 3);
            region.setInt(Tag.PhysicalUnitsYDirection, VR.US, 3);
            region.setDouble(Tag.PhysicalDeltaX, VR.FD, 0.03);
            region.setDouble(Tag.PhysicalDeltaY, VR.FD, -0.04);
        });
        Series series = files.series().getFirst();
        assertEquals(1, series.grid().slices());
        assertEquals(3, series.grid().phases());
        assertEquals(List.of(0.0, 33.3, 66.6), series.info().triggerTimesMs());
        assertEquals(0.3, series.grid().toPatient().spacing(0), 1e-9);
        assertEquals(0.4, series.grid().toPatient().spacing(1), 1e-9);
        assertEquals(Lengths.CALIBRATED, series.placement().lengths());
        assertEquals(List.of(), DicomFiles.codes(series), "nothing odd about an ultrasound clip");
        assertTrue(series.isColour());
        try (Volume volume = series.load(Progress.none())) {
            assertEquals(SampleType.RGB8, volume.type());
            int[] pixels = new int[PIXELS];
            volume.colours(0, 1, pixels);
            assertEquals(0xffffc800, pixels[7]);
            assertEquals(0.587 * 255, volume.value(5, 3, 0, 2), 1e-9, "a colour counts as its brightness");
        }
    }

    @Test
    void clipsOfOneSeriesAreCinesOfTheirOwn() throws IOException {
        files.write(0, 0, d -> {
            rgb(d, TRAFFIC_LIGHT);
            d.setDouble(Tag.FrameTimeVector, VR.DS, 0, 10, 30);
        });
        files.write(0, 0, d -> {
            rgb(d, TRAFFIC_LIGHT);
            d.setInt(Tag.CineRate, VR.IS, 50);
        });
        files.write(0, 0, d -> rgb(d, 1, 2, 3));
        List<Series> all = files.series();
        assertEquals(List.of(3, 3, 1), all.stream().map(s -> s.grid().phases()).toList());
        assertEquals(List.of(0.0, 10.0, 40.0), all.get(0).info().triggerTimesMs());
        assertEquals(List.of(0.0, 20.0, 40.0), all.get(1).info().triggerTimesMs());
        assertFalse(DicomFiles.codes(all.get(0)).contains("mixed-series"), "several clips in a series are nothing odd");
    }

    @Test
    void regionsOfSeveralScalesGiveNoLengths() throws IOException {
        files.write(0, 0, d -> {
            rgb(d, 1, 2, 3);
            for (double delta : new double[] {0.03, 0.05}) {
                Attributes region = d.newItem(Tag.SequenceOfUltrasoundRegions);
                region.setInt(Tag.RegionSpatialFormat, VR.US, 1);
                region.setInt(Tag.PhysicalUnitsXDirection, VR.US, 3);
                region.setInt(Tag.PhysicalUnitsYDirection, VR.US, 3);
                region.setDouble(Tag.PhysicalDeltaX, VR.FD, delta);
                region.setDouble(Tag.PhysicalDeltaY, VR.FD, delta);
            }
        });
        Series series = files.series().getFirst();
        assertEquals(Lengths.UNKNOWN, series.placement().lengths());
        assertEquals(List.of("several-scales", "no-geometry"), DicomFiles.codes(series));
    }

    @Test
    void palettesAreShownInTheirColours() throws IOException {
        files.write(0, 0, d -> {
            unplaced(d);
            d.setString(Tag.PhotometricInterpretation, VR.CS, "PALETTE COLOR");
            d.setBytes(Tag.PixelData, VR.OW, DicomFiles.pixels(1, 1));
            palette(d, Tag.RedPaletteColorLookupTableDescriptor, Tag.RedPaletteColorLookupTableData, 0, 10);
            palette(d, Tag.GreenPaletteColorLookupTableDescriptor, Tag.GreenPaletteColorLookupTableData, 0, 20);
            palette(d, Tag.BluePaletteColorLookupTableDescriptor, Tag.BluePaletteColorLookupTableData, 0, 30);
        });
        try (Volume volume = files.series().getFirst().load(Progress.none())) {
            int[] pixels = new int[PIXELS];
            volume.colours(0, 0, pixels);
            assertEquals(0xff0a141e, pixels[0]);
        }
    }

    private static void palette(Attributes d, int descriptor, int data, int... entries) {
        d.setInt(descriptor, VR.US, entries.length, 0, 16);
        ByteBuffer b = ByteBuffer.allocate(2 * entries.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int entry : entries) {
            b.putShort((short) (entry << 8));
        }
        d.setBytes(data, VR.OW, b.array());
    }

    @Test
    void aRadiographHasLengthsAtTheDetectorOnly() throws IOException {
        files.write(0, 0, d -> {
            unplaced(d);
            d.setString(Tag.Modality, VR.CS, "DX");
            d.setDouble(Tag.ImagerPixelSpacing, VR.DS, 0.2, 0.15);
            d.setString(Tag.PatientOrientation, VR.CS, "L", "F");
        });
        Series series = files.series().getFirst();
        assertEquals(new Placement(Lengths.AT_DETECTOR, "L", "F"), series.placement());
        assertEquals(0.15, series.grid().toPatient().spacing(0), 1e-12, "the second value is the distance of columns");
        assertEquals(0.2, series.grid().toPatient().spacing(1), 1e-12);
        assertEquals(List.of("detector-lengths"), DicomFiles.codes(series));
    }

    @Test
    void aCalibratedRadiographHasLengthsInThePatient() throws IOException {
        files.write(0, 0, d -> {
            unplaced(d);
            d.setDouble(Tag.ImagerPixelSpacing, VR.DS, 0.2, 0.2);
            d.setDouble(Tag.PixelSpacing, VR.DS, 0.16, 0.16);
        });
        assertEquals(Lengths.CALIBRATED, files.series().getFirst().placement().lengths());
    }

    @Test
    void pixelSpacingThatRepeatsTheDetectorsIsTheDetectors() throws IOException {
        files.write(0, 0, d -> {
            unplaced(d);
            d.setDouble(Tag.ImagerPixelSpacing, VR.DS, 0.2, 0.2);
            d.setDouble(Tag.PixelSpacing, VR.DS, 0.2, 0.2);
        });
        assertEquals(Lengths.AT_DETECTOR, files.series().getFirst().placement().lengths());
    }

    @Test
    void pixelsThatAreNoSquaresAreShownTrueToShape() throws IOException {
        files.write(0, 0, d -> {
            unplaced(d);
            d.setInt(Tag.PixelAspectRatio, VR.IS, 3, 2);
        });
        Series series = files.series().getFirst();
        assertEquals(1.5, series.grid().toPatient().spacing(1), 1e-12);
        assertEquals(Lengths.UNKNOWN, series.placement().lengths());
    }

    private void frames(int count, Consumer<Attributes> change) throws IOException {
        files.write(0, 0, d -> {
            d.remove(Tag.TriggerTime);
            d.setInt(Tag.NumberOfFrames, VR.IS, count);
            d.setBytes(Tag.PixelData, VR.OW, DicomFiles.pixels(100, count));
            change.accept(d);
        });
    }

    @Test
    void gatedReconstructionsOfNuclearMedicineAreCines() throws IOException {
        frames(6, d -> {
            d.setString(Tag.Modality, VR.CS, "NM");
            Attributes detector = d.newItem(Tag.DetectorInformationSequence);
            detector.setDouble(Tag.ImagePositionPatient, VR.DS, -30, -40, 100);
            detector.setDouble(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 1, 0);
            d.remove(Tag.ImagePositionPatient);
            d.remove(Tag.ImageOrientationPatient);
            d.setDouble(Tag.SpacingBetweenSlices, VR.DS, -5);
            d.setInt(Tag.FrameIncrementPointer, VR.AT, Tag.TimeSlotVector, Tag.SliceVector);
            d.setInt(Tag.TimeSlotVector, VR.US, 1, 1, 1, 2, 2, 2);
            d.setInt(Tag.SliceVector, VR.US, 1, 2, 3, 1, 2, 3);
        });
        Series series = files.series().getFirst();
        assertEquals(3, series.grid().slices());
        assertEquals(2, series.grid().phases());
        assertArrayEquals(new double[] {-30, -40, 90}, series.grid().toPatient().origin(), 1e-9,
                "negative spacing stacks against the normal");
        try (Volume volume = series.load(Progress.none())) {
            assertEquals(102, volume.stored(0, 0, 0, 0), "the third slice of the file is the lowest");
            assertEquals(103, volume.stored(0, 0, 2, 1));
        }
    }

    @Test
    void planarDynamicNuclearFramesAreDetectorsByTime() throws IOException {
        frames(4, d -> {
            unplaced(d);
            d.setString(Tag.Modality, VR.CS, "NM");
            d.setInt(Tag.FrameIncrementPointer, VR.AT, Tag.DetectorVector, Tag.TimeSliceVector);
            d.setInt(Tag.DetectorVector, VR.US, 1, 1, 2, 2);
            d.setInt(Tag.TimeSliceVector, VR.US, 2, 1, 1, 2);
        });
        Series series = files.series().getFirst();
        assertEquals(List.of(2, 2), List.of(series.grid().slices(), series.grid().phases()));
        try (Volume volume = series.load(Progress.none())) {
            assertEquals(101, volume.stored(0, 0, 0, 0));
            assertEquals(103, volume.stored(0, 0, 1, 1));
        }
    }

    @Test
    void doseGridsLieAtTheirOffsetsAndCountGray() throws IOException {
        frames(3, d -> {
            d.setString(Tag.Modality, VR.CS, "RTDOSE");
            d.setString(Tag.SOPClassUID, VR.UI, UID.RTDoseStorage);
            d.setDouble(Tag.GridFrameOffsetVector, VR.DS, 0, 4, 8);
            d.setDouble(Tag.DoseGridScaling, VR.DS, 0.01);
            d.setString(Tag.DoseUnits, VR.CS, "GY");
        });
        Series series = files.series().getFirst();
        assertEquals(3, series.grid().slices());
        assertEquals(4, series.grid().toPatient().spacing(2), 1e-9);
        assertEquals("Gy", series.unit());
        try (Volume volume = series.load(Progress.none())) {
            assertEquals(1.02, volume.value(0, 0, 2, 0), 1e-9);
        }
    }

    @Test
    void framesWithoutTimesOfASecondaryCaptureAreShownOneByOne() throws IOException {
        frames(3, d -> {
            unplaced(d);
            d.setString(Tag.Modality, VR.CS, "OT");
        });
        assertEquals(List.of(3, 1), List.of(files.series().getFirst().grid().slices(), files.series().getFirst().grid().phases()));
    }
}
