package org.septum.viewer.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.measurements.cardiac.SliceRange;
import org.septum.measurements.cardiac.Ventricle;
import org.septum.reporting.Findings;
import org.septum.viewer.analysis.LayersViewModel;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.phantom.PhantomAnalyser;
import org.septum.viewer.reading.ReadingViewModel;
import org.septum.viewer.task.QueuedTasks;

/** Edits kept on disk as they are made and taken up again. */
class AutosaveTest {
    @TempDir
    private Path folder;

    private final QueuedTasks tasks = QueuedTasks.create();
    private final List<String> told = new ArrayList<>();
    private final Autosave.Listener listener = new Autosave.Listener() {
        @Override
        public void restored(int count) {
            told.add("restored " + count);
        }

        @Override
        public void damaged(List<String> what) {
            told.addAll(what);
        }

        @Override
        public void failed(Throwable cause) {
            told.add("failed: " + cause.getMessage());
        }
    };

    private Autosave saving(RoundHeart heart, LayersViewModel layers) {
        Autosave autosave = new Autosave(new EditStore(folder), layers, tasks, new PhantomAnalyser(() -> { }), listener);
        autosave.open(heart.series, () -> { });
        return autosave;
    }

    private byte[] editAndClose(RoundHeart heart, boolean undone) {
        try (Autosave autosave = saving(heart, heart.layers)) {
            tasks.runAll();
            heart.structure(RoundHeart.WALL);
            heart.stroke(EditMode.BRUSH, 0, 0, 4, 0);
            heart.stroke(EditMode.BRUSH, 10, 0, 14, 0);
            if (undone) {
                heart.history.undo();
                heart.history.undo();
            }
        }
        return heart.layer().map().frame(2, 0);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void theNewestStateIsOnDiskWhenTheRoomIsClosedAndComesBackMeasured() throws IOException {
        try (RoundHeart heart = new RoundHeart(64, 5, 4)) {
            byte[] mine = editAndClose(heart, false);
            assertEquals(1, files().size());
            LayersViewModel again = new LayersViewModel();
            try (Autosave autosave = saving(heart, again)) {
                tasks.runAll();
            }
            assertEquals(List.of("restored 1"), told);
            ResultLayer layer = again.currentProperty().get();
            assertArrayEquals(mine, layer.map().frame(2, 0));
            assertArrayEquals(heart.segmentation().map().frame(2, 0),
                    layer.edits().orElseThrow().labels().original().frame(2, 0));
            assertEquals(2, layer.edits().orElseThrow().journal().size());
        }
    }

    /** A layer of an earlier session can be reported: it is read with the choices made for it, and the analysis' warnings are kept. */
    @Test
    void howTheEditedLabelsWereReadComesBackWithThem() throws IOException {
        try (RoundHeart heart = new RoundHeart(64, 5, 4)) {
            try (Autosave autosave = saving(heart, heart.layers)) {
                tasks.runAll();
                heart.structure(RoundHeart.WALL);
                heart.stroke(EditMode.BRUSH, 0, 0, 4, 0);
                heart.reading.es(1);
                heart.reading.choose("base", c -> c.withRange(Ventricle.LEFT, 1, new SliceRange(0, 3)));
            }
            LayersViewModel again = new LayersViewModel();
            ReadingViewModel reading = new ReadingViewModel(again, heart.history);
            try (Autosave autosave = saving(heart, again)) {
                tasks.runAll();
            }
            assertEquals(heart.layer().choicesProperty().get(), reading.layer().orElseThrow().choicesProperty().get());
            assertEquals(heart.ef(), reading.readingProperty().get().orElseThrow().measurement("lv.ef").orElseThrow().value());
            Findings findings = reading.layer().orElseThrow().unread().orElseThrow();
            assertEquals(heart.layer().unread().orElseThrow().warnings(), findings.warnings());
            assertEquals(1, findings.edits().size());
            assertArrayEquals(heart.segmentation().map().frame(2, 0), findings.unedited().orElseThrow().frame(2, 0));
        }
    }

    /** Files of before keep no reading: what is not known is said, and the labels can be reported all the same. */
    @Test
    void editsWithoutAReadingAreReportedWithAWarning() throws IOException {
        try (RoundHeart heart = new RoundHeart(64, 5, 4)) {
            editAndClose(heart, false);
            EditStore store = new EditStore(folder);
            String series = files().getFirst().getParent().getFileName().toString();
            EditStore.Kept kept = store.find(series, heart.grid).kept().getFirst();
            store.keep(series, new EditStore.Kept(kept.slot(), kept.edits().readAs("")));
            LayersViewModel again = new LayersViewModel();
            try (Autosave autosave = saving(heart, again)) {
                tasks.runAll();
            }
            Findings findings = again.currentProperty().get().unread().orElseThrow();
            assertTrue(findings.warnings().stream().anyMatch(w -> w.code().equals("kept-labels")), findings.warnings().toString());
        }
    }

    @Test
    void aReadingOfAnotherVersionIsNamedAndTheLabelsComeBack() throws IOException {
        try (RoundHeart heart = new RoundHeart(64, 5, 4)) {
            editAndClose(heart, false);
            EditStore store = new EditStore(folder);
            String series = files().getFirst().getParent().getFileName().toString();
            EditStore.Kept kept = store.find(series, heart.grid).kept().getFirst();
            store.keep(series, new EditStore.Kept(kept.slot(), kept.edits().readAs("{\"schema\": 9}")));
            LayersViewModel again = new LayersViewModel();
            try (Autosave autosave = saving(heart, again)) {
                tasks.runAll();
            }
            assertTrue(told.contains("restored 1"), told.toString());
            assertTrue(told.getLast().contains("1.edits") && told.getLast().contains("schema 9"), told.toString());
        }
    }

    @Test
    void whatWasTakenBackLeavesNoFile() throws IOException {
        try (RoundHeart heart = new RoundHeart(64, 5, 4)) {
            editAndClose(heart, true);
            assertEquals(List.of(), files());
        }
    }

    @Test
    void aDamagedFileIsNamedSetAsideAndNotWrittenOver() throws IOException {
        try (RoundHeart heart = new RoundHeart(64, 5, 4)) {
            editAndClose(heart, false);
            Path file = files().getFirst();
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            heart.editing.commands().reset();
            editAndClose(heart, false);
            assertTrue(told.getFirst().contains("is damaged") && told.getFirst().contains("1.edits.damaged"), told.toString());
            assertArrayEquals(bytes, Files.readAllBytes(file.resolveSibling("1.edits.damaged")));
            assertEquals(2, files().size());
        }
    }

    @Test
    void editsMadeBeforeTheFolderWasReadAreKeptToo() throws IOException {
        try (RoundHeart heart = new RoundHeart(64, 5, 4)) {
            try (Autosave autosave = saving(heart, heart.layers)) {
                heart.structure(RoundHeart.WALL);
                heart.stroke(EditMode.BRUSH, 0, 0, 4, 0);
                tasks.runAll();
            }
            assertEquals(1, files().size());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws IOException {
        Files.write(folder.resolve("in-the-way"), new byte[1]);
        try (RoundHeart heart = new RoundHeart(64, 5, 4)) {
            try (Autosave autosave = new Autosave(new EditStore(folder.resolve("in-the-way")), heart.layers, tasks,
                    new PhantomAnalyser(() -> { }), listener)) {
                autosave.open(heart.series, () -> { });
                tasks.runAll();
                heart.structure(RoundHeart.WALL);
                heart.stroke(EditMode.BRUSH, 0, 0, 4, 0);
            }
            tasks.runAll();
            assertTrue(told.getFirst().startsWith("failed"), told.toString());
        }
    }

    @Test
    void picturesOfOneUidAreToldApart() throws Exception {
        try (RoundHeart first = new RoundHeart(64, 5, 4); RoundHeart second = new RoundHeart(64, 5, 6)) {
            String one = first.series.pixels().using(v -> SeriesKey.of("1.2.3", v));
            assertEquals(one, first.series.pixels().using(v -> SeriesKey.of("1.2.3", v)));
            assertNotEquals(one, second.series.pixels().using(v -> SeriesKey.of("1.2.3", v)));
            assertTrue(one.startsWith("1.2.3-"));
            String odd = first.series.pixels().using(v -> SeriesKey.of("../../etc", v));
            assertFalse(odd.contains("/") || odd.contains(".."), odd);
        }
    }
}
