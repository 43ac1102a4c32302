package org.septum.frontdoor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, as the launcher starts it. */
final class ChildProcess {
    private static final long PATIENCE_S = 240;

    private final Path folder;
    private final List<String> before = new ArrayList<>();

    /** @param folder an empty one, for the user's files and for what the process says */
    ChildProcess(Path folder) {
        this.folder = folder;
    }

    /** Runs it by a shell that first does something, for example sets a limit. */
    ChildProcess after(String shellCommand) {
        before.addAll(List.of("sh", "-c", shellCommand + "; exec \"$0\" \"$@\""));
        return this;
    }

    Process start(Object... args) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED",
                "-Dseptum.home=" + System.getProperty("septum.root"), "-cp", System.getProperty("java.class.path"),
                "org.septum.app.Main"));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> environment = builder.environment();
        environment.remove("DISPLAY");
        environment.remove("WAYLAND_DISPLAY");
        environment.put("SEPTUM_HOME", folder.resolve("user").toString());
        return builder.redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile()).start();
    }

    FrontDoor.Ended run(Object... args) throws IOException, InterruptedException {
        return await(start(args));
    }

    FrontDoor.Ended await(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("the process did not end; it said " + err());
        }
        return new FrontDoor.Ended(process.exitValue(), Files.readString(folder.resolve("out"), StandardCharsets.UTF_8), err());
    }

    String err() throws IOException {
        return Files.readString(folder.resolve("err"), StandardCharsets.UTF_8);
    }
}
