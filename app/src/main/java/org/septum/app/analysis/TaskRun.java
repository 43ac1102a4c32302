package org.septum.app.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.tumour.series.RoleFile;
import org.septum.imaging.Progress;
import org.septum.imaging.study.Problem;

/**
 * The whole way of {@code septum analyze}: paths in, a folder of results out, by the task that is asked for or that the study fits. The
 * task's networks are made ready while pictures are read, and no other's are: where the user leaves the task open, none before the
 * headers have told it.
 */
public final class TaskRun {
    private static final double OPENED = 0.1;
    private static final double CHOSEN = 0.12;

    private final ModelRepository models;
    private final NetworkSource networks;

    public TaskRun(ModelRepository models, NetworkSource networks) {
        this.models = models;
        this.networks = networks;
    }

    /**
     * What the user asked for.
     *
     * @param task empty for the one the study fits
     * @param heart for the task cardiac
     * @param brain for the task brain-tumour, which files with a role settle
     */
    public record Request(List<Path> paths, Optional<Task> task, CardiacRun.Options heart, TumourRun.Options brain) {
        public Request {
            paths = List.copyOf(paths);
        }

        /** With the files that were given a role only. */
        private List<Path> all() {
            return Stream.concat(paths.stream(), brain.roles().values().stream().map(RoleFile::file)).distinct().toList();
        }
    }

    /**
     * @param out where the results go; written whole or not at all
     * @param problems told which files could not be used, before the analysis
     * @throws NothingFitsException where nothing fits the task, or more than one fits alike
     * @throws org.septum.imaging.UnusableInputException where the input cannot be read or the results cannot be written
     */
    public Outcome run(Request request, Path out, Consumer<List<Problem>> problems, Progress progress)
            throws IOException, NothingFitsException {
        TaskChoice choice = new TaskChoice(request.task(), !request.brain().roles().isEmpty(), models);
        Optional<Task> told = choice.byPaths(request.paths());
        try (EarlyNetworks early = new EarlyNetworks(models, networks, request.heart().model(), request.heart().precision())) {
            told.ifPresent(early::begin);
            Progress opening = progress.part(0, OPENED);
            StudyInput input = told.equals(Optional.of(Task.BRAIN_TUMOUR)) ? StudyInput.separate(request.all(), opening)
                    : StudyInput.open(request.all(), opening);
            problems.accept(input.problems());
            Task task = choice.of(request.paths(), input, progress.part(OPENED, CHOSEN));
            if (told.isEmpty()) {
                early.begin(task);
            }
            Progress rest = progress.part(CHOSEN, 1);
            return switch (task) {
                case CARDIAC -> new CardiacRun(models, networks).run(input, request.heart(), out, rest);
                case BRAIN_TUMOUR -> new TumourRun(models, networks).run(input, request.brain(), out, rest);
            };
        }
    }
}
