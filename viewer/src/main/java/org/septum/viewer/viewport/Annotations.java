package org.septum.viewer.viewport;

import java.util.List;
import org.septum.imaging.Grid;
import org.septum.imaging.study.SeriesInfo;
import org.septum.viewer.study.Caption;
import org.septum.viewer.study.OpenSeries;

/**
 * The words in the corners of a viewport.
 *
 * @param topLeft who and what
 * @param topRight where in the stack and when
 * @param bottomLeft how it is shown
 * @param bottomRight geometry
 */
public record Annotations(List<String> topLeft, List<String> topRight, List<String> bottomLeft, List<String> bottomRight) {
    public static final Annotations NONE = new Annotations(List.of(), List.of(), List.of(), List.of());

    public static Annotations of(ViewportState state) {
        return state.series().map(s -> of(state, s)).orElse(NONE);
    }

    private static Annotations of(ViewportState state, OpenSeries series) {
        SeriesInfo info = series.info();
        Grid grid = series.grid();
        return new Annotations(
                List.of(Caption.patientName(info.patient()), Caption.title(info)),
                grid.phases() > 1 ? List.of(slice(state, grid), phase(state, info, grid)) : List.of(slice(state, grid)),
                shown(state),
                List.of(geometry(grid)));
    }

    private static List<String> shown(ViewportState state) {
        String window = "W %s  L %s".formatted(number(state.window().width()), number(state.window().centre()));
        String zoom = "Zoom %.0f %%".formatted(state.look().zoom() * 100);
        return state.layout() == Layout.MOSAIC ? List.of(zoom + "   " + window) : List.of(zoom, window);
    }

    private static String slice(ViewportState state, Grid grid) {
        return state.layout() == Layout.MOSAIC && grid.slices() > 1
                ? "%d slices".formatted(grid.slices())
                : "Slice %d / %d".formatted(state.slice() + 1, grid.slices());
    }

    private static String phase(ViewportState state, SeriesInfo info, Grid grid) {
        String at = "Phase %d / %d".formatted(state.phase() + 1, grid.phases());
        List<Double> times = info.triggerTimesMs();
        return state.phase() < times.size() ? at + "  %.0f ms".formatted(times.get(state.phase())) : at;
    }

    private static String geometry(Grid grid) {
        String inPlane = "%.2f × %.2f mm".formatted(grid.toPatient().spacing(0), grid.toPatient().spacing(1));
        return grid.slices() > 1 ? inPlane + "  every %.1f mm".formatted(grid.toPatient().spacing(2)) : inPlane;
    }

    /** As many digits as a window needs to be told apart. */
    private static String number(double value) {
        return Math.abs(value) >= 10 || value == 0 ? "%.0f".formatted(value) : "%.3g".formatted(value);
    }
}
