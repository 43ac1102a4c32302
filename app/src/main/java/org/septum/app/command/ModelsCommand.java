package org.septum.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.septum.ai.admission.ModelAdmission;
import org.septum.ai.inference.Engine;
import org.septum.ai.inference.EngineSettings;
import org.septum.ai.inference.SelfTestResult;
import org.septum.ai.model.Manifest;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.Precision;
import org.septum.app.install.Installation;
import org.septum.app.terminal.Streams;
import org.septum.app.terminal.TerminalProgress;
import org.septum.app.terminal.WatchedWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code septum models}: the model packages that are there. */
@Command(name = "models", mixinStandardHelpOptions = true, description = "Lists the models, shows one, checks them, adds or removes one.")
public final class ModelsCommand implements Callable<Integer> {
    private final Streams streams;
    private final Installation installation;
    private final WatchedWork work;

    public ModelsCommand(Streams streams, Installation installation, WatchedWork work) {
        this.streams = streams;
        this.installation = installation;
        this.work = work;
    }

    @Override
    public Integer call() throws IOException {
        return list();
    }

    /** One line for each package. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "One line for each model.")
    int list() throws IOException {
        ModelRepository models = installation.models();
        for (ModelPackage model : models.packages()) {
            Manifest m = model.manifest();
            streams.out().printf("%-20s %-8s %-16s %-10s %s%n", m.id(), m.version(), m.task(), precisions(m), m.name());
        }
        models.rejected().forEach(e -> streams.err().println("septum: left out: " + e.getMessage()));
        flush();
        return 0;
    }

    /** What the manifest and the card say. */
    @Command(name = "show", mixinStandardHelpOptions = true, description = "What a model is, where it comes from, its limits.")
    int show(@Parameters(paramLabel = "ID", description = "The model's id.") String id) throws IOException {
        ModelPackage model = installation.models().require(id);
        Manifest m = model.manifest();
        PrintWriter out = streams.out();
        out.printf("%s %s: %s%nTask        %s%nLicence     %s%nPrecisions  %s%nFolder      %s%n%s%n", m.id(), m.version(),
                m.name(), m.task(), m.licence(), precisions(m), model.folder(), m.intendedUse());
        Path card = model.folder().resolve("card.md");
        if (Files.exists(card)) {
            out.printf("%n%s", Files.readString(card));
        }
        flush();
        return 0;
    }

    /** Hashes, shapes and self-test of every package, or of those named. */
    @Command(name = "verify", mixinStandardHelpOptions = true, description = "Checks files and self-tests.")
    int verify(@Parameters(arity = "0..*", paramLabel = "ID", description = "Which; without any, all.") List<String> ids)
            throws IOException {
        ModelRepository models = installation.models();
        if (!models.rejected().isEmpty()) {
            throw models.rejected().getFirst();
        }
        List<ModelPackage> wanted = new ArrayList<>();
        for (String id : ids == null ? models.packages().stream().map(ModelPackage::id).toList() : ids) {
            wanted.add(models.require(id));
        }
        try (Engine engine = new Engine(EngineSettings.ofThisMachine())) {
            for (ModelPackage model : wanted) {
                for (Precision precision : Precision.values()) {
                    if (model.manifest().has(precision)) {
                        SelfTestResult result = engine.verify(model, precision);
                        streams.out().printf(
                                "%-20s %-5s good: files and shapes as stated, self-test off by %.2g of %.2g allowed%n",
                                model.id(), precision.id(), result.difference(), result.tolerance());
                    }
                }
            }
        }
        flush();
        return 0;
    }

    /** Copies a third party's model into the user's own folder of models, once it has passed every check. */
    @Command(name = "add", mixinStandardHelpOptions = true, sortOptions = false,
            description = {"Checks a model of others, runs its self-test and adds it to yours.", ""})
    int add(@Parameters(paramLabel = "FOLDER", description = "ONNX or OpenVINO IR with a model.json, or a MONAI bundle.")
            Path folder,
            @Option(names = "--replace", description = "Take the place of a model of yours with the same id.") boolean replace)
            throws IOException {
        ModelAdmission.Admitted added;
        try (TerminalProgress progress = work.begin()) {
            added = installation.admission().add(folder, replace, progress);
        }
        ModelPackage model = added.model();
        streams.out().printf("%s %s is in %s%n", model.id(), model.manifest().version(), model.folder());
        for (Precision precision : model.manifest().networks().keySet().stream().sorted().toList()) {
            SelfTestResult result = added.selfTests().get(precision);
            streams.out().printf("%-5s good: files and shapes as stated, self-test off by %.2g of %.2g allowed%s%n",
                    precision.id(), result.difference(), result.tolerance(),
                    added.selfTestMade() ? "; it came without one, so its answer to noise became it" : "");
        }
        flush();
        return 0;
    }

    /** Takes a model out of the user's own folder of models. */
    @Command(name = "remove", mixinStandardHelpOptions = true, sortOptions = false,
            description = {"Removes a model that was added. Those that came with Septum stay.", ""})
    int remove(@Parameters(paramLabel = "ID", description = "The model's id.") String id) throws IOException {
        Path folder = installation.removal().remove(id);
        streams.out().printf("%s was removed from %s%n", id, folder.getParent());
        flush();
        return 0;
    }

    private static String precisions(Manifest manifest) {
        return Arrays.stream(Precision.values()).filter(manifest::has).map(Precision::id).collect(Collectors.joining(","));
    }

    private void flush() {
        streams.out().flush();
    }
}
