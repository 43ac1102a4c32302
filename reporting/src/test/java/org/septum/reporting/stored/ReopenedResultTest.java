package org.septum.reporting.stored;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.imaging.Affine;
import org.septum.imaging.Confidence;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Segmentation;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Warning;
import org.septum.imaging.edit.EditOperation;
import org.septum.imaging.edit.FrameRef;
import org.septum.imaging.edit.JournalEntry;
import org.septum.imaging.nifti.NiftiWriter;
import org.septum.imaging.study.Patient;
import org.septum.imaging.study.SeriesInfo;
import org.septum.imaging.study.Study;
import org.septum.measurements.Measurement;
import org.septum.measurements.cardiac.Body;
import org.septum.measurements.cardiac.BodySurface;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.FramePlace;
import org.septum.measurements.cardiac.HeartRate;
import org.septum.measurements.cardiac.PapillaryConvention;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.measurements.cardiac.Sex;
import org.septum.measurements.cardiac.SliceRange;
import org.septum.measurements.cardiac.Ventricle;
import org.septum.reporting.Findings;
import org.septum.reporting.Rounding;
import org.septum.reporting.Software;
import org.septum.reporting.SyntheticStudy;
import org.septum.reporting.folder.ResultFolder;

/** A folder of results taken up again: what was read comes back as it was, and what does not fit is refused by name. */
class ReopenedResultTest {
    private static final FrameRef FRAME = new FrameRef(3, 1);
    private static final ReadingChoices CHOICES = ReadingChoices.AUTOMATIC.withEd(1).withEs(5)
            .with(PapillaryConvention.MYOCARDIUM).with(new HeartRate(61.5, "typed in"))
            .with(new Body(Optional.of(new BodySurface(171.5, 68.25)), Optional.of(Sex.FEMALE), OptionalInt.of(54)))
            .withRange(Ventricle.LEFT, 1, new SliceRange(2, 6)).withRange(Ventricle.RIGHT, 5, new SliceRange(1, 4));

    @TempDir
    private Path folder;

    private SyntheticStudy study;

    @BeforeEach
    void make() {
        study = new SyntheticStudy(8, 12);
    }

    @AfterEach
    void close() {
        study.close();
    }

    private OpenPictures pictures() {
        return pictures("1.2.826.0.1.3680043.8.498.1", "SEPTUM-1");
    }

    private OpenPictures pictures(String uid, String patient) {
        SeriesInfo info = new SeriesInfo(
                new Patient(patient, "Phantom^Beating", "O", "", OptionalDouble.empty(), OptionalDouble.empty()), Study.UNKNOWN, uid,
                0, OptionalInt.empty(), "SAX cine", "MR", List.of(),
                IntStream.range(0, 12).mapToObj(i -> 36.4 * i).toList(), "", "");
        return new OpenPictures(info, Body.UNKNOWN, Optional.empty(), study.volume());
    }

    private static JournalEntry entry() {
        return new JournalEntry(EditOperation.THRESHOLD_BRUSH, OptionalInt.of(3), List.of(FRAME),
                new TreeMap<>(Map.of(2, -12.8, 3, 12.8)));
    }

    private Confidence confidence() {
        Confidence sure = new Confidence(study.volume().grid(), 3);
        for (int phase = 0; phase < 12; phase++) {
            sure.set(3, phase, new float[] {100, 200, 300}, new float[] {90, 210, 310.5f}, new float[] {80, 190, 290});
        }
        return sure;
    }

    /** As the analysis left the labels: one frame otherwise than the reader's. */
    private LabelMap unedited() {
        byte[] before = study.segmentation().map().frame(FRAME.slice(), FRAME.phase()).clone();
        for (int i = 0; i < before.length / 2; i++) {
            before[i] = 0;
        }
        return study.segmentation().map().with(FRAME.slice(), FRAME.phase(), before);
    }

    private Findings edited() {
        Segmentation sure = new Segmentation(study.segmentation().map(), SyntheticStudy.LABELS, study.segmentation().provenance(),
                Optional.of(confidence()));
        return study.findings(CHOICES, Set.of(new FramePlace(FRAME.slice(), FRAME.phase())),
                new Warning("unequal-spacing", "Slices are 8.0 and 9.5 mm apart.")).with(sure).withEdits(List.of(entry()))
                .over(unedited());
    }

