package org.septum.app.command;

import org.septum.app.terminal.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Touches what most runs touch, so that the JDK can keep the classes in its start-up cache; {@code app/build.sh} runs it once for
 * each build.
 */
@Command(name = "warm-up", hidden = true, description = "Run by the build to fill the start-up cache.")
public final class WarmUpCommand implements Runnable {
    private final Streams streams;

    public WarmUpCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        streams.out().println(new CommandLine(new SeptumCommand()).getUsageMessage());
        new DoctorCommand(streams).run();
    }
}
