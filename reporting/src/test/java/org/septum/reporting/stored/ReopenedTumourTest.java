package org.septum.reporting.stored;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Vector3;
import org.septum.imaging.Warning;
import org.septum.imaging.edit.EditOperation;
import org.septum.imaging.edit.FrameRef;
import org.septum.imaging.edit.JournalEntry;
import org.septum.imaging.study.Patient;
import org.septum.imaging.study.SeriesInfo;
import org.septum.imaging.study.Study;
import org.septum.measurements.Measurement;
import org.septum.measurements.cardiac.Body;
import org.septum.measurements.tumour.Bidimensional;
import org.septum.measurements.tumour.Bidimensional.End;
import org.septum.measurements.tumour.Lesion;
import org.septum.measurements.tumour.MidlineFinder;
import org.septum.measurements.tumour.TumourBasis;
import org.septum.measurements.tumour.TumourReading;
import org.septum.reporting.Findings;
import org.septum.reporting.InputSeries;
import org.septum.reporting.Rounding;
import org.septum.reporting.Sequence;
import org.septum.reporting.Software;
import org.septum.reporting.SyntheticHead;
import org.septum.reporting.TumourFindings;
import org.septum.reporting.folder.ResultFolder;

/** A brain's folder of results taken up again, on the FLAIR it lies on and with the series it was made of. */
class ReopenedTumourTest {
    private static final Software PROGRAM = new Software("Septum", "9");

    @TempDir
    private Path folder;

    private SyntheticHead head;

    @BeforeEach
    void make() {
        head = SyntheticHead.axial();
    }

    @AfterEach
    void close() {
        head.close();
    }

    private OpenPictures pictures() {
        List<InputSeries> inputs = head.findings().inputs();
        InputSeries flair = inputs.getFirst();
        SeriesInfo info = new SeriesInfo(
                new Patient("SEPTUM-2", "Phantom^Thinking", "O", "", OptionalDouble.empty(), OptionalDouble.empty()),
                new Study("", "", "20260102", "", "Brain MR", ""), flair.uid(), 0, OptionalInt.empty(), flair.description(), "MR",
                List.of(), List.of(), "", "");
        List<Sequence> sequences = head.findings().sequences();
        return new OpenPictures(info, Body.UNKNOWN, Optional.empty(), sequences.getFirst().volume()).in(
                IntStream.range(0, inputs.size())
                        .mapToObj(i -> new PlacedSeries(inputs.get(i), sequences.get(i).volume())).toList());
    }

    private FrameRef frame() {
        LabelMap map = head.map();
        for (int slice = 0; slice < map.grid().slices(); slice++) {
            for (byte value : map.frame(slice, 0)) {
                if (value != 0) {
                    return new FrameRef(slice, 0);
                }
            }
        }
        throw new IllegalStateException("no tumour");
    }

    /** As the analysis left the labels: nothing on the reader's first slice of tumour. */
    private LabelMap unedited() {
        return head.map().with(frame().slice(), 0, new byte[head.map().grid().frameSize()]);
    }

    private JournalEntry entry() {
        return new JournalEntry(EditOperation.BRUSH, OptionalInt.of(2), List.of(frame()), new TreeMap<>(Map.of(2, 12.8)));
    }

    /** An edit and a diameter half as long again, written. */
    private Findings write() throws IOException {
        Lesion lesion = head.findings().tumour().orElseThrow().lesions().found().getFirst();
        Vector3 from = lesion.size().longest().from();
        Bidimensional longer = lesion.size().moved(End.LONGEST_TO, from.plus(lesion.size().longest().to().minus(from).times(1.5)));
        Findings written = head.findings(basis().withEdited(true).withDrawn(Map.of(1, longer)),
                new Warning("unequal-spacing", "Slices are 5.0 and 6.0 mm apart.")).withEdits(List.of(entry())).over(unedited());
        ResultFolder.standard().write(written, folder, Progress.none());
        return written;
    }

    /** What the analysis was read with: the midline is found without the tumour as the analysis drew it. */
    private TumourBasis basis() {
        return MidlineFinder.of(head.findings().volume(), unedited()).map(head.basis()::with).orElseThrow();
    }

