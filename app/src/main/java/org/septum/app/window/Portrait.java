package org.septum.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.septum.viewer.ReadingRoom;
import org.septum.viewer.Snapshot;
import org.septum.viewer.analysis.AnalysisViewModel;
import org.septum.viewer.room.Activity;

/**
 * Takes a picture of the window without a display, for the documentation: opens a study, analyses it if asked to, goes to
 * end-systole, and writes what the window shows.
 */
public final class Portrait {
    private static final double WIDTH = 1400;
    private static final double HEIGHT = 900;
    private static final long PATIENCE_MS = 300_000;
    private static final long SETTLE_MS = 800;
    private static final long LOOK_MS = 50;

    private final ReadingRoomWindow window;

    public Portrait(ReadingRoomWindow window) {
        this.window = window;
    }

    /** Throws DisplayException where the study cannot be opened, IOException where the picture cannot be written. */
    public void take(List<Path> paths, boolean analyse, Path png) throws DisplayException, IOException {
        headless();
        CompletableFuture<Void> taken = new CompletableFuture<>();
        window.show(paths, (room, stage) -> {
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            Thread.ofPlatform().name("portrait").start(() -> pose(room, stage, analyse, png, taken));
        });
        joined(taken, "the window could not be pictured");
    }

    /** What comes of a window posed on another thread. @param failed begins the message of an IOException */
    static <T> T joined(CompletableFuture<T> posed, String failed) throws DisplayException, IOException {
        try {
            return posed.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof DisplayException shown) {
                throw shown;
            }
            throw new IOException(failed + ": " + e.getCause().getMessage(), e.getCause());
        }
    }

    /** JavaFX without a display: its own headless platform and the software pipeline. */
    static void headless() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }

    private static void pose(ReadingRoom room, Stage stage, boolean analyse, Path png, CompletableFuture<Void> taken) {
        try {
            untilRead(room);
            if (analyse) {
                onFx(() -> {
                    room.model().analysis().analyse();
                    return null;
                });
                until(() -> room.model().analysis().phaseProperty().get() == AnalysisViewModel.Phase.IDLE);
                onFx(() -> {
                    room.model().curve().goToEs();
                    room.model().viewport().focus();
                    return null;
                });
            }
            Thread.sleep(SETTLE_MS);
            onFx(() -> {
                Snapshot.write(room.scene(), png);
                return null;
            });
            taken.complete(null);
        } catch (Exception e) {
            taken.completeExceptionally(e);
        } finally {
            Platform.runLater(stage::hide);
        }
    }

    /** Waits for a series to be shown; throws DisplayException with the reason where nothing could be opened. */
    static void untilRead(ReadingRoom room) throws Exception {
        until(() -> room.model().activityProperty().get() instanceof Activity.Reading
                || room.model().activityProperty().get() instanceof Activity.Failed);
        if (onFx(() -> room.model().activityProperty().get()) instanceof Activity.Failed(String title, String reason)) {
            throw new DisplayException(title + ": " + reason);
        }
    }

    static void until(BooleanSupplier condition) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_MS * 1_000_000;
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                throw new IOException("it did not become ready");
            }
            Thread.sleep(LOOK_MS);
        }
    }

    static <T> T onFx(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done.get();
    }
}
