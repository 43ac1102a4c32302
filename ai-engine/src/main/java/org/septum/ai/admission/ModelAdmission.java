package org.septum.ai.admission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.septum.ai.inference.Engine;
import org.septum.ai.inference.EngineSettings;
import org.septum.ai.inference.SelfTestResult;
import org.septum.ai.model.ModelPackage;
import org.septum.ai.model.ModelRejectedException;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.model.Precision;
import org.septum.imaging.Progress;

/** Adds packages of others to a user's own. A package is there whole and checked, or nothing of it is. */
public final class ModelAdmission {
    private final Path models;
    private final ModelRepository present;
    private final Map<String, TaskRules> tasks;
    private final EngineSettings settings;

    /**
     * @param models the user's folder of packages; made where it does not exist
     * @param present all packages there are, the user's and those that came with the program
     * @param tasks what each task asks of a package
     */
    public ModelAdmission(Path models, ModelRepository present, Map<String, TaskRules> tasks, EngineSettings settings) {
        this.models = models;
        this.present = present;
        this.tasks = Map.copyOf(tasks);
        this.settings = settings;
    }

    /**
     * A package that was added.
     *
     * @param selfTests how each precision's went on the installed copy
     * @param selfTestMade whether the package came without one
     */
    public record Admitted(ModelPackage model, Map<Precision, SelfTestResult> selfTests, boolean selfTestMade) {
        public Admitted {
            selfTests = Map.copyOf(selfTests);
        }
    }

    /**
     * Checks a folder's manifest, files and networks and copies it.
     *
     * @param replace whether a package of the same id may be replaced
     * @throws ModelRejectedException the first thing that is wrong, with the file in {@code folder} and the reason
     */
    public Admitted add(Path folder, boolean replace, Progress progress) throws IOException {
        SourceFolder source = SourceFolder.of(folder);
        progress.report(0, "reading the description");
        Admitted admitted;
        try (StagedFolder staged = StagedFolder.in(models)) {
            Path target;
            try (Engine engine = new Engine(settings)) {
                Candidate candidate = Candidate.of(source, engine);
                target = models.resolve(candidate.id(source));
                checkFree(source, candidate.id(source), target, replace);
                copy(source, candidate, staged.path(), progress.part(0.1, 0.4));
                progress.report(0.4, "checking");
                admitted = check(staged.path(), engine);
            } catch (ModelRejectedException e) {
                throw toldOfTheSource(e, staged.path(), folder);
            }
            progress.checkCancelled();
            // Not while the engine is open: it may have the weights mapped, and a mapped file cannot be moved everywhere.
            staged.moveTo(target);
            progress.report(1, "added");
            return new Admitted(ModelPackage.read(target), admitted.selfTests(), admitted.selfTestMade());
        }
    }

    private void checkFree(SourceFolder source, String id, Path target, boolean replace) throws ModelRejectedException {
        Optional<ModelPackage> same = present.byId(id);
        if (same.isPresent() && !same.get().folder().startsWith(models)) {
            throw new ModelRejectedException(
                    source.path(), "its id \"%s\" is that of a model that came with Septum".formatted(id));
        }
        if (Files.exists(target) && !replace) {
            throw new ModelRejectedException(source.path(), "a model \"%s\" is there already, in %s; --replace takes its place"
                    .formatted(id, target));
        }
    }

    private static void copy(SourceFolder source, Candidate candidate, Path staged, Progress progress) throws IOException {
        int done = 0;
        for (Map.Entry<String, String> file : candidate.files().entrySet()) {
            progress.checkCancelled();
            source.copy(file.getValue(), staged, file.getKey());
            progress.report((double) ++done / candidate.files().size(), "copying");
        }
        if (candidate.manifest().isPresent()) {
            ManifestText.write(staged, candidate.manifest().get());
        }
    }

    private Admitted check(Path staged, Engine engine) throws IOException {
        ModelPackage model = ModelPackage.readCandidate(staged);
        TaskRules rules = tasks.get(model.manifest().task());
        if (rules == null) {
            throw new ModelRejectedException(model.manifestFile(), "task: is \"%s\"; supported: %s"
                    .formatted(model.manifest().task(), String.join(", ", tasks.keySet().stream().sorted().toList())));
        }
        rules.check(model);
        checkCompany(model);
        model.checkFiles();
        boolean made = model.manifest().selfTest().isEmpty();
        if (made) {
            model = SelfTestMaker.make(model, engine);
        }
        Map<Precision, SelfTestResult> results = new EnumMap<>(Precision.class);
        for (Precision precision : model.manifest().networks().keySet()) {
            results.put(precision, engine.verify(model, precision));
        }
        return new Admitted(model, results, made);
    }

    /** A package may need others: a locator, or members that a quality averages. */
    private void checkCompany(ModelPackage model) throws ModelRejectedException {
        Stream<String> members = Stream.concat(Stream.of(model.manifest().fast()), model.manifest().best().stream())
                .flatMap(averaging -> averaging.members().stream());
        for (String id : Stream.concat(model.manifest().locator().stream(), members).toList()) {
            if (present.byId(id).isEmpty()) {
                throw new ModelRejectedException(
                        model.manifestFile(), "the model \"%s\" it needs is not installed".formatted(id));
            }
        }
    }

    /** The same complaint about the file the user named, not about our copy of it. */
    private static ModelRejectedException toldOfTheSource(ModelRejectedException e, Path staged, Path folder) {
        if (!e.file().startsWith(staged)) {
            return e;
        }
        String reason = e.reason().replace(staged.toString(), folder.toString());
        Path file = folder.resolve(staged.relativize(e.file()).toString());
        return Files.exists(file) ? new ModelRejectedException(file, reason, e)
                : new ModelRejectedException(folder, "made into a package, %s: %s".formatted(file.getFileName(), reason), e);
    }
}
