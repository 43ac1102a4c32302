package org.septum.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.stage.Stage;
import org.septum.viewer.ReadingRoom;
import org.septum.viewer.analysis.AnalysisViewModel;

/** Counts the window's frames while the cine plays: first with nothing else to do, then while the series is analysed. */
public final class FrameRate {
    private static final long IDLE_MS = 3000;

    private final ReadingRoomWindow window;

    public FrameRate(ReadingRoomWindow window) {
        this.window = window;
    }

    /**
     * Frames a second.
     *
     * @param playing with the cine alone
     * @param analysing while the first analysis of the process runs as well
     * @param again while another one runs, with everything loaded
     * @param longestMs between two frames of that last analysis
     */
    public record Rates(double playing, double analysing, double again, double longestMs) {}

    /** @param headless on JavaFX's headless platform, where there is no display */
    public Rates measure(List<Path> paths, boolean headless) throws DisplayException, IOException {
        if (headless) {
            Portrait.headless();
        }
        CompletableFuture<Rates> measured = new CompletableFuture<>();
        window.show(paths, (room, stage) -> {
            Pulses pulses = new Pulses();
            room.scene().addPostLayoutPulseListener(pulses::count);
            Thread.ofPlatform().name("frame-rate").start(() -> run(room, stage, pulses, measured));
        });
        return Portrait.joined(measured, "the frames could not be counted");
    }

    private static void run(ReadingRoom room, Stage stage, Pulses pulses, CompletableFuture<Rates> measured) {
        try {
            Portrait.untilRead(room);
            Portrait.onFx(() -> {
                room.model().cine().play();
                return null;
            });
            pulses.restart();
            Thread.sleep(IDLE_MS);
            double playing = pulses.rate();
            double first = analysis(room, pulses);
            double again = analysis(room, pulses);
            measured.complete(new Rates(playing, first, again, pulses.longestMs()));
        } catch (Exception e) {
            measured.completeExceptionally(e);
        } finally {
            javafx.application.Platform.runLater(stage::hide);
        }
    }

    private static double analysis(ReadingRoom room, Pulses pulses) throws Exception {
        Portrait.onFx(() -> {
            room.model().analysis().analyse();
            return null;
        });
        pulses.restart();
        Portrait.until(() -> room.model().analysis().phaseProperty().get() == AnalysisViewModel.Phase.IDLE);
        return pulses.rate();
    }

    /** Frames since the last restart. */
    private static final class Pulses {
        private final AtomicInteger frames = new AtomicInteger();
        private volatile long start = System.nanoTime();
        private volatile long last = start;
        private volatile long longest;

        void count() {
            long now = System.nanoTime();
            longest = Math.max(longest, now - last);
            last = now;
            frames.incrementAndGet();
        }

        void restart() {
            frames.set(0);
            start = System.nanoTime();
            last = start;
            longest = 0;
        }

        double rate() {
            return frames.get() / ((System.nanoTime() - start) / 1e9);
        }

        double longestMs() {
            return longest / 1e6;
        }
    }
}
