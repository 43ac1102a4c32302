package org.septum.ai.cardiac.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.septum.imaging.Grid;
import org.septum.imaging.study.Placement;
import org.septum.imaging.study.SeriesInfo;

/**
 * How well a series fits a short-axis analysis, by its headers.
 *
 * @param points more for a name, a number of phases and slices, a distance and a direction that a short-axis cine has
 * @param because what they were given for, in a reader's words
 */
public record ShortAxisCandidate(SeriesInfo info, Grid grid, Recognition recognition, int points, List<String> because) {
    /** Candidates this close are about equal. */
    private static final int CLOSE = 1;

    private static final int CINE_PHASES = 10;
    private static final int LEAST_SLICES = 6;
    private static final int MOST_SLICES = 20;
    private static final double LEAST_STEP_MM = 5;
    private static final double MOST_STEP_MM = 13;

    /** The better one last; among equals the one with more pictures, then the one that was acquired first. */
    public static final Comparator<ShortAxisCandidate> BY_FIT = Comparator.comparingInt(ShortAxisCandidate::points)
            .thenComparingLong(c -> (long) c.grid.slices() * c.grid.phases())
            .thenComparingInt(c -> -c.info.number().orElse(Integer.MAX_VALUE));

    public ShortAxisCandidate {
        because = List.copyOf(because);
    }

    public static ShortAxisCandidate of(SeriesInfo info, Grid grid, Placement placement) {
        Recognition recognition = Recognition.of(info, grid, placement);
        List<String> because = new ArrayList<>();
        int points = named(info, recognition, because);
        points += size(grid, because);
        points += direction(recognition, because);
        return new ShortAxisCandidate(info, grid, recognition, points, because);
    }

    private static int named(SeriesInfo info, Recognition recognition, List<String> because) {
        int points = 0;
        if (recognition.view() == CardiacView.SHORT_AXIS && recognition.basis() == Recognition.Basis.NAME) {
            because.add("named short axis");
            points += 3;
        }
        if (ViewName.isCine(info.description())) {
            points++;
        }
        return points;
    }

    private static int size(Grid grid, List<String> because) {
        because.add("%d slices × %d phase%s".formatted(grid.slices(), grid.phases(), grid.phases() == 1 ? "" : "s"));
        int points = grid.phases() >= CINE_PHASES ? 3 : grid.phases() > 1 ? 2 : 0;
        points += grid.slices() >= LEAST_SLICES && grid.slices() <= MOST_SLICES ? 2 : 0;
        double step = grid.toPatient().spacing(2);
        return points + (step >= LEAST_STEP_MM && step <= MOST_STEP_MM ? 1 : 0);
    }

    private static int direction(Recognition recognition, List<String> because) {
        recognition.direction().ifPresent(because::add);
        if (recognition.offAxis().isEmpty()) {
            return 0;
        }
        double off = recognition.offAxis().getAsDouble();
        return off <= SliceDirection.ACROSS_DEGREES ? 2 : off < SliceDirection.ALONG_DEGREES ? 0 : -3;
    }

    /** Whether headers alone do not tell which of the two is meant. */
    public boolean closeTo(ShortAxisCandidate other) {
        return Math.abs(points - other.points) <= CLOSE;
    }

    /** Its reasons in one line. */
    public String reasons() {
        return String.join(", ", because);
    }
}
