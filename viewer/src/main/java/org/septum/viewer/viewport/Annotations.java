package org.septum.viewer.viewport;

import java.util.List;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.study.SeriesInfo;
import org.septum.viewer.study.Caption;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;

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
                geometry(series.source()));
    }

    private static List<String> shown(ViewportState state) {
        SeriesSource source = state.series().orElseThrow().source();
        String zoom = "Zoom %.0f %%".formatted(state.look().zoom() * 100);
        if (source.isColour()) {
            return List.of(zoom);
        }
        String window = "W %s  L %s %s".formatted(number(state.window().width()), number(state.window().centre()), source.unit())
                .strip();
        return state.layout() == Layout.MOSAIC ? List.of(zoom + "   " + window) : List.of(zoom, window);
    }

    private static String slice(ViewportState state, Grid grid) {
        boolean placed = state.series().orElseThrow().source().placement().inPatient();
        return state.layout() == Layout.MOSAIC && grid.slices() > 1
                ? "%d %s".formatted(grid.slices(), placed ? "slices" : "pictures")
                : "%s %d / %d".formatted(placed ? "Slice" : "Picture", state.slice() + 1, grid.slices());
    }

    private static String phase(ViewportState state, SeriesInfo info, Grid grid) {
        boolean placed = state.series().orElseThrow().source().placement().inPatient();
        String at = "%s %d / %d".formatted(placed ? "Phase" : "Frame", state.phase() + 1, grid.phases());
        List<Double> times = info.triggerTimesMs();
        return state.phase() < times.size() ? at + "  %.0f ms".formatted(times.get(state.phase())) : at;
    }

    /** The distance of slices is that across them, which in a tilted stack is less than that of their corners. */
    private static List<String> geometry(SeriesSource source) {
        Grid grid = source.grid();
        Affine place = grid.toPatient();
        String inPlane = "%.2f × %.2f mm".formatted(place.spacing(0), place.spacing(1));
        return switch (source.placement().lengths()) {
            case IN_PATIENT -> List.of(grid.slices() == 1 ? inPlane : inPlane + "  every %.1f mm".formatted(
                    place.voxelVolume() / (place.spacing(0) * place.spacing(1))));
            case CALIBRATED -> List.of(inPlane);
            case AT_DETECTOR -> List.of(inPlane + " at the detector");
            case UNKNOWN -> List.of("No scale");
        };
    }

    /** As many digits as a window needs to be told apart. */
    private static String number(double value) {
        return Math.abs(value) >= 10 || value == 0 ? "%.0f".formatted(value) : "%.3g".formatted(value);
    }
}
