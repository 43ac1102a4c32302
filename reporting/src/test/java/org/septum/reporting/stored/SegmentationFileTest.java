package org.septum.reporting.stored;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
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
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Provenance;
import org.septum.imaging.Segmentation;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.study.Patient;
import org.septum.imaging.study.SeriesInfo;
import org.septum.imaging.study.SourceFrame;
import org.septum.imaging.study.Study;
import org.septum.measurements.cardiac.Body;
import org.septum.reporting.Findings;
import org.septum.reporting.InputSeries;
import org.septum.reporting.Software;
import org.septum.reporting.SourceFrames;
import org.septum.reporting.Subject;
import org.septum.reporting.SyntheticStudy;
import org.septum.reporting.Timing;
import org.septum.reporting.dicom.SegmentationIdentity;
import org.septum.reporting.dicom.SegmentationObject;

/** A segmentation by itself, its segments understood by their codes, by their names, or not at all. */
class SegmentationFileTest {
    @TempDir
    Path folder;

    private SyntheticStudy study;

    @BeforeEach
    void make() {
        study = new SyntheticStudy(6, 3);
    }

    @AfterEach
    void close() {
        study.close();
    }

    private SourceFrames frames() {
        return new SourceFrames(IntStream.range(0, 18)
                .mapToObj(i -> new SourceFrame(Path.of("frame" + i), 0, UID.MRImageStorage, "1.2.9." + (i + 1))).toList());
    }

    private OpenPictures pictures(Optional<SourceFrames> frames) {
        SeriesInfo info = new SeriesInfo(new Patient("1", "A", "", "", OptionalDouble.empty(), OptionalDouble.empty()),
                Study.UNKNOWN, "1.2.4", 0, OptionalInt.empty(), "cine", "MR", List.of(), List.of(), "", "");
        return new OpenPictures(info, Body.UNKNOWN, frames, study.volume());
    }

