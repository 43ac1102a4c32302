package org.septum.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.imaging.Progress;
import org.septum.imaging.Warning;
import org.septum.imaging.study.Catalogue;
import org.septum.measurements.cardiac.Body;
import org.septum.measurements.cardiac.BodySurface;
import org.septum.measurements.cardiac.HeartRate;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.measurements.cardiac.Sex;

class PatientFactsTest {
    @TempDir
    Path folder;

    private PatientFacts facts(Consumer<Attributes> more) throws IOException {
        Attributes d = new Attributes();
        d.setString(Tag.SOPClassUID, VR.UI, UID.MRImageStorage);
        d.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3.4");
        d.setString(Tag.StudyInstanceUID, VR.UI, "1.2.3");
        d.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.4");
        d.setString(Tag.Modality, VR.CS, "MR");
        d.setInt(Tag.SamplesPerPixel, VR.US, 1);
        d.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        d.setInt(Tag.Rows, VR.US, 2);
        d.setInt(Tag.Columns, VR.US, 2);
        d.setInt(Tag.BitsAllocated, VR.US, 16);
        d.setInt(Tag.BitsStored, VR.US, 16);
        d.setInt(Tag.HighBit, VR.US, 15);
        d.setInt(Tag.PixelRepresentation, VR.US, 0);
        d.setDouble(Tag.PixelSpacing, VR.DS, 1.5, 1.5);
        d.setDouble(Tag.ImagePositionPatient, VR.DS, 0, 0, 0);
        d.setDouble(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 1, 0);
        d.setBytes(Tag.PixelData, VR.OW, new byte[8]);
        more.accept(d);
        Path file = folder.resolve("frame.dcm");
        DicomWriter.write(file, d, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        return PatientFacts.of(Catalogue.open(List.of(file), Progress.none()).series().getFirst());
    }

    @Test
    void headersSayHeightWeightSexAgeAndHeartRate() throws IOException {
        PatientFacts facts = facts(d -> {
            d.setString(Tag.PatientSize, VR.DS, "1.80");
            d.setString(Tag.PatientWeight, VR.DS, "80");
            d.setString(Tag.PatientSex, VR.CS, "F");
            d.setString(Tag.PatientBirthDate, VR.DA, "19700615");
            d.setString(Tag.StudyDate, VR.DA, "20200614");
            d.setString(Tag.HeartRate, VR.IS, "64");
        });
        assertEquals(new Body(Optional.of(new BodySurface(180, 80)), Optional.of(Sex.FEMALE), OptionalInt.of(49)), facts.body());
        assertEquals(Optional.of(new HeartRate(64, "header")), facts.heartRate());
        assertEquals(List.of(), facts.warnings(facts.complete(ReadingChoices.AUTOMATIC)));
    }

    @Test
    void whatIsTypedInGoesOverTheHeader() throws IOException {
        PatientFacts facts = facts(d -> {
            d.setString(Tag.PatientSize, VR.DS, "1.80");
            d.setString(Tag.PatientWeight, VR.DS, "80");
            d.setString(Tag.NominalInterval, VR.IS, "1000");
        });
        ReadingChoices typed = ReadingChoices.AUTOMATIC
                .with(Body.UNKNOWN.withSurface(new BodySurface(170, 60)).withSex(Sex.MALE));
        ReadingChoices complete = facts.complete(typed);
        assertEquals(170, complete.body().surface().orElseThrow().heightCm());
        assertEquals(60, complete.heartRate().orElseThrow().perMinute());
        assertEquals(90, facts.complete(typed.with(new HeartRate(90, "given"))).heartRate().orElseThrow().perMinute());
    }

    @Test
    void aReaderIsToldWhatIsMissing() throws IOException {
        PatientFacts facts = facts(d -> {});
        List<Warning> warnings = facts.warnings(facts.complete(ReadingChoices.AUTOMATIC));
        assertEquals(List.of(
                new Warning("no-patient-size", "The files give no patient's height and weight. Volumes and mass are not "
                        + "indexed to body surface."),
                new Warning("no-patient-sex", "The files do not give the patient's sex: no normal ranges are shown.")), warnings);
    }

    @Test
    void centimetresForMetresAreNotTakenForAPatient() throws IOException {
        PatientFacts facts = facts(d -> {
            d.setString(Tag.PatientSize, VR.DS, "180");
            d.setString(Tag.PatientWeight, VR.DS, "80");
        });
        assertTrue(facts.body().surface().isEmpty());
        assertTrue(facts.warnings(facts.complete(ReadingChoices.AUTOMATIC)).getFirst().text()
                .startsWith("The files' patient size is not used: a height of 18000.0 cm is not a patient's."));
    }

    @ParameterizedTest
    @CsvSource({"050Y, 50", "018M, 1", "003W, 0", "400D, 1"})
    void ageStrings(String age, int years) throws IOException {
        assertEquals(OptionalInt.of(years), facts(d -> d.setString(Tag.PatientAge, VR.AS, age)).body().ageYears());
    }
}
