package org.septum.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.septum.imaging.edit.EditOperation;
import org.septum.imaging.edit.FrameRef;
import org.septum.imaging.edit.JournalEntry;
import org.septum.measurements.cardiac.FramePlace;
import org.septum.measurements.cardiac.ReadingChoices;

class EditedFramesTest {
    private static JournalEntry edit(EditOperation operation, FrameRef... frames) {
        return new JournalEntry(operation, OptionalInt.of(3), List.of(frames), new TreeMap<>());
    }

    private static String words(Findings findings, int phases, int most) {
        return EditedFrames.of(findings).words(phases, most);
    }

    @Test
    void eachFrameHasWhatWasDoneToItOnce() {
        try (SyntheticStudy study = new SyntheticStudy(5, 2)) {
            FrameRef one = new FrameRef(3, 1);
            FrameRef other = new FrameRef(2, 0);
            Findings findings = study.findings(ReadingChoices.AUTOMATIC, Set.of(new FramePlace(3, 1), new FramePlace(2, 0)))
                    .withEdits(List.of(edit(EditOperation.BRUSH, one), edit(EditOperation.PULL, one, other),
                            edit(EditOperation.BRUSH, one)));
            assertEquals("phase 1 slice 3: outline pulled; phase 2 slice 4: brush, outline pulled", words(findings, 2, 9));
            assertEquals("phase 1 slice 3: outline pulled; and 1 more", words(findings, 2, 1));
            assertEquals("slice 3: outline pulled; slice 4: brush, outline pulled", words(findings, 1, 9));
            assertTrue(findings.isEdited());
        }
    }

    /** What was set back is as the analysis left it; what was done to it before is of no interest any more. */
    @Test
    void whatWasSetBackIsNotEdited() {
        FrameRef frame = new FrameRef(3, 1);
        List<JournalEntry> journal = List.of(edit(EditOperation.BRUSH, frame), edit(EditOperation.RESET, frame));
        try (SyntheticStudy study = new SyntheticStudy(5, 2)) {
            assertFalse(study.findings().withEdits(journal).isEdited());
            assertFalse(study.findings().isEdited());
        }
    }

    /** Edits of an earlier version of the program may have no journal. */
    @Test
    void framesWithoutAJournalAreNamedAllTheSame() {
        try (SyntheticStudy study = new SyntheticStudy(5, 2)) {
            Findings findings = study.findings(ReadingChoices.AUTOMATIC, Set.of(new FramePlace(0, 1)));
            assertEquals("phase 2 slice 1", words(findings, 2, 9));
        }
    }
}
