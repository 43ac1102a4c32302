package org.septum.imaging.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.imaging.Progress;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

/** Stored samples to values in physical units: tables, vendors' factors, standardised uptake, and what is said where these fail. */
class PhysicalValuesTest {
    private static final double DOSE = 370e6;
    private static final double HALF_LIFE = 6586.2;

    @TempDir
    Path folder;

    private DicomFiles files;

    @BeforeEach
    void files() {
        files = new DicomFiles(folder);
    }

    private static double value(Series series, int slice) throws IOException {
        try (Volume volume = series.load(Progress.none()); Volume frame = series.loadFrame(slice, 0)) {
            assertEquals(volume.value(1, 1, slice, 0), frame.value(1, 1, 0, 0));
            assertEquals(series.unit(), volume.rescale().unit());
            return volume.value(1, 1, slice, 0);
        }
    }

    @Test
    void computedTomographyCountsHounsfieldUnits() throws IOException {
        files.write(3, 0, d -> {
            d.setString(Tag.Modality, VR.CS, "CT");
            d.setDouble(Tag.RescaleSlope, VR.DS, 2);
            d.setDouble(Tag.RescaleIntercept, VR.DS, -1024);
        });
        assertEquals("HU", files.only().unit());
        assertEquals(300 * 2 - 1024, value(files.only(), 0));
    }

    @Test
    void aModalityTableMakesTheValues() throws IOException {
        files.write(3, 0, d -> {
            Attributes table = d.newItem(Tag.ModalityLUTSequence);
            table.setInt(Tag.LUTDescriptor, VR.US, 4, 299, 16);
            table.setString(Tag.ModalityLUTType, VR.LO, "OD");
            ByteBuffer b = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            b.putShort((short) 10).putShort((short) 20_000).putShort((short) 40_000).putShort((short) 50_000);
            table.setBytes(Tag.LUTData, VR.OW, b.array());
            ByteBuffer pixels = ByteBuffer.allocate(2 * DicomFiles.COLUMNS * DicomFiles.ROWS).order(ByteOrder.LITTLE_ENDIAN);
            pixels.putShort((short) 0).putShort((short) 301).putShort((short) 60_000);
            d.setBytes(Tag.PixelData, VR.OW, pixels.array());
        });
        assertEquals("OD", files.only().unit());
        try (Volume volume = files.only().load(Progress.none())) {
            assertEquals(SampleType.FLOAT32, volume.type());
            assertEquals(10, volume.value(0, 0, 0, 0), "below the table: its first value");
            assertEquals(40_000, volume.value(1, 0, 0, 0));
            assertEquals(50_000, volume.value(2, 0, 0, 0), "above the table: its last value");
        }
    }

    @Test
    void aDamagedTableIsNamed() throws IOException {
        files.write(3, 0, d -> d.newItem(Tag.ModalityLUTSequence).setInt(Tag.LUTDescriptor, VR.US, 4, 0, 16));
        assertEquals(List.of("modality-lut"), DicomFiles.codes(files.only()));
        assertEquals(300, value(files.only(), 0));
    }

    private static void philips(Attributes d, String creator, double scale) {
        d.setDouble(Tag.RescaleSlope, VR.DS, 2);
        d.setDouble(Tag.RescaleIntercept, VR.DS, 10);
        d.setDouble(Tag.WindowCenter, VR.DS, 100);
        d.setDouble(Tag.WindowWidth, VR.DS, 50);
        d.setDouble(d.reservePrivateTag(creator, 0x2005, 0x0E), VR.FL, scale);
    }

    @Test
    void philipsScaleSlopeIsDividedOut() throws IOException {
        files.write(3, 0, d -> philips(d, "Philips MR Imaging DD 001", 0.5));
        assertEquals((300 * 2 + 10) / (2 * 0.5), value(files.only(), 0), 1e-3);
        assertEquals(100 / (2 * 0.5), files.only().display().window().orElseThrow().centre(), 1e-9, "the window goes with the values");
        assertEquals(50 / (2 * 0.5), files.only().display().window().orElseThrow().width(), 1e-9);
    }

    @Test
    void theSamePrivateNumberOfAnotherVendorIsNone() throws IOException {
        files.write(3, 0, d -> philips(d, "SOMEBODY ELSE", 0.5));
        assertEquals(610, value(files.only(), 0));
    }

