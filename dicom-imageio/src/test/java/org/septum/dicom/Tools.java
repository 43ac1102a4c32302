package org.septum.dicom;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Other people's programs that judge what is written here. Tests that need one are skipped where it is missing. The Python with
 * pydicom, highdicom and GDCM is the one the system property {@code septum.oracle.python} names, or else {@code python3}.
 */
public final class Tools {
    private Tools() {
    }

    /** What a program said and how it ended. */
    public record Outcome(int status, String said) {
    }

    /** Where a program is, looked for along PATH. */
    public static Optional<Path> find(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)).map(folder -> Path
                .of(folder, name))
                .filter(Files::isExecutable).findFirst();
    }

    /** Runs a program of that name; skips the test where there is none. */
    public static Outcome run(String name, String... arguments) throws IOException, InterruptedException {
        Optional<Path> program = find(name);
        Assumptions.assumeTrue(program.isPresent(), name + " is not installed");
        List<String> command = new ArrayList<>(List.of(program.get().toString()));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /** Runs Python with a script; skips the test where one of the modules it needs is missing. */
    public static Outcome python(List<String> modules, String script, String... arguments) throws IOException,
            InterruptedException {
        String python = System.getProperty("septum.oracle.python", "python3");
        String imports = "import " + String.join(", ", modules);
        boolean there = (python.contains("/") ? Files.isExecutable(Path.of(python)) : find(python).isPresent())
                && run(List.of(python, "-c", imports)).status() == 0;
        Assumptions.assumeTrue(there, "no Python with " + modules);
        List<String> command = new ArrayList<>(List.of(python, "-W", "error", "-c", script));
        command.addAll(List.of(arguments));
        return run(command);
    }

    private static Outcome run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile("tool", ".txt");
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
            assertTrue(process.waitFor(120, TimeUnit.SECONDS), command + " hangs");
            return new Outcome(process.exitValue(), Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }
}
