package org.septum.app;

import java.io.PrintWriter;
import org.septum.app.command.AnalyzeCommand;
import org.septum.app.command.AnonymiseCommand;
import org.septum.app.command.BenchCommand;
import org.septum.app.command.DemoCommand;
import org.septum.app.command.DoctorCommand;
import org.septum.app.command.DumpCommand;
import org.septum.app.command.FollowCommand;
import org.septum.app.command.InfoCommand;
import org.septum.app.command.ModelsCommand;
import org.septum.app.command.SeptumCommand;
import org.septum.app.command.SurfacesCommand;
import org.septum.app.command.WarmUpCommand;
import org.septum.app.command.WindowCommand;
import org.septum.app.install.Installation;
import org.septum.app.install.Version;
import org.septum.app.sample.SampleStudy;
import org.septum.app.terminal.Interruption;
import org.septum.app.terminal.Streams;
import org.septum.app.terminal.WatchedWork;
import org.septum.app.window.ReadingRoomWindow;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The whole program, put together by constructors: run it with the words of a command line. */
public final class Program {
    private static final int HELP_WIDTH = 110;

    private final Streams streams;
    private final Installation installation;

    public Program(Streams streams, Installation installation) {
        this.streams = streams;
        this.installation = installation;
    }

    /** @return the exit code, one of {@link ExitCode} */
    public int run(String... args) {
        try (Interruption interruption = new Interruption()) {
            return commands(new WatchedWork(streams, interruption)).execute(args);
        }
    }

    private CommandLine commands(WatchedWork work) {
        Failures failures = new Failures(streams.err(), new FailureLog(installation.folders().state()));
        SampleStudy sample = new SampleStudy();
        ReadingRoomWindow window = new ReadingRoomWindow(installation, sample);
        CommandLine line = new CommandLine(new SeptumCommand(installation, window));
        line.addSubcommand(new DemoCommand(streams, installation, work, sample, window));
        line.addSubcommand(new AnalyzeCommand(streams, installation, work));
        line.addSubcommand(new SurfacesCommand(streams));
        line.addSubcommand(new FollowCommand(streams, work));
        line.addSubcommand(new InfoCommand(streams, installation, work));
        line.addSubcommand(new DumpCommand(streams, work));
        line.addSubcommand(new AnonymiseCommand(streams, work));
        line.addSubcommand(new ModelsCommand(streams, installation, work));
        line.addSubcommand(new BenchCommand(streams, installation, sample));
        line.addSubcommand(new DoctorCommand(streams, installation));
        line.addSubcommand(new WindowCommand(streams, window));
        line.addSubcommand(new WarmUpCommand(streams, installation, sample, window));
        line.getCommandSpec().version("Septum " + Version.current());
        line.setOut(streams.out());
        line.setErr(streams.err());
        line.setUsageHelpWidth(HELP_WIDTH);
        line.setExecutionExceptionHandler((failure, command, parsed) -> failures.tell(failure));
        line.setParameterExceptionHandler((problem, words) -> wrongUsage(problem));
        return line;
    }

    /** One line and where to read more, instead of the whole help. */
    private int wrongUsage(ParameterException problem) {
        PrintWriter err = streams.err();
        err.printf("septum: %s. %s --help explains.%n", problem.getMessage().replaceAll("\\s*\\R\\s*", " "),
                problem.getCommandLine().getCommandSpec().qualifiedName());
        err.flush();
        return ExitCode.USAGE;
    }
}
