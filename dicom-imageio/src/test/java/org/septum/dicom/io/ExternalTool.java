package org.septum.dicom.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Another program that judges what we write. A test that needs one that is not installed is skipped. Python is {@code python3}, or
 * what the environment variable SEPTUM_PYTHON names.
 */
final class ExternalTool {
    private ExternalTool() {
    }

    static String python(String module) throws IOException, InterruptedException {
        String python = System.getenv().getOrDefault("SEPTUM_PYTHON", "python3");
        assumePresent(List.of(python, "-c", "import " + module), module);
        return python;
    }

    static String installed(String program, String versionOption) throws IOException, InterruptedException {
        assumePresent(List.of(program, versionOption), program);
        return program;
    }

    private static void assumePresent(List<String> command, String what) throws InterruptedException {
        boolean present;
        try {
            present = run(command).exit == 0;
        } catch (IOException e) {
            present = false;
        }
        assumeTrue(present, what + " is not installed");
    }

    record Result(int exit, String output) {
    }

    /** Runs a command and gives its exit code with all it said on both streams. */
    static Result run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(command + " does not end");
        }
        return new Result(process.exitValue(), output);
    }

    static String output(String... command) throws IOException, InterruptedException {
        Result result = run(Stream.of(command).toList());
        assertEquals(0, result.exit, String.join(" ", command) + ": " + result.output);
        return result.output;
    }
}