    @Test
    void aScaleInAPrivateSequenceOfAClassicFileDoesNotCount() throws IOException {
        files.write(3, 0, d -> {
            Attributes inner = d.newItem(d.reservePrivateTag("Philips MR Imaging DD 005", 0x2005, 0x0F));
            philips(inner, "Philips MR Imaging DD 001", 0.5);
        });
        assertEquals(300, value(files.only(), 0));
    }

    @Test
    void valuesWithAUnitOfTheirOwnAreNotScaled() throws IOException {
        files.write(3, 0, d -> {
            philips(d, "Philips MR Imaging DD 001", 0.5);
            d.setString(Tag.RescaleType, VR.LO, "Hz");
        });
        assertEquals("Hz", files.only().unit());
        assertEquals(610, value(files.only(), 0));
    }

    @Test
    void aScaleThatSomeFilesLackIsUsedForNone() throws IOException {
        files.write(0, 0, d -> philips(d, "Philips MR Imaging DD 001", 0.5));
        files.write(1, 0, d -> { });
        assertEquals(List.of("mixed-values"), DicomFiles.codes(files.only()));
        assertEquals(100, value(files.only(), 1));
    }

    private void pet(int slice, Consumer<Attributes> change) throws IOException {
        files.write(slice, 0, d -> {
            d.setString(Tag.Modality, VR.CS, "PT");
            d.setString(Tag.SOPClassUID, VR.UI, UID.PositronEmissionTomographyImageStorage);
            d.setString(Tag.Units, VR.CS, "BQML");
            d.setString(Tag.DecayCorrection, VR.CS, "START");
            d.setString(Tag.CorrectedImage, VR.CS, "DECY", "ATTN", "SCAT");
            d.setString(Tag.SeriesDate, VR.DA, "20200301");
            d.setString(Tag.SeriesTime, VR.TM, "110000");
            d.setString(Tag.AcquisitionDate, VR.DA, "20200301");
            d.setString(Tag.AcquisitionTime, VR.TM, "110500");
            d.setDouble(Tag.PatientWeight, VR.DS, 70);
            d.setDouble(Tag.RescaleSlope, VR.DS, 1 + slice);
            d.setDouble(Tag.RescaleIntercept, VR.DS, 0);
            Attributes tracer = d.newItem(Tag.RadiopharmaceuticalInformationSequence);
            tracer.setString(Tag.RadiopharmaceuticalStartTime, VR.TM, "100000");
            tracer.setDouble(Tag.RadionuclideTotalDose, VR.DS, DOSE);
            tracer.setDouble(Tag.RadionuclideHalfLife, VR.DS, HALF_LIFE);
            change.accept(d);
        });
    }

    private static Attributes tracer(Attributes d) {
        return d.getNestedDataset(Tag.RadiopharmaceuticalInformationSequence);
    }

    /** As the profile defines it: activity per volume over dose per weight, the dose as it is after {@code seconds}. */
    private static double uptake(double activity, double seconds) {
        return activity * 70_000 / (DOSE * Math.pow(0.5, seconds / HALF_LIFE));
    }

    private void assertUptake(double expected, int slice) throws IOException {
        assertEquals("g/ml SUVbw", files.only().unit());
        assertEquals(List.of(), DicomFiles.codes(files.only()));
        assertEquals(expected, value(files.only(), slice), expected * 1e-6);
    }

    @Test
    void uptakeFollowsFromDoseWeightAndDecay() throws IOException {
        pet(1, d -> { });
        pet(2, d -> { });
        assertUptake(uptake(200 * 3, 3600), 1);
    }

    @Test
    void dosesOfTheEveningBeforeDecayOverMidnight() throws IOException {
        pet(1, d -> {
            d.setString(Tag.SeriesTime, VR.TM, "003000");
            d.setString(Tag.AcquisitionTime, VR.TM, "003500");
            tracer(d).setString(Tag.RadiopharmaceuticalStartTime, VR.TM, "233000");
        });
        assertUptake(uptake(200, 3600), 0);
    }

    @Test
    void aDateWithTheInjectionIsUsed() throws IOException {
        pet(1, d -> tracer(d).setString(Tag.RadiopharmaceuticalStartDateTime, VR.DT, "20200229110000.000"));
        assertUptake(uptake(200, 86_400), 0);
    }

    @Test
    void valuesCorrectedToTheInjectionNeedNoDecay() throws IOException {
        pet(1, d -> d.setString(Tag.DecayCorrection, VR.CS, "ADMIN"));
        assertUptake(uptake(200, 0), 0);
    }

