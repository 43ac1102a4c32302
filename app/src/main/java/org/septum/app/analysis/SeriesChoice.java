package org.septum.app.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.septum.ai.Analysis;
import org.septum.imaging.Grid;
import org.septum.imaging.study.Series;

/**
 * Chooses the series a task works on. For the heart that is the short-axis cine: among the series that fit, a cine before a still
 * picture, then the one that covers most of the heart, then the one with most phases.
 */
public final class SeriesChoice {
    private static final int ENOUGH_PHASES = 30;
    private static final int REASONS_SHOWN = 3;

    private final Analysis analysis;

    public SeriesChoice(Analysis analysis) {
        this.analysis = analysis;
    }

    /**
     * @param uid the series the user names; empty to choose one
     * @throws NothingFitsException saying why, for the first few series
     */
    public Series from(List<Series> all, Optional<String> uid) throws NothingFitsException {
        if (all.isEmpty()) {
            throw new NothingFitsException("nothing here fits the task %s: there are no pictures".formatted(analysis.task()));
        }
        List<Series> asked = uid.isEmpty() ? all : all.stream().filter(s -> s.info().uid().equals(uid.get())).toList();
        if (asked.isEmpty()) {
            throw new NothingFitsException("no series has the UID " + uid.orElse("") + "; septum info lists what is there");
        }
        List<Series> fitting = asked.stream().filter(s -> misfit(s).isEmpty()).toList();
        return fitting.stream().max(Comparator.comparingLong(s -> worth(s.grid())))
                .orElseThrow(() -> new NothingFitsException(nothing(asked)));
    }

    private Optional<String> misfit(Series series) {
        return analysis.misfit(series.grid(), series.info().modality(), series.isColour(), series.placement());
    }

    /** Slices count twice: a perfusion study has three and many phases, a cine ten or more. */
    private static long worth(Grid grid) {
        long cine = grid.phases() > 1 ? 1L << 32 : 0;
        return cine + (long) grid.slices() * grid.slices() * Math.min(grid.phases(), ENOUGH_PHASES);
    }

    private String nothing(List<Series> asked) {
        List<String> reasons = new ArrayList<>();
        for (Series series : asked.subList(0, Math.min(asked.size(), REASONS_SHOWN))) {
            String description = series.info().description();
            String name = description.isBlank() ? "a series without a name" : "\"" + description + "\"";
            reasons.add(name + ": " + misfit(series).orElseThrow());
        }
        String more = asked.size() > REASONS_SHOWN ? "; and %d more series".formatted(asked.size() - REASONS_SHOWN) : "";
        return "nothing here fits the task %s: %s%s".formatted(analysis.task(), String.join("; ", reasons), more);
    }
}