    /** The study's heart under other values, names and codes. */
    private Path written(LabelMap map, Label... labels) throws IOException {
        LabelSet set = new LabelSet(List.of(labels));
        Duration none = Duration.ZERO;
        Findings findings = new Findings(new Software("Others", "1"), Subject.UNKNOWN,
                List.of(new InputSeries("1.2.4", "cine", "MR", 1, map.grid())), "other", "Other",
                new Segmentation(map, set, new Provenance("other-model", "2", "", "")), List.of(), Map.of(), List.of(), List.of(),
                new Timing(none, none, none, none, none), Optional.empty(), study.volume());
        Attributes header = new Attributes();
        header.setString(Tag.StudyInstanceUID, VR.UI, "1.2.3");
        header.setString(Tag.SeriesInstanceUID, VR.UI, "1.2.4");
        header.setString(Tag.FrameOfReferenceUID, VR.UI, "1.2.5");
        Path file = folder.resolve("seg.dcm");
        try (OutputStream out = Files.newOutputStream(file)) {
            DicomWriter.write(out, "seg.dcm", SegmentationObject.of(findings, frames(), header,
                    LocalDateTime.of(2026, 1, 2, 3, 4, 5), SegmentationIdentity.create(set)), TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        }
        return file;
    }

    private static Label label(int value, String name, String code, String scheme, String meaning) {
        return new Label(value, "s" + value, name, 0x123456, new CodedConcept(code, scheme, meaning));
    }

    private LabelMap revalued(int rv, int myo, int lv) {
        LabelMap map = study.segmentation().map().copy();
        int[] to = {0, rv, myo, lv};
        for (int phase = 0; phase < 3; phase++) {
            for (int slice = 0; slice < 6; slice++) {
                byte[] frame = map.frame(slice, phase);
                for (int i = 0; i < frame.length; i++) {
                    frame[i] = (byte) to[frame[i]];
                }
            }
        }
        return map;
    }

    private KeptLabels read(Path file) throws IOException {
        SegmentationFile segmentation = SegmentationFile.of(file);
        assertEquals("1.2.4", segmentation.seriesUid());
        assertTrue(segmentation.isOf("1.2.4") && !segmentation.isOf("1.2.44"));
        return segmentation.on(pictures(Optional.of(frames())));
    }

    @Test
    void codesCountWhateverTheNamesAndTheHeartIsMeasured() throws IOException {
        Path file = written(revalued(7, 5, 1), label(1, "A", "87878005", "SCT", "Left ventricle"),
                label(5, "B", "74281007", "SCT", "Myocardium"), label(7, "C", "53085002", "SCT", "Right ventricle"));
        KeptLabels kept = read(file);
        assertArrayEquals(study.segmentation().map().frame(3, 1), kept.analysis().map().frame(3, 1));
        assertEquals(List.of("rv", "myo", "lv"), kept.analysis().labels().labels().stream().map(Label::id).toList());
        KeptHeart heart = KeptHeart.of(new Software("Septum", "9"), pictures(Optional.of(frames())), kept);
        assertEquals(study.findings().measurement("lv.edv").orElseThrow().value(),
                heart.reading().measurement("lv.edv").orElseThrow().value(), 1e-6);
        assertEquals("labels-from-segmentation", heart.findings().warnings().getFirst().code());
    }

    @Test
    void aTumourOfAnotherProgramIsUnderstoodByItsNames() throws IOException {
        Path file = written(revalued(1, 2, 3), label(1, "Peritumoral edema", "1", "99X", "x"),
                label(2, "Enhancing", "113842", "DCM", "Enhancing Lesion"), label(3, "Core", "6574001", "SCT", "Necrosis"));
        KeptLabels kept = read(file);
        assertEquals(List.of("necrosis", "oedema", "enhancing"), kept.analysis().labels().labels().stream().map(Label::id).toList());
        assertEquals(study.segmentation().map().count(1, 0), kept.analysis().map().count(2, 0));
        assertEquals(study.segmentation().map().count(2, 0), kept.analysis().map().count(3, 0));
    }

    @Test
    void aLeftVentricleAloneHasNoNumbersOfARightOne() throws IOException {
        KeptLabels kept = read(written(revalued(0, 0, 1), label(1, "LV", "87878005", "SCT", "Left ventricle")));
        KeptHeart heart = KeptHeart.of(new Software("Septum", "9"), pictures(Optional.of(frames())), kept);
        assertTrue(heart.reading().measurement("lv.edv").orElseThrow().value() > 1);
        assertTrue(heart.reading().measurement("rv.edv").isEmpty());
        assertTrue(heart.reading().measurement("lv.mass").isEmpty());
    }

    @Test
    void otherOrgansOtherPicturesAndOtherFilesAreRefusedByName() throws IOException {
        Path liver = written(revalued(0, 0, 1), label(1, "Liver", "10200004", "SCT", "Liver"));
        String message = assertThrows(UnusableInputException.class, () -> read(liver)).getMessage();
        assertTrue(message.contains("seg.dcm: shows neither a heart's ventricles and wall nor a brain tumour"), message);
        assertTrue(message.contains("Liver"), message);
        message = assertThrows(UnusableInputException.class,
                () -> SegmentationFile.of(liver).on(pictures(Optional.empty()))).getMessage();
        assertTrue(message.contains("pictures that are not DICOM"), message);
        Path wall = written(revalued(0, 1, 0), label(1, "Wall", "74281007", "SCT", "Myocardium"));
        message = assertThrows(UnusableInputException.class, () -> read(wall)).getMessage();
        assertTrue(message.contains("has no left ventricle"), message);
        Path text = Files.writeString(folder.resolve("text.dcm"), "no DICOM");
        message = assertThrows(UnusableInputException.class, () -> SegmentationFile.of(text)).getMessage();
        assertTrue(message.contains("text.dcm: cannot be read"), message);
    }
}
