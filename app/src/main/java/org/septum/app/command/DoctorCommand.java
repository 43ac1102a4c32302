package org.septum.app.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.septum.ai.model.ModelRepository;
import org.septum.app.install.Installation;
import org.septum.app.terminal.Streams;
import org.septum.app.window.Desktop;
import org.septum.openvino.NativeLibrary;
import picocli.CommandLine.Command;

/** {@code septum doctor}: what works on this machine and what is missing. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Says what works on this machine and what is missing.")
public final class DoctorCommand implements Callable<Integer> {
    private final Streams streams;
    private final Installation installation;

    public DoctorCommand(Streams streams, Installation installation) {
        this.streams = streams;
        this.installation = installation;
    }

    @Override
    public Integer call() throws Exception {
        Runtime machine = Runtime.getRuntime();
        line("Java", "%s, up to %d MB of heap".formatted(Runtime.version(), machine.maxMemory() >> 20));
        line("System", "%s %s, %d processors".formatted(System.getProperty("os.name"), System.getProperty("os.arch"),
                machine.availableProcessors()));
        line("Display", Desktop.ofThisSystem().missing().map(m -> "MISSING: " + m).orElse("there"));
        line("OpenVINO", openVino());
        ModelRepository models = installation.models();
        line("Models", models.packages().isEmpty() ? "MISSING: none under " + models.folders()
                : String.join(", ", models.packages().stream().map(p -> p.id() + " " + p.manifest().version()).toList()));
        models.rejected().forEach(e -> line("", "left out: " + e.getMessage()));
        line("Your files", installation.folders().data().toString());
        line("Log", installation.folders().state().toString());
        streams.out().flush();
        return 0;
    }

    private static String openVino() {
        NativeLibrary library = NativeLibrary.load();
        if (!library.isAvailable()) {
            return "MISSING: " + library.failure().orElseThrow().getMessage();
        }
        Optional<Path> path = library.path();
        return library.version().map(v -> v.buildNumber() + " ").orElse("") + path.map(p -> "in " + p.getParent()).orElse("");
    }

    private void line(String what, String state) {
        streams.out().printf("%-10s  %s%n", what, state);
    }
}