    private Findings write() throws IOException {
        Findings findings = edited();
        ResultFolder.signed(Optional.of("Dr. A. Reader")).write(findings, folder, Progress.none());
        return findings;
    }

    private String refusal() {
        return refusal(pictures());
    }

    private String refusal(OpenPictures on) {
        return assertThrows(UnusableInputException.class, () -> ReopenedResult.read(folder, on)).getMessage();
    }

    private void change(String before, String after) throws IOException {
        Path json = folder.resolve("result.json");
        String text = Files.readString(json);
        assertTrue(text.contains(before), before);
        Files.writeString(json, text.replace(before, after));
    }

    @Test
    void theReadingComesBackAsItWas() throws IOException {
        Findings written = write();
        ReopenedResult result = ReopenedResult.read(folder, pictures());
        assertEquals(Optional.of(CHOICES), result.said().choices());
        assertEquals(List.of(entry()), result.said().edits().journal());
        assertEquals(Set.of(FRAME), result.said().edits().frames());
        assertEquals("Dr. A. Reader", result.said().edits().signed().orElseThrow().by());
        assertEquals(SyntheticStudy.LABELS, result.said().labels());
        KeptLabels labels = KeptLabels.of(result);
        KeptHeart heart = KeptHeart.of(new Software("Septum", "9"), pictures(), labels);
        CardiacReading before = written.heart().orElseThrow();
        assertEquals(before.measurements().stream().map(Measurement::value).toList(),
                heart.reading().measurements().stream().map(Measurement::value).toList());
        assertEquals(before.measurements().stream().map(Measurement::normal).toList(),
                heart.reading().measurements().stream().map(Measurement::normal).toList());
        assertEquals(List.of(), heart.differing());
        assertEquals(List.of("unequal-spacing"), heart.findings().warnings().stream()
                .filter(w -> heart.findings().heart().orElseThrow().warnings().stream().noneMatch(o -> o.code().equals(w.code())))
                .map(Warning::code).toList());
        assertEquals("Short-axis cine segmentation", heart.findings().modelName());
        assertEquals("9", heart.findings().software().version());
    }

    @Test
    void theAnalysisOwnLabelsAndConfidenceLieBesideTheReaders() throws IOException {
        write();
        KeptLabels labels = KeptLabels.of(ReopenedResult.read(folder, pictures()));
        assertEquals(Set.of(FRAME), labels.labels().edited());
        assertArrayEquals(unedited().frame(3, 1), labels.analysis().map().frame(3, 1));
        assertArrayEquals(study.segmentation().map().frame(3, 1), labels.labels().current().frame(3, 1));
        assertEquals(confidence().ofPhase(4, 3), labels.analysis().confidence().orElseThrow().ofPhase(4, 3));
        assertTrue(labels.earlier().isEmpty());
    }

    @Test
    void withoutTheAnalysisLabelsTheFinalOnesAreTakenAndSaidToBeEdited() throws IOException {
        write();
        Files.delete(folder.resolve("labels-ai.nii.gz"));
        KeptLabels labels = KeptLabels.of(ReopenedResult.read(folder, pictures()));
        assertEquals(Set.of(FRAME), labels.earlier());
        assertTrue(labels.labels().edited().isEmpty());
        KeptHeart heart = KeptHeart.of(new Software("Septum", "9"), pictures(), labels);
        assertEquals(Set.of(new FramePlace(3, 1)), heart.findings().heart().orElseThrow().basis().edited());
        assertEquals(List.of(entry()), heart.findings().edits());
    }

    @Test
    void numbersThatComeOutOtherwiseAreTold() throws IOException {
        Findings written = write();
        String ef = Rounding.value(written.measurement("lv.ef").orElseThrow().value()).toPlainString();
        change("\"value\": " + ef, "\"value\": 71.5");
        KeptHeart heart = KeptHeart.of(new Software("Septum", "9"), pictures(),
                KeptLabels.of(ReopenedResult.read(folder, pictures())));
        assertEquals(1, heart.differing().size());
        assertTrue(heart.differing().getFirst().contains("was 71.5 %"), heart.differing().toString());
    }

    @Test
    void aFolderWithoutItsFilesIsRefusedByName() throws IOException {
        write();
        Files.delete(folder.resolve("labels.nii.gz"));
        assertTrue(refusal().contains("neither labels.nii.gz nor labels.dcm is there"), refusal());
        Files.delete(folder.resolve("result.json"));
        assertTrue(refusal().contains("it holds no result.json"), refusal());
    }

