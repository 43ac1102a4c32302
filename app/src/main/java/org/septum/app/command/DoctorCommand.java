package org.septum.app.command;

import org.septum.app.terminal.Streams;
import picocli.CommandLine.Command;

/** {@code septum doctor}: what works on this machine and what is missing. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Says what works on this machine and what is missing.")
public final class DoctorCommand implements Runnable {
    private final Streams streams;

    public DoctorCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void run() {
        Runtime machine = Runtime.getRuntime();
        streams.out().printf("Java       %s%n", Runtime.version());
        streams.out().printf("System     %s %s%n", System.getProperty("os.name"), System.getProperty("os.arch"));
        streams.out().printf("Processors %d%n", machine.availableProcessors());
    }
}
