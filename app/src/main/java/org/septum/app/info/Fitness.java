package org.septum.app.info;

import java.io.IOException;
import java.util.Optional;
import org.septum.ai.Analysis;
import org.septum.ai.cardiac.series.CardiacView;
import org.septum.ai.cardiac.series.Recognition;
import org.septum.ai.tumour.series.ContrastFiles;
import org.septum.ai.tumour.series.RoleGuess;
import org.septum.imaging.study.MrSettings;
import org.septum.imaging.study.Series;

/**
 * What a series shows and what can be done with it, by its headers.
 *
 * @param heart the analysis of hearts
 * @param brain the analysis of brain tumours
 */
public record Fitness(Analysis heart, Analysis brain) {
    private static final String ASKED = "only when asked for, ";

    /** What it shows; empty where nothing is known. */
    Optional<String> shown(Series series) throws IOException {
        Recognition recognition = Recognition.of(series);
        boolean ofHeart = recognition.view() == CardiacView.SHORT_AXIS || recognition.view().isLongAxis();
        RoleGuess role = role(series);
        return !ofHeart && role.role().isPresent() && misfit(brain, series).isEmpty() ? role.text() : recognition.text();
    }

    /** Whether it can be analysed as a heart. */
    String forHeart(Series series) {
        Optional<String> misfit = misfit(heart, series);
        Optional<String> unlikely = Recognition.of(series).unlikely();
        return misfit.isPresent() ? "no, " + unlikely.orElse(misfit.get()) : unlikely.map(why -> ASKED + why).orElse("yes");
    }

    /** Whether it can be analysed as a brain, and as which of its contrasts. */
    String forBrain(Series series) throws IOException {
        if (new ContrastFiles(brain.task(), s -> misfit(brain, s)).possible(series)) {
            return "yes, if its %d volumes are contrasts of one head".formatted(series.grid().phases());
        }
        Optional<String> misfit = misfit(brain, series);
        if (misfit.isPresent()) {
            return "no, " + misfit.get();
        }
        RoleGuess role = role(series);
        return role.role().isPresent() ? "yes, as " + role.text().orElseThrow()
                : ASKED + role.against().orElse("nothing says which contrast it has");
    }

    private static RoleGuess role(Series series) throws IOException {
        return RoleGuess.of(series.info().description(), MrSettings.of(series));
    }

    private static Optional<String> misfit(Analysis analysis, Series series) {
        return analysis.misfit(series.grid(), series.info().modality(), series.isColour(), series.placement());
    }
}
