package org.septum.imaging.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Provenance;
import org.septum.imaging.Segmentation;
import org.septum.imaging.UnusableInputException;

class EditFileTest {
    private static final PixelPlane PLANE = new PixelPlane(33, 21, 1.3, 0.9);
    private static final Grid GRID = Drawn.grid(PLANE, 3, 4);
    private static final LabelSet LABELS = new LabelSet(List.of(
            new Label(1, "rv", "Right ventricle", 0x4477aa, new CodedConcept("53085002", "SCT", "Right ventricle")),
            new Label(3, "lv", "Linker Ventrikel ö", 0xcc3311, new CodedConcept("87878005", "SCT", "Left ventricle"))));

    @TempDir
    private Path folder;

    private static SavedEdits edits() {
        LabelMap ai = LabelMap.empty(GRID);
        System.arraycopy(Drawn.heart(PLANE, 18, 10, 4, 7), 0, ai.frame(1, 2), 0, PLANE.size());
        EditedLabels labels = new EditedLabels(ai);
        FrameRef frame = new FrameRef(1, 2);
        byte[] after = StructureRules.independent().painted(labels.labels(frame), 3, Brush.stroke(PLANE, 5, 5, 9, 5, 3));
        labels.apply(EditOperation.BRUSH, OptionalInt.of(3), Map.of(frame, after));
        labels.apply(EditOperation.COPY, OptionalInt.empty(), Map.of(new FrameRef(2, 3), after.clone()));
        return new SavedEdits(new Segmentation(ai, LABELS, new Provenance("cardiac-sax", "1.0", "int8", "ab")), labels.current(),
                labels.journal());
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        Path file = folder.resolve("new/edits");
        SavedEdits written = edits();
        EditFile.write(file, written);
        SavedEdits read = EditFile.read(file, GRID);
        for (int p = 0; p < 4; p++) {
            for (int s = 0; s < 3; s++) {
                assertArrayEquals(written.analysis().map().frame(s, p), read.analysis().map().frame(s, p));
                assertArrayEquals(written.edited().frame(s, p), read.edited().frame(s, p));
            }
        }
        assertEquals(written.journal(), read.journal());
        assertEquals(LABELS, read.analysis().labels());
        assertEquals(written.analysis().provenance(), read.analysis().provenance());
        EditedLabels resumed = read.resumed();
        assertEquals(List.of(new FrameRef(1, 2), new FrameRef(2, 3)), List.copyOf(resumed.edited()));
        assertSame(read.analysis().map().frame(0, 0), resumed.current().frame(0, 0));
        assertEquals(2, resumed.journal().size());
        assertFalse(Files.exists(folder.resolve("new/edits.part")));
    }

    @Test
    void aFileIsReplacedWholeWhateverAnEarlierCrashLeftBeside() throws IOException {
        Path file = folder.resolve("edits");
        EditFile.write(file, edits());
        Files.write(folder.resolve("edits.part"), new byte[100_000]);
        assertEquals(2, EditFile.read(file, GRID).journal().size());
        EditFile.write(file, new SavedEdits(edits().analysis(), edits().analysis().map(), List.of()));
        assertEquals(0, EditFile.read(file, GRID).journal().size());
    }

    @Test
    void anyDamageIsAnErrorThatNamesTheFile() throws IOException {
        Path file = folder.resolve("edits");
        EditFile.write(file, edits());
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(1);
        for (int i = 0; i < 400; i++) {
            byte[] bad = i % 2 == 0 ? java.util.Arrays.copyOf(good, random.nextInt(good.length)) : good.clone();
            if (i % 2 == 1) {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(file, bad);
            UnusableInputException e = assertThrows(UnusableInputException.class, () -> EditFile.read(file, GRID));
            assertEquals(file, e.file());
        }
    }

    @Test
    void editsOfOtherPicturesAreRefused() throws IOException {
        Path file = folder.resolve("edits");
        EditFile.write(file, edits());
        UnusableInputException phases =
                assertThrows(UnusableInputException.class, () -> EditFile.read(file, GRID.withPhases(1000)));
        assertTrue(phases.reason().contains("another size"), phases.reason());
        assertThrows(UnusableInputException.class, () -> EditFile.read(file, Drawn.grid(new PixelPlane(33, 21, 1.3, 1), 3, 4)));
    }
}
