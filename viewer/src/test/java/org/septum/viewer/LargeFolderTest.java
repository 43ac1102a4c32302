package org.septum.viewer;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.septum.viewer.RoomOnStage.onFx;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.septum.viewer.phantom.DicomPhantoms;
import org.septum.viewer.phantom.PhantomAnalyser;
import org.septum.viewer.room.Activity;
import org.septum.viewer.study.CatalogueOpener;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window answers while a folder of a thousand files is opened. */
@ExtendWith(ApplicationExtension.class)
class LargeFolderTest {
    private static final int FILES = 1000;
    /**
     * A reader notices a window that does not answer for longer. What counts is the window's own work from one pulse to the next,
     * not the clock, which other programs' work moves too.
     */
    private static final double LONGEST_WORK_MS = 300;

    @TempDir
    static Path small;

    @TempDir
    static Path large;

    private ReadingRoom room;
    private long before;
    private long longest;

    @Start
    void start(Stage stage) {
        room = new ReadingRoom(new CatalogueOpener(), new PhantomAnalyser(() -> { }));
        stage.setScene(room.scene());
        stage.show();
    }

    @AfterEach
    void close() {
        onFx(() -> {
            room.close();
            return null;
        });
    }

    @Test
    void theWindowGoesOnPulsing() throws Exception {
        new DicomPhantoms(small).tiltedCt();
        new DicomPhantoms(large).longCt(FILES);
        open(small, 8); // what the window does for the first time takes longer and has nothing to do with the folder
        AnimationTimer pulses = new AnimationTimer() {
            @Override
            public void handle(long now) {
                long work = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                longest = before == 0 ? 0 : Math.max(longest, work - before);
                before = work;
            }
        };
        long start = System.nanoTime();
        onFx(() -> {
            pulses.start();
            return null;
        });
        open(large, FILES);
        double took = (System.nanoTime() - start) * 1e-9;
        onFx(() -> {
            pulses.stop();
            return null;
        });
        System.out.printf("%d files open in %.1f s, longest work of the window between two pulses %.0f ms%n", FILES, took, longest * 1e-6);
        assertTrue(longest * 1e-6 < LONGEST_WORK_MS, "the window worked for %.0f ms".formatted(longest * 1e-6));
    }

    private void open(Path folder, int slices) throws Exception {
        onFx(() -> {
            room.open(List.of(folder));
            return null;
        });
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> onFx(() -> room.model().activityProperty().get()
                instanceof Activity.Reading && room.model().viewport().state().grid().orElseThrow().slices() == slices));
    }
}
