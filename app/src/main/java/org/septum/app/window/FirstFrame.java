package org.septum.app.window;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;

/** Measures how long the window takes from the start of the JVM to its first frame, and closes it. */
public final class FirstFrame {
    private final ReadingRoomWindow window;

    public FirstFrame(ReadingRoomWindow window) {
        this.window = window;
    }

    /** @param headless on JavaFX's headless platform, where there is no display */
    public Duration measure(boolean headless) throws DisplayException, IOException {
        if (headless) {
            Portrait.headless();
        }
        // The JVM's own start: the time the system gives for a process can be half a second off.
        Instant start = Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        AtomicReference<Instant> shown = new AtomicReference<>();
        window.show(List.of(), (room, stage) -> room.scene().addPostLayoutPulseListener(() -> {
            if (shown.compareAndSet(null, Instant.now())) {
                Platform.runLater(stage::hide);
            }
        }));
        return Duration.between(start, shown.get());
    }
}
