package org.septum.viewer;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.stage.Stage;
import org.septum.viewer.phantom.PhantomAnalyser;
import org.septum.viewer.phantom.PhantomSeries;
import org.septum.viewer.room.Activity;
import org.testfx.util.WaitForAsyncUtils;

/** A room in a window of the headless screen, and waiting for what it does. */
final class RoomOnStage {
    private RoomOnStage() {}

    /** At (0, 0), where the headless wheel finds its node, and within the 1000 × 1000 the headless screen has. */
    static void show(Stage stage, ReadingRoom room) {
        stage.setScene(room.scene());
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(1000);
        stage.setHeight(900);
        stage.show();
    }

    /** A room whose only study is the phantom heart, analysed at once; to be made on the JavaFX thread. */
    static ReadingRoom heart() {
        return new ReadingRoom((paths, progress) -> PhantomSeries.study(new PhantomSeries("SAX cine")), new PhantomAnalyser(() -> { }));
    }

    static void openStudy(ReadingRoom room) throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> room.open(List.of(Path.of("study"))));
        until(() -> room.model().activityProperty().get() instanceof Activity.Reading);
    }

    /** Analyses the open study and waits until {@code done}, which is asked on the JavaFX thread. */
    static void analyse(ReadingRoom room, BooleanSupplier done) throws Exception {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> room.model().analysis().analyse());
        until(done);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Runs something on the JavaFX thread and waits until what came of it is done. */
    static void run(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Runs something on the JavaFX thread and waits for its answer. */
    static <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
    }

    /** A PNG of the room, after its renderers had time for the latest state. */
    static void picture(ReadingRoom room, Path file, long drawingMs) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        Thread.sleep(drawingMs);
        WaitForAsyncUtils.waitForFxEvents();
        onFx(() -> {
            Snapshot.write(room.scene(), file);
            return null;
        });
    }

    static void until(BooleanSupplier condition) throws Exception {
        WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(60_000, condition::getAsBoolean));
    }
}
