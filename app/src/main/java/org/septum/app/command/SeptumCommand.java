package org.septum.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.septum.app.install.Installation;
import org.septum.app.sample.SampleStudy;
import org.septum.app.window.Desktop;
import org.septum.app.window.ReadingRoomWindow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code septum} by itself: the window. */
@Command(name = "septum", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Shows medical images and finds structures in them. Not for diagnostic use.", "",
            "Without a command, opens the window with PATH, or with the sample study.", ""},
        commandListHeading = "%nCommands:%n")
public final class SeptumCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Folder, DICOM file, DICOMDIR or NIfTI file to open.")
    private List<Path> paths = List.of();

    @Spec
    private CommandSpec spec;

    private final Installation installation;
    private final ReadingRoomWindow window;

    public SeptumCommand(Installation installation, ReadingRoomWindow window) {
        this.installation = installation;
        this.window = window;
    }

    @Override
    public Integer call() throws Exception {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new ParameterException(spec.commandLine(), path + " is neither a command nor a file or folder");
            }
        }
        Desktop.ofThisSystem().require();
        window.show(paths.isEmpty() ? List.of(SampleStudy.folder(installation.samples())) : paths);
        return 0;
    }
}
