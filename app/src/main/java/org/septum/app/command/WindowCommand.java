package org.septum.app.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.septum.app.terminal.Streams;
import org.septum.app.window.Desktop;
import org.septum.app.window.FirstFrame;
import org.septum.app.window.FrameRate;
import org.septum.app.window.Portrait;
import org.septum.app.window.ReadingRoomWindow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code septum window}: the window in ways only those who work on Septum need. */
@Command(name = "window", hidden = true, mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Opens the window, or pictures or times it without a display.", ""})
public final class WindowCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "PATH", description = "What to open.")
    private List<Path> paths = List.of();

    @Option(names = "--snapshot", paramLabel = "FILE", description = "Write a picture of the window as PNG and end.")
    private Optional<Path> snapshot;

    @Option(names = "--analyse", description = "Analyse before the picture is taken.")
    private boolean analyse;

    @Option(names = "--first-frame", description = "Print the milliseconds from the JVM's start to the first frame and end.")
    private boolean firstFrame;

    @Option(names = "--frame-rate",
            description = "Print the frames a second with the cine playing, alone and while PATH is analysed, and end.")
    private boolean frameRate;

    private final Streams streams;
    private final ReadingRoomWindow window;

    public WindowCommand(Streams streams, ReadingRoomWindow window) {
        this.streams = streams;
        this.window = window;
    }

    @Override
    public Integer call() throws Exception {
        Desktop desktop = Desktop.ofThisSystem();
        if (snapshot.isPresent()) {
            new Portrait(window).take(paths, analyse, snapshot.get());
        } else if (firstFrame) {
            streams.out().println(new FirstFrame(window).measure(desktop.missing().isPresent()).toMillis());
        } else if (frameRate) {
            FrameRate.Rates rates = new FrameRate(window).measure(paths, desktop.missing().isPresent());
            streams.out().printf("frames a second: %.1f playing, %.1f during the first analysis, %.1f during the next "
                    + "(longest gap %.0f ms)%n", rates.playing(), rates.analysing(), rates.again(), rates.longestMs());
        } else {
            desktop.require();
            window.show(paths);
        }
        return 0;
    }
}