    @Test
    void anotherVersionAndDamageAreRefusedByName() throws IOException {
        write();
        String text = Files.readString(folder.resolve("result.json"));
        change("\"schema\": 1", "\"schema\": 2");
        assertTrue(refusal().contains("result.json: is of schema 2, from another version"), refusal());
        Files.writeString(folder.resolve("result.json"), text.substring(0, text.length() / 2));
        assertTrue(refusal().contains("result.json: is damaged"), refusal());
    }

    @Test
    void aResultOfBeforeAndOneOfAHeadAreRefused() throws IOException {
        write();
        Path json = folder.resolve("result.json");
        String text = Files.readString(json);
        Files.writeString(json, text.replaceAll("\"id\": \"(rv|lv|myo)\",", ""));
        assertTrue(refusal().contains("result.json: was written by an earlier version of Septum"), refusal());
        Files.writeString(json, text.replace("\"reading\"", "\"tumour_reading\""));
        assertTrue(refusal().contains("result.json: was written by an earlier version of Septum"), refusal());
    }

    @Test
    void labelsOnAnotherGridAreRefusedByName() throws IOException {
        write();
        Grid grid = study.volume().grid();
        Path file = folder.resolve("labels.nii.gz");
        NiftiWriter.write(LabelMap.empty(grid.withPhases(11)), file);
        assertTrue(refusal().endsWith("labels.nii.gz: has 176 × 176 × 8 × 11 voxels, and the pictures have 176 × 176 × 8 × 12"),
                refusal());
        Affine a = grid.toPatient();
        double[] moved = a.apply(1, 0, 0);
        NiftiWriter.write(LabelMap.empty(new Grid(176, 176, 8, 12, Affine.ofSteps(a.step(0), a.step(1), a.step(2), moved))), file);
        assertTrue(refusal().endsWith("labels.nii.gz: lies elsewhere in the patient than the pictures"), refusal());
    }

    @Test
    void damagedOrUnnamedLabelsAreRefusedByName() throws IOException {
        write();
        Path file = folder.resolve("labels.nii.gz");
        LabelMap odd = study.segmentation().map().copy();
        odd.frame(0, 0)[5] = 9;
        NiftiWriter.write(odd, file);
        assertTrue(refusal().endsWith("labels.nii.gz: holds the label 9, which result.json does not name"), refusal());
        Files.write(file, new byte[] {1, 2, 3});
        assertTrue(refusal().contains("labels.nii.gz"), refusal());
    }

    @Test
    void otherPicturesAreRefused() throws IOException {
        write();
        assertTrue(refusal(pictures("1.2.3", "SEPTUM-1")).contains("was made of another series: SAX cine of 2026-01-02"));
        try (SyntheticStudy other = new SyntheticStudy(8, 12)) {
            other.volume().frame(7, 11).fill((byte) 7);
            OpenPictures on = new OpenPictures(pictures().info(), Body.UNKNOWN, Optional.empty(), other.volume());
            assertTrue(refusal(on).contains("was made of other pictures"), refusal(on));
        }
    }

    @Test
    void anotherPatientsAreRefused() throws IOException {
        write();
        Attributes report = new Attributes();
        report.setString(Tag.SOPClassUID, VR.UI, UID.EncapsulatedPDFStorage);
        report.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3.4");
        report.setString(Tag.PatientID, VR.LO, "SOMEBODY-ELSE");
        try (OutputStream out = Files.newOutputStream(folder.resolve("report.dcm"))) {
            DicomWriter.write(out, "report.dcm", report, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        }
        assertTrue(refusal().endsWith("holds another patient's results"), refusal());
    }

    @Test
    void choicesThePicturesHaveNotAreRefused() throws IOException {
        write();
        change("\"es\": 5", "\"es\": 12");
        assertTrue(refusal().contains("result.json: does not fit the pictures: it chooses phase 13, and the pictures have 12"),
                refusal());
    }

    @Test
    void aDamagedConfidenceIsRefusedByName() throws IOException {
        write();
        Path file = folder.resolve("confidence.csv");
        Files.writeString(file, Files.readString(file).replace("310.5", "NaN"));
        assertTrue(refusal().contains("confidence.csv: is damaged: an area of NaN mm²"), refusal());
    }
}
