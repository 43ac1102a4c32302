package org.septum.app;

import org.septum.app.command.DoctorCommand;
import org.septum.app.command.SeptumCommand;
import org.septum.app.command.WarmUpCommand;
import org.septum.app.terminal.Streams;
import picocli.CommandLine;

/** The whole program, put together by constructors: run it with the words of a command line. */
public final class Program {
    private final Streams streams;
    private final UserFolders folders;

    public Program(Streams streams, UserFolders folders) {
        this.streams = streams;
        this.folders = folders;
    }

    /** @return the exit code, one of {@link ExitCode} */
    public int run(String... args) {
        Failures failures = new Failures(streams.err(), new FailureLog(folders.state()));
        CommandLine line = new CommandLine(new SeptumCommand());
        line.addSubcommand("doctor", new DoctorCommand(streams));
        line.addSubcommand("warm-up", new WarmUpCommand(streams));
        line.getCommandSpec().version("Septum " + Version.current());
        line.setOut(streams.out());
        line.setErr(streams.err());
        line.setUsageHelpWidth(100);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failures.tell(failure));
        return line.execute(args);
    }
}
