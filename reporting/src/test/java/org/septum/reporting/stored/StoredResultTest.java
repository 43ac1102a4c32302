package org.septum.reporting.stored;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.septum.imaging.Progress;
import org.septum.imaging.UnusableInputException;
import org.septum.measurements.Measurement;
import org.septum.reporting.Findings;
import org.septum.reporting.SyntheticStudy;
import org.septum.reporting.folder.ResultFolder;

class StoredResultTest {
    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsRead() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(8, 12)) {
            Findings findings = study.findings();
            ResultFolder.numbers().write(findings, folder, Progress.none());
            StoredResult result = StoredResult.read(folder);
            assertEquals("cardiac", result.task());
            assertEquals("cardiac-sax", result.modelId());
            assertEquals(findings.segmentation().labels().labels().stream().map(l -> l.value() + l.name() + l.rgb()).toList(),
                    result.labels().labels().stream().map(l -> l.value() + l.name() + l.rgb()).toList());
            assertEquals(findings.measurements().size(), result.measurements().size());
            for (Measurement m : findings.measurements()) {
                Measurement back = result.measurement(m.id()).orElseThrow();
                assertEquals(m.value(), back.value(), 0.0005);
                assertEquals(m.unit(), back.unit());
            }
            assertEquals(findings.phases(), result.phases());
            assertArrayEquals(study.segmentation().map().frame(4, 7), result.readLabels().frame(4, 7));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[1, 2]", "{}", "{\"schema\": 2}", "{\"schema\": 1}",
        "{\"schema\": 1, \"task\": \"x\", \"input\": {}, \"model\": {\"id\": \"a\", \"version\": \"1\"}, \"labels\": [{}], "
            + "\"phases\": {}, \"measurements\": []}",
        "{\"schema\": 1, \"task\": \"x\", \"input\": {\"study_date\": \"soon\"}, \"model\": {\"id\": \"a\", \"version\": \"1\"}, "
            + "\"labels\": [], \"phases\": {}, \"measurements\": []}",
        "{\"schema\": 1, \"task\": \"x\", \"input\": {}, \"model\": {\"id\": \"a\", \"version\": \"1\"}, \"labels\": [], "
            + "\"phases\": {}, \"measurements\": [{\"id\": \"a.b\", \"name\": \"n\", \"value\": null, \"unit\": \"mL\", \"method\": \"\"}]}"})
    void damageIsRefusedNamingTheFile(String text) throws IOException {
        Files.writeString(folder.resolve("result.json"), text);
        UnusableInputException refused = assertThrows(UnusableInputException.class, () -> StoredResult.read(folder));
        assertTrue(refused.getMessage().contains("result.json"), refused.getMessage());
    }

    @Test
    void aFolderWithoutAResultIsRefused() {
        UnusableInputException refused = assertThrows(UnusableInputException.class, () -> StoredResult.read(folder));
        assertTrue(refused.getMessage().contains("no folder of results"), refused.getMessage());
    }
}