    /** The ends of diameters are written with three decimals. */
    private static void same(List<Measurement> expected, List<Measurement> found) {
        assertEquals(expected.stream().map(Measurement::id).toList(), found.stream().map(Measurement::id).toList());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).value(), found.get(i).value(), 1e-4 * Math.abs(expected.get(i).value()) + 1e-3);
            assertEquals(expected.get(i).method(), found.get(i).method());
        }
    }

    @Test
    void labelsEditsDiametersAndNumbersComeBack() throws IOException {
        TumourReading before = write().tumour().orElseThrow();
        OpenPictures on = pictures();
        KeptLabels labels = KeptLabels.of(ReopenedResult.read(folder, on));
        KeptTumour kept = KeptTumour.of(PROGRAM, on, labels);
        assertEquals(Set.of(frame()), labels.labels().edited());
        assertEquals(List.of(entry()), labels.labels().journal());
        assertArrayEquals(unedited().frame(frame().slice(), 0), labels.analysis().map().frame(frame().slice(), 0));
        assertEquals(List.of(), kept.differing());
        same(before.measurements(), kept.reading().measurements());
        assertEquals(before.measurements().stream().map(Measurement::interval).map(Optional::isPresent).toList(),
                kept.reading().measurements().stream().map(Measurement::interval).map(Optional::isPresent).toList());
        assertTrue(kept.reading().lesions().found().getFirst().drawn());
        assertTrue(kept.findings().warnings().stream().anyMatch(w -> w.code().equals("unequal-spacing")));
        assertEquals(head.findings().inputs(), kept.findings().inputs());
        assertEquals(head.findings().sequences(), kept.findings().sequences());
        assertEquals("9", kept.findings().software().version());
    }

    @Test
    void itIsReportedAgainWithTheSameNumbersAndSeries(@TempDir Path again) throws IOException {
        write();
        OpenPictures on = pictures();
        KeptLabels labels = KeptLabels.of(ReopenedResult.read(folder, on));
        KeptTumour kept = KeptTumour.of(PROGRAM, on, labels);
        Findings anew = TumourFindings.reread(kept.findings().with(kept.findings().segmentation().with(labels.labels().current()))
                .withEdits(labels.labels().journal()).over(labels.analysis().map()), kept.reading());
        ResultFolder.standard().write(anew, again, Progress.none());
        StoredAnalysis first = StoredAnalysis.read(folder);
        StoredAnalysis second = StoredAnalysis.read(again);
        assertEquals(first.input(), second.input());
        same(first.measurements(), second.measurements());
        assertEquals(first.edits(), second.edits());
        assertEquals(first.model(), second.model());
        assertArrayEquals(Files.readAllBytes(folder.resolve("labels.nii.gz")), Files.readAllBytes(again.resolve("labels.nii.gz")));
    }

    @Test
    void aNumberThatComesOutOtherwiseIsTold() throws IOException {
        Findings written = write();
        Path json = folder.resolve("result.json");
        double ml = written.measurement("tumour.whole").orElseThrow().value();
        String whole = "\"value\": " + Rounding.value(ml).toPlainString();
        String text = Files.readString(json);
        assertTrue(text.contains(whole), whole);
        Files.writeString(json, text.replaceFirst(whole, "\"value\": 12.5"));
        OpenPictures on = pictures();
        KeptTumour kept = KeptTumour.of(PROGRAM, on, KeptLabels.of(ReopenedResult.read(folder, on)));
        assertEquals(1, kept.differing().size(), kept.differing().toString());
        assertTrue(kept.differing().getFirst().contains("was 12.5 mL"), kept.differing().toString());
    }

    @Test
    void resultsOfBeforeAndDamagedOnesAreRefusedByName() throws IOException {
        write();
        Path json = folder.resolve("result.json");
        String text = Files.readString(json);
        Files.writeString(json, text.replaceAll("\"id\": \"(necrosis|oedema|enhancing)\",", ""));
        assertTrue(refusal().contains("result.json: was written by an earlier version of Septum"), refusal());
        Files.writeString(json, text.replace("\"ends_mm\"", "\"ends\""));
        assertTrue(refusal().contains("result.json: is damaged: a lesion's ends_mm is missing"), refusal());
        Files.writeString(json, text.replace("\"brain-tumour\",", "\"liver\","));
        assertTrue(refusal().contains("result.json: is of the task liver; results of hearts and brain tumours"), refusal());
    }

    @Test
    void anotherHeadsPicturesAreRefused() throws IOException {
        write();
        try (SyntheticHead other = SyntheticHead.axial()) {
            other.findings().volume().frame(other.map().grid().slices() / 2, 0).fill((byte) 7);
            OpenPictures on = new OpenPictures(pictures().info(), Body.UNKNOWN, Optional.empty(), other.findings().volume());
            String message = assertThrows(UnusableInputException.class, () -> ReopenedResult.read(folder, on)).getMessage();
            assertTrue(message.contains("was made of other pictures"), message);
        }
    }

    private String refusal() {
        return assertThrows(UnusableInputException.class, () -> ReopenedResult.read(folder, pictures())).getMessage();
    }
}
