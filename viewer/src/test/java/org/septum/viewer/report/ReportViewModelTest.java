package org.septum.viewer.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.viewer.phantom.ReadPhantom;

class ReportViewModelTest {
    @TempDir
    private Path below;

    private final ReadPhantom phantom = new ReadPhantom();
    private final ReportViewModel report = phantom.room().panels().report();

    @Test
    void thereIsSomethingToReportAsSoonAsTheAnalysisIsDone() {
        assertTrue(report.readyProperty().get());
    }

    @Test
    void theReportHoldsTheReadingAsItStands() throws IOException {
        phantom.room().reading().es(5);
        report.readerProperty().set("Dr. Phantom");
        report.write(below);
        assertTrue(report.writingProperty().get());
        phantom.tasks().runAll();
        ReportViewModel.Written written = report.writtenProperty().get().orElseThrow();
        assertTrue(written.files().containsAll(List.of("report.pdf", "result.json", "labels.nii.gz")), written.toString());
        String result = Files.readString(written.folder().resolve("result.json"));
        assertTrue(result.replaceAll("\\s", "").contains("\"es\":5"), result);
        assertFalse(report.writingProperty().get());
        assertEquals("Signed by Dr. Phantom", report.state());
    }

    @Test
    void aChangeAfterwardsIsNotInTheReportAndSaysSo() {
        report.write(below);
        phantom.tasks().runAll();
        assertTrue(report.writtenProperty().get().isPresent());
        phantom.room().reading().es(5);
        assertTrue(report.writtenProperty().get().isEmpty());
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAndNothingIsLeft() throws IOException {
        Path file = Files.writeString(below.resolve("notes"), "a file");
        List<String> told = new java.util.ArrayList<>();
        phantom.room().onNotice(n -> told.add(n.title() + ": " + n.text()));
        report.write(file);
        phantom.tasks().runAll();
        assertEquals(1, told.size());
        assertTrue(told.getFirst().startsWith("The report was not written: " + file), told.getFirst());
        assertTrue(report.writtenProperty().get().isEmpty());
        try (Stream<Path> left = Files.list(below)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void withoutANameItIsADraft() {
        report.readerProperty().set("  ");
        assertEquals("Unsigned draft", report.state());
    }
}
