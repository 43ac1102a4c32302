package org.septum.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.septum.viewer.RoomOnStage.onFx;
import static org.septum.viewer.RoomOnStage.until;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.septum.imaging.UnusableInputException;
import org.septum.viewer.phantom.PhantomAnalyser;
import org.septum.viewer.phantom.PhantomSeries;
import org.septum.viewer.room.Activity;
import org.septum.viewer.viewport.Layout;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The window in each of its states, as pictures under target/pictures for people, with what must hold in each checked. */
@ExtendWith(ApplicationExtension.class)
class ReadingRoomPicturesTest {
    private static final Path PICTURES = Path.of("target", "pictures");

    private final PhantomSeries series = new PhantomSeries("SAX cine bSSFP");
    private final CountDownLatch go = new CountDownLatch(1);
    private ReadingRoom room;

    @Start
    void start(Stage stage) {
        room = new ReadingRoom((paths, progress) -> {
            if (paths.getFirst().toString().contains("broken")) {
                throw new UnusableInputException(paths.getFirst(), "is not a DICOM or NIfTI file");
            }
            return PhantomSeries.study(series, new PhantomSeries("SAX cine, repeated"));
        }, new PhantomAnalyser(this::holdHalfway));
        stage.setScene(room.scene());
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1400);
        stage.setHeight(900);
        stage.show();
    }

    private int phasesDone;

    private void holdHalfway() {
        if (++phasesDone == 9) {
            await(go);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(90, TimeUnit.SECONDS), "the test did not go on");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        go.countDown();
        onFx(() -> {
            room.close();
            return null;
        });
    }

    @Test
    void emptyThenFailed() throws Exception {
        picture("empty");
        onFx(() -> {
            room.open(List.of(Path.of("broken.dcm")));
            return null;
        });
        until(() -> room.model().activityProperty().get() instanceof Activity.Failed);
        picture("failed");
    }

    @Test
    void readingAndAnalysing() throws Exception {
        open();
        picture("reading");
        onFx(() -> {
            room.model().analysis().analyse();
            return null;
        });
        until(() -> room.model().analysis().progressProperty().get().fraction() >= 0.45);
        picture("analysing");
        go.countDown();
        until(() -> room.model().curve().curveProperty().get().isPresent());
        picture("analysed");
        onFx(() -> {
            room.model().curve().goToEs();
            room.model().viewport().layout(Layout.MOSAIC);
            room.model().viewport().focus();
            return null;
        });
        picture("mosaic");
        onFx(() -> {
            room.model().viewport().layout(Layout.SINGLE);
            room.model().viewport().zoom(2.6, 0.03, -0.03);
            return null;
        });
        picture("zoomed");
        onFx(() -> {
            room.model().viewport().interpolation(org.septum.viewer.viewport.Interpolation.NEAREST);
            return null;
        });
        picture("pixels");
        assertEquals(7, room.model().viewport().state().phase());
    }

    private void open() throws Exception {
        onFx(() -> {
            room.open(List.of(Path.of("study")));
            return null;
        });
        until(() -> room.model().activityProperty().get() instanceof Activity.Reading);
        until(() -> room.model().browser().rows().stream().allMatch(r -> !(r instanceof
                org.septum.viewer.browser.BrowserRow.OfSeries s)
                || s.thumbnailProperty().get() instanceof org.septum.viewer.browser.Thumbnail.Picture));
    }

    private void picture(String name) throws Exception {
        RoomOnStage.picture(room, PICTURES.resolve(name + ".png"), 400);
    }
}
