package org.septum.app.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.septum.ai.Analysis;
import org.septum.ai.cardiac.series.Recognition;
import org.septum.ai.cardiac.series.ShortAxisCandidate;
import org.septum.imaging.Warning;
import org.septum.imaging.study.Series;

/**
 * Chooses the series a task works on. For the heart that is the short-axis cine: of the series that fit and that do not call
 * themselves something else, the one whose name, size and direction speak most for it; where two are about equal by their
 * headers, the one in which more of a heart is seen.
 */
public final class SeriesChoice {
    private static final int REASONS_SHOWN = 3;

    private final Analysis analysis;
    private final Likeness likeness;

    /** How much of a heart is seen in a series: 0 for none, 1 for surely one. */
    @FunctionalInterface
    public interface Likeness {
        double of(Series series) throws IOException;
    }

    /**
     * What was chosen.
     *
     * @param why one line for a reader
     * @param warnings where the choice was close
     */
    public record Chosen(Series series, String why, List<Warning> warnings) {}

    private record Candidate(Series series, ShortAxisCandidate fit) {
        static Candidate of(Series series) {
            return new Candidate(series, ShortAxisCandidate.of(series.info(), series.grid(), series.placement()));
        }
    }

    public SeriesChoice(Analysis analysis, Likeness likeness) {
        this.analysis = analysis;
        this.likeness = likeness;
    }

    /**
     * @param uid the series the user names; empty to choose one. A series of mixed pictures was divided into stacks of that UID.
     * @throws NothingFitsException saying why, for the first few series
     * @throws IOException where pictures must be looked at and cannot be read
     */
    public Chosen from(List<Series> all, Optional<String> uid) throws NothingFitsException, IOException {
        if (all.isEmpty()) {
            throw new NothingFitsException("nothing here fits the task %s: there are no pictures".formatted(analysis.task()));
        }
        List<Series> asked = uid.isEmpty() ? all : all.stream().filter(s -> s.info().uid().equals(uid.get())).toList();
        if (asked.isEmpty()) {
            throw new NothingFitsException("no series has the UID " + uid.orElse("") + "; septum info lists what is there");
        }
        List<Candidate> fitting = asked.stream().filter(s -> against(s, uid.isPresent()).isEmpty()).map(Candidate::of)
                .sorted(Comparator.comparing(Candidate::fit, ShortAxisCandidate.BY_FIT).reversed()).toList();
        if (fitting.isEmpty()) {
            throw new NothingFitsException(nothing(asked, uid.isPresent()));
        }
        return chosen(fitting, all.size(), uid.isPresent());
    }

    private Chosen chosen(List<Candidate> fitting, int outOf, boolean named) throws IOException {
        Candidate first = fitting.getFirst();
        if (fitting.size() == 1) {
            String only = named ? "as asked for" : outOf == 1 ? "the only one" : "the only one of %d that fits".formatted(outOf);
            return new Chosen(first.series(), why(first, only), List.of());
        }
        Candidate second = fitting.get(1);
        String best = "best of the %d of %d that fit".formatted(fitting.size(), outOf);
        if (!first.fit().closeTo(second.fit())) {
            return new Chosen(first.series(), why(first, best), List.of());
        }
        double likenessOfFirst = likeness.of(first.series());
        double likenessOfSecond = likeness.of(second.series());
        Candidate taken = likenessOfSecond > likenessOfFirst ? second : first;
        Candidate left = taken == first ? second : first;
        String told = likenessOfFirst == likenessOfSecond ? "both show as much of a heart" : "a heart is seen more surely in it";
        return new Chosen(taken.series(), why(taken, best), List.of(new Warning("series-close",
                "%s fits about as well as %s, which was analysed: %s. The other one can be named with --series.".formatted(
                        name(left.series()), name(taken.series()), told))));
    }

    private static String why(Candidate candidate, String choice) {
        return "%s: %s; %s".formatted(name(candidate.series()), choice, candidate.fit().reasons());
    }

    /** @param named whether the user asked for it, so that its own name does not speak against it */
    private Optional<String> against(Series series, boolean named) {
        Optional<String> misfit = analysis.misfit(series.grid(), series.info().modality(), series.isColour(), series.placement());
        Optional<String> unlikely = Recognition.of(series).unlikely();
        return misfit.isPresent() && (named || unlikely.isEmpty()) ? misfit : named ? Optional.empty() : unlikely;
    }

    private static String name(Series series) {
        String description = series.info().description();
        String stack = series.info().stack() > 0 ? ", stack " + series.info().stack() : "";
        String number = series.info().number().isPresent() ? "series " + series.info().number().getAsInt() : "a series";
        return description.isBlank() ? number + " without a name" + stack : "\"" + description + "\"" + stack;
    }

    private String nothing(List<Series> asked, boolean named) {
        List<String> reasons = new ArrayList<>();
        for (Series series : asked.subList(0, Math.min(asked.size(), REASONS_SHOWN))) {
            reasons.add(name(series) + ": " + against(series, named).orElseThrow());
        }
        String more = asked.size() > REASONS_SHOWN ? "; and %d more series".formatted(asked.size() - REASONS_SHOWN) : "";
        return "nothing here fits the task %s: %s%s".formatted(analysis.task(), String.join("; ", reasons), more);
    }
}
