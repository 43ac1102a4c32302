package org.septum.viewer.viewport;

import org.septum.imaging.Grid;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;

/** Says in words what lies at a point of a picture: column and row counted from 1, value, place in the patient. */
final class Readout {
    private Readout() { }

    static String at(ViewportState state, int slice, double column, double row) {
        return state.series().map(s -> at(s, state.phase(), slice, (int) Math.round(column), (int) Math.round(row))).orElse("");
    }

    private static String at(OpenSeries series, int phase, int slice, int column, int row) {
        Grid grid = series.grid();
        boolean inside = column >= 0 && row >= 0 && column < grid.columns() && row < grid.rows() && slice < grid.slices();
        if (!inside) {
            return "";
        }
        String what = series.pixels().value(column, row, slice, phase).stream()
                .mapToObj(v -> value(series.source(), v)).findFirst().orElse("–");
        return "Column %d, row %d   %s%s".formatted(column + 1, row + 1, what, place(series.source(), slice, column, row));
    }

    private static String value(SeriesSource source, double value) {
        if (source.isColour()) {
            return "brightness %.0f of 255".formatted(value);
        }
        return "value " + number(value) + (source.unit().isEmpty() ? "" : " " + source.unit());
    }

    /** In the patient, by the slice's own file; nothing where that is not known. */
    private static String place(SeriesSource source, int slice, int column, int row) {
        if (!source.placement().inPatient()) {
            return "";
        }
        double[] mm = source.place(slice).apply(column, row, 0);
        return "   %s %.1f  %s %.1f  %s %.1f mm".formatted(mm[0] < 0 ? "R" : "L", Math.abs(mm[0]), mm[1] < 0 ? "A" : "P",
                Math.abs(mm[1]), mm[2] < 0 ? "F" : "H", Math.abs(mm[2]));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? "%.0f".formatted(value) : "%.4g".formatted(value);
    }
}