    @Test
    void aSeriesMadeAfterTheScanIsDatedByItsFrames() throws IOException {
        pet(1, d -> {
            d.setString(Tag.SeriesTime, VR.TM, "150000");
            d.setDouble(Tag.FrameReferenceTime, VR.DS, 240_000);
            d.setInt(Tag.ActualFrameDuration, VR.IS, 180_000);
        });
        double rate = Math.log(2) / HALF_LIFE;
        double meanCount = Math.log(rate * 180 / (1 - Math.exp(-rate * 180))) / rate;
        assertUptake(uptake(200, 3600 + 300 - 240 + meanCount), 0);
    }

    @Test
    void generalElectricStatesTheScansStart() throws IOException {
        pet(1, d -> {
            d.setString(Tag.SeriesTime, VR.TM, "150000");
            d.setString(d.reservePrivateTag("GEMS_PETD_01", 0x0009, 0x0D), VR.DT, "20200301110200.00");
        });
        assertUptake(uptake(200, 3720), 0);
    }

    @Test
    void philipsCountsHaveAFactor() throws IOException {
        pet(1, d -> {
            d.setString(Tag.Units, VR.CS, "CNTS");
            d.setDouble(d.reservePrivateTag("Philips PET Private Group", 0x7053, 0x00), VR.DS, 0.01);
        });
        assertUptake(2, 0);
    }

    @Test
    void philipsCountsMayHaveAFactorToActivityOnly() throws IOException {
        pet(1, d -> {
            d.setString(Tag.Units, VR.CS, "CNTS");
            d.setDouble(d.reservePrivateTag("Philips PET Private Group", 0x7053, 0x09), VR.DS, 5);
        });
        assertUptake(uptake(1000, 3600), 0);
    }

    @Test
    void valuesInGramsPerMillilitreAreUptakeAlready() throws IOException {
        pet(1, d -> d.setString(Tag.Units, VR.CS, "GML"));
        assertUptake(200, 0);
    }

    @ParameterizedTest
    @CsvSource({"PatientWeight, the patient's weight is not in the files", "CorrectedImage, attenuation and decay were corrected",
        "DecayCorrection, to what moment decay was corrected", "SeriesDate, the times of injection and scan"})
    void withoutWhatItNeedsThereIsNoUptake(String missing, String reason) throws Exception {
        int tag = Tag.class.getField(missing).getInt(null);
        pet(1, d -> {
            d.remove(tag);
            d.remove(missing.equals("SeriesDate") ? Tag.SeriesTime : tag);
        });
        assertNoUptake(reason);
    }

    @ParameterizedTest
    @CsvSource({"RadionuclideTotalDose, 0, the injected dose is not", "RadionuclideTotalDose, 370, the injected dose of 370.0 Bq cannot be",
        "RadionuclideHalfLife, 0, the half-life is not"})
    void withoutATracersNumbersThereIsNoUptake(String field, double number, String reason) throws Exception {
        int tag = Tag.class.getField(field).getInt(null);
        pet(1, d -> tracer(d).setDouble(tag, VR.DS, number));
        assertNoUptake(reason);
    }

    private void assertNoUptake(String reason) throws IOException {
        Series series = files.only();
        assertEquals("Bq/ml", series.unit());
        assertEquals(200, value(series, 0), "activity as the file has it");
        assertEquals(List.of("no-suv"), DicomFiles.codes(series));
        assertTrue(series.warnings().getFirst().text().contains(reason), series.warnings().getFirst().text());
    }

    @Test
    void filesThatContradictOneAnotherHaveNoUptake() throws IOException {
        pet(1, d -> { });
        pet(2, d -> d.setDouble(Tag.PatientWeight, VR.DS, 90));
        assertEquals("Bq/ml", files.only().unit());
        assertEquals(List.of("no-suv"), DicomFiles.codes(files.only()));
    }

    @Test
    void realWorldValueMapsAreNamed() throws IOException {
        files.write(3, 0, d -> {
            Attributes map = d.newItem(Tag.RealWorldValueMappingSequence);
            map.setString(Tag.LUTLabel, VR.SH, "ADC");
            map.setDouble(Tag.RealWorldValueSlope, VR.FD, 1e-6);
            map.newItem(Tag.MeasurementUnitsCodeSequence).setString(Tag.CodeValue, VR.SH, "mm2/s");
            d.setDouble(Tag.RescaleSlope, VR.DS, 1);
            d.setDouble(Tag.RescaleIntercept, VR.DS, 0);
        });
        assertEquals("The files also map samples to real world values: ADC in mm2/s.", files.only().warnings().getFirst().text());
        assertEquals(300, value(files.only(), 0));
    }
}
