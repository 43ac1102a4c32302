package org.septum.app.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.septum.ai.Analysis;
import org.septum.ai.cardiac.CardiacPipeline;
import org.septum.ai.inference.NetworkSource;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.phases.FourthAxis;
import org.septum.ai.tumour.TumourPipeline;
import org.septum.ai.tumour.series.ContrastFiles;
import org.septum.ai.tumour.series.MrRole;
import org.septum.ai.tumour.series.RoleGuess;
import org.septum.imaging.Progress;
import org.septum.imaging.study.MrSettings;
import org.septum.imaging.study.Series;

/**
 * The task a user asks for or, where they leave it open, the one the study fits: the brain where a series is named or set as one of
 * the head's contrasts, or a file holds several of them, and there is no cine; also where nothing could be a heart but something could
 * be a head; else the heart. Headers tell; pictures are looked at only where a 4-D file could be a cine and a head's contrasts alike.
 */
public final class TaskChoice {
    private final Optional<Task> asked;
    private final boolean roles;
    private final Analysis heart;
    private final Analysis brain;
    private final ContrastFiles contrasts;

    /** @param roles whether the user says which of a head's series is which, which settles it */
    public TaskChoice(Optional<Task> asked, boolean roles, ModelRepository models) {
        this.asked = asked;
        this.roles = roles;
        NetworkSource none = (model, precision) -> {
            throw new IllegalStateException("choosing a task runs no network");
        };
        heart = new CardiacPipeline(models, none);
        brain = new TumourPipeline(models, none);
        contrasts = new ContrastFiles(brain.task(), s -> misfit(brain, s));
    }

    /** The task as far as it can be told before anything is read. */
    public Optional<Task> byPaths(List<Path> paths) {
        boolean flair = paths.stream().anyMatch(p -> RoleGuess.ofFile(p).role().equals(Optional.of(MrRole.FLAIR)));
        return asked.or(() -> flair || roles ? Optional.of(Task.BRAIN_TUMOUR) : Optional.empty());
    }

    /**
     * @throws IOException where a header or a picture can no longer be read
     * @throws NothingFitsException where a 4-D file is not surely a cine nor surely a head's contrasts, saying what to type
     */
    public Task of(List<Path> paths, StudyInput input, Progress progress) throws IOException, NothingFitsException {
        Optional<Task> told = byPaths(paths);
        if (told.isPresent()) {
            return told.get();
        }
        List<Series> files = new ArrayList<>();
        for (Series series : input.series()) {
            if (contrasts.possible(series) && areContrasts(series, progress)) {
                files.add(series);
            }
        }
        List<Series> hearts = input.series().stream().filter(s -> fits(heart, s) && !files.contains(s)).toList();
        boolean cine = hearts.stream().anyMatch(s -> s.grid().phases() > 1);
        boolean named = false;
        boolean head = false;
        for (Series series : input.series()) {
            boolean fits = fits(brain, series);
            head |= fits;
            named |= fits && RoleGuess.of(series.info().description(), MrSettings.of(series)).role().isPresent();
        }
        boolean saysHead = named || !files.isEmpty();
        return !cine && (saysHead || hearts.isEmpty() && head) ? Task.BRAIN_TUMOUR : Task.CARDIAC;
    }

    /** What can be no heart by its size is a head's, if anything: the pictures are looked at when it is analysed. */
    private boolean areContrasts(Series series, Progress progress) throws IOException, NothingFitsException {
        FourthAxis axis = fits(heart, series) ? contrasts.axis(series, progress) : FourthAxis.CONTRASTS;
        if (axis == FourthAxis.UNCLEAR) {
            throw new NothingFitsException(ContrastFiles.unclear(series));
        }
        return axis == FourthAxis.CONTRASTS;
    }

    private static boolean fits(Analysis analysis, Series s) {
        return misfit(analysis, s).isEmpty();
    }

    private static Optional<String> misfit(Analysis analysis, Series s) {
        return analysis.misfit(s.grid(), s.info().modality(), s.isColour(), s.placement());
    }
}
