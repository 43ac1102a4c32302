package org.septum.app.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code septum} by itself. */
@Command(name = "septum", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Shows medical images and finds structures in them. Not for diagnostic use.", ""})
public final class SeptumCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: one of the commands below");
    }
}
