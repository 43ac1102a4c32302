package org.septum.viewer.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomWriter;
import org.septum.dicom.io.TransferSyntax;
import org.septum.measurements.response.Change;
import org.septum.measurements.response.ResponseCategory;
import org.septum.measurements.response.ResponseStep;
import org.septum.viewer.phantom.BrainAnalyser;
import org.septum.viewer.phantom.DatedBrain;
import org.septum.viewer.phantom.EarlierResults;
import org.septum.viewer.phantom.PhantomBrain.Sequence;
import org.septum.viewer.phantom.ReadBrain;
import org.septum.viewer.room.ReadingRoomViewModel;
import org.septum.viewer.study.StudyList;
import org.septum.viewer.task.QueuedTasks;

/** One patient's brain at two dates, the later one open, and another patient's. */
class CourseViewModelTest {
    @TempDir
    private Path folder;

    private final QueuedTasks tasks = QueuedTasks.create();
    private final DatedBrain first = flair("P-1", "20260105");
    private final DatedBrain second = flair("P-1", "20260409");
    private final DatedBrain stranger = flair("P-2", "20260301");
    private StudyList.Patient patient = DatedBrain.patient(first, second);
    private final ReadingRoomViewModel room = new ReadingRoomViewModel(
            (paths, progress) -> new StudyList(List.of(patient, DatedBrain.patient(stranger)), List.of()), new BrainAnalyser(),
            tasks);
    private final CourseViewModel course = room.course();
    private final List<String> told = new ArrayList<>();

    private static DatedBrain flair(String patientId, String date) {
        return DatedBrain.of(Sequence.FLAIR, ReadBrain.GRID, patientId, date);
    }

    @BeforeEach
    void readTheSecondDate() {
        room.onNotice(n -> told.add(n.title() + ": " + n.text()));
        list();
    }

    private void list() {
        room.open(List.of(Path.of("studies")));
        tasks.runAll();
        read(second);
    }

    private void read(DatedBrain series) {
        room.open(series);
        tasks.runAll();
        room.analysis().analyse();
        tasks.runAll();
    }

    private List<String> dates() {
        return course.datesProperty().get().stream().map(d -> d.result().date().orElseThrow() + " " + d.origin()).toList();
    }

    private List<ResponseCategory> categories() {
        return steps().stream().map(ResponseStep::category).toList();
    }

    private List<ResponseStep> steps() {
        return course.courseProperty().get().orElseThrow().course().steps();
    }

    @Test
    void oneDateIsNoCourseAndSaysWhatIsMissing() {
        assertEquals(List.of("2026-04-09 read"), dates());
        assertTrue(course.courseProperty().get().isEmpty());
        assertTrue(course.hintProperty().get().startsWith("Two dates of this patient are needed"), course.hintProperty().get());
    }

    @Test
    void thePatientsOtherStudyIsAnalysedAndNoOthers() {
        assertTrue(course.moreProperty().get());
        course.analyseOthers();
        assertTrue(course.workingProperty().get());
        tasks.runAll();
        assertFalse(course.workingProperty().get());
        assertEquals(List.of("2026-01-05 analysed, not read", "2026-04-09 read"), dates());
        assertEquals(List.of(ResponseCategory.BASELINE, ResponseCategory.STABLE_DISEASE), categories());
        Change whole = steps().getLast().volumes().get("tumour.whole");
        assertEquals(room.tumour().readingProperty().get().orElseThrow().measurements().getFirst().value(), whole.value(), 1e-9);
        assertEquals(0, whole.sinceBaselinePercent().orElseThrow(), 1e-9);
        assertEquals("", course.hintProperty().get());
        assertFalse(course.moreProperty().get());
        assertEquals(List.of(), told);
    }

    @Test
    void theCourseFollowsEdits() {
        course.analyseOthers();
        tasks.runAll();
        for (int slice = 0; slice < ReadBrain.GRID.slices(); slice++) {
            room.viewport().slice(slice);
            room.editing().commands().clear();
            tasks.runAll();
        }
        assertEquals(List.of(ResponseCategory.BASELINE, ResponseCategory.COMPLETE_RESPONSE), categories());
        assertEquals(-100, steps().getLast().volumes().get("tumour.whole").sinceBaselinePercent().orElseThrow(), 1e-9);
        assertEquals(List.of("2026-01-05 analysed, not read", "2026-04-09 read"), dates());
    }

    @Test
    void whatWasReadOfOneDateIsThereWhenAnotherIsRead() {
        read(first);
        assertEquals(List.of("2026-01-05 read", "2026-04-09 read"), dates());
        assertEquals(2, steps().size());
        read(stranger);
        assertEquals(List.of("2026-03-01 read"), dates(), "nothing of another patient");
        assertTrue(course.courseProperty().get().isEmpty());
    }

    @Test
    void aFolderOfEarlierResultsIsADateAndCanBeTakenAway() throws IOException {
        course.add(EarlierResults.in(folder.resolve("last year"), "2025-06-01", 10, 100));
        tasks.runAll();
        assertEquals(List.of("2025-06-01 last year", "2026-04-09 read"), dates());
        assertEquals(ResponseCategory.PROGRESSIVE_DISEASE, categories().getLast());
        assertTrue(steps().getLast().arithmetic().contains("/ 100 − 1"), steps().getLast().arithmetic());
        assertTrue(course.isRemovable(course.datesProperty().get().getFirst()));
        course.remove(course.datesProperty().get().getFirst());
        tasks.runAll();
        assertTrue(course.courseProperty().get().isEmpty());
    }

    @Test
    void foldersThatCannotBeComparedAreRefusedByNameAndTheRestStays() throws IOException {
        course.add(folder.resolve("nothing"));
        tasks.runAll();
        Path other = EarlierResults.in(folder.resolve("other"), "2025-06-01", 10, 100);
        of(other, "P-2");
        course.add(other);
        tasks.runAll();
        Path sameDay = EarlierResults.in(folder.resolve("same"), "2026-04-09", 10, 100);
        course.add(sameDay);
        tasks.runAll();
        assertEquals(3, told.size(), told.toString());
        assertTrue(told.get(0).contains("nothing: is no folder of results"), told.get(0));
        assertTrue(told.get(1).contains(other + ": is of another patient"), told.get(1));
        assertTrue(told.get(2).contains(sameDay + ": is of 2026-04-09, as another result is"), told.get(2));
        assertEquals(List.of("2026-04-09 read"), dates());
    }

    private static void of(Path results, String patientId) throws IOException {
        Attributes header = new Attributes();
        header.setString(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.104.1");
        header.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3");
        header.setString(Tag.PatientID, VR.LO, patientId);
        Files.createDirectories(results);
        DicomWriter.write(results.resolve("report.dcm"), header, TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
    }

    @Test
    void cancellingDropsWhatWasBegun() {
        course.analyseOthers();
        course.cancel();
        tasks.runAll();
        assertFalse(course.workingProperty().get());
        assertEquals(List.of("2026-04-09 read"), dates());
        assertEquals(List.of(), told);
    }

    @Test
    void aStudyThatCannotBeMeasuredIsNamedAndTheOthersAre() {
        patient = DatedBrain.patient(first, DatedBrain.of(Sequence.T1, ReadBrain.GRID, "P-1", "20260201"), second);
        list();
        course.analyseOthers();
        tasks.runAll();
        assertEquals(List.of("2026-01-05 analysed, not read", "2026-04-09 read"), dates());
        assertEquals(1, told.size());
        assertTrue(told.getFirst().contains("The study of 20260201: there is no series in it"), told.getFirst());
    }
}
