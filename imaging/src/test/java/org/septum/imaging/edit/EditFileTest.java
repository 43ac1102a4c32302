package org.septum.imaging.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Confidence;
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
    void confidenceAndReadingComeBackWithTheLabels() throws IOException {
        Confidence sure = new Confidence(GRID, 3);
        sure.set(2, 1, new float[] {1, 2, 3}, new float[] {1.5f, 2.5f, 0.1f}, new float[] {0.5f, 1.25f, 0});
        SavedEdits written = edits();
        Segmentation analysis = written.analysis();
        Path file = folder.resolve("edits");
        EditFile.write(file, new SavedEdits(new Segmentation(analysis.map(), LABELS, analysis.provenance(), Optional.of(sure)),
                written.edited(), written.journal(), "{\"reading\": \"größer\"}"));
        SavedEdits read = EditFile.read(file, GRID);
        assertEquals("{\"reading\": \"größer\"}", read.reading());
        Confidence back = read.analysis().confidence().orElseThrow();
        assertEquals(sure.of(2, 1), back.of(2, 1));
        assertEquals(1.25f, back.overlapMm2(2, 1, 2));
        assertTrue(back.known(2, 1));
        assertFalse(back.known(1, 1));
    }

    /** Version 1 ended with the journal. */
    @Test
    void aFileOfTheFirstVersionIsStillRead() throws IOException {
        Path file = folder.resolve("edits");
        EditFile.write(file, edits());
        ByteBuffer whole = ByteBuffer.wrap(Files.readAllBytes(file));
        byte[] payload = new InflaterInputStream(new ByteArrayInputStream(whole.array(), 20, whole.limit() - 20)).readAllBytes();
        ByteArrayOutputStream shorter = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(shorter)) {
            out.write(payload, 0, payload.length - 2 * Integer.BYTES);
        }
        CRC32 crc = new CRC32();
        crc.update(shorter.toByteArray());
        ByteBuffer first = ByteBuffer.allocate(20 + shorter.size()).putLong(whole.getLong(0)).putInt(1).putInt(shorter.size())
                .putInt((int) crc.getValue()).put(shorter.toByteArray());
        Files.write(file, first.array());
        SavedEdits read = EditFile.read(file, GRID);
        assertEquals(edits().journal(), read.journal());
        assertEquals("", read.reading());
        assertTrue(read.analysis().confidence().isEmpty());
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
