package org.septum.viewer.viewport;

import org.septum.imaging.Grid;
import org.septum.viewer.study.OpenSeries;

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
        double[] mm = grid.toPatient().apply(column, row, slice);
        String value = series.pixels().value(column, row, slice, phase).stream()
                .mapToObj(Readout::number).findFirst().orElse("–");
        return "Column %d, row %d   value %s   %s %.1f  %s %.1f  %s %.1f mm".formatted(column + 1, row + 1, value,
                mm[0] < 0 ? "R" : "L", Math.abs(mm[0]), mm[1] < 0 ? "A" : "P", Math.abs(mm[1]), mm[2] < 0 ? "F" : "H",
                Math.abs(mm[2]));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? "%.0f".formatted(value) : "%.4g".formatted(value);
    }
}
