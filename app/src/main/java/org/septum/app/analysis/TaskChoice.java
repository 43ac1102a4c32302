package org.septum.app.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.ai.Analysis;
import org.septum.ai.cardiac.CardiacPipeline;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.tumour.TumourPipeline;
import org.septum.ai.tumour.series.MrRole;
import org.septum.ai.tumour.series.RoleGuess;
import org.septum.imaging.study.MrSettings;
import org.septum.imaging.study.Series;

/**
 * The task a user asks for or, where they leave it open, the one the study fits: the brain where a series is named or set as one of
 * the head's contrasts and there is no cine, or where nothing could be a heart but something could be a head; else the heart.
 */
public final class TaskChoice {
    private final Optional<Task> asked;
    private final Map<MrRole, Path> roles;
    private final Analysis heart;
    private final Analysis brain;

    /** @param roles what the user says about a head's series, which settles it */
    public TaskChoice(Optional<Task> asked, Map<MrRole, Path> roles, ModelRepository models) {
        this.asked = asked;
        this.roles = roles;
        NetworkSource none = (model, precision) -> {
            throw new IllegalStateException("choosing a task runs no network");
        };
        heart = new CardiacPipeline(models, none);
        brain = new TumourPipeline(models, none);
    }

    /** The task as far as it can be told before anything is read. */
    public Optional<Task> byPaths(List<Path> paths) {
        boolean flair = paths.stream().anyMatch(p -> RoleGuess.ofFile(p).role().equals(Optional.of(MrRole.FLAIR)));
        return asked.or(() -> flair || !roles.isEmpty() ? Optional.of(Task.BRAIN_TUMOUR) : Optional.empty());
    }

    /** @throws IOException where a header can no longer be read */
    public Task of(List<Path> paths, StudyInput input) throws IOException {
        Optional<Task> told = byPaths(paths);
        if (told.isPresent()) {
            return told.get();
        }
        List<Series> hearts = input.series().stream().filter(s -> fits(heart, s)).toList();
        boolean cine = hearts.stream().anyMatch(s -> s.grid().phases() > 1);
        boolean named = false;
        boolean head = false;
        for (Series series : input.series()) {
            boolean fits = fits(brain, series);
            head |= fits;
            named |= fits && RoleGuess.of(series.info().description(), MrSettings.of(series)).role().isPresent();
        }
        return !cine && (named || hearts.isEmpty() && head) ? Task.BRAIN_TUMOUR : Task.CARDIAC;
    }

    private static boolean fits(Analysis analysis, Series s) {
        return analysis.misfit(s.grid(), s.info().modality(), s.isColour(), s.placement()).isEmpty();
    }
}
