package org.septum.dicom.codec.jpeg2000;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Where on the reference grid the precincts of a resolution start, and how far a progression by position has come through them
 * (T.800 B.12.1.3 to B.12.1.5). Places at which nothing starts are not tried.
 */
final class PrecinctGrid {
    private final TileComponent component;
    private final int resolution;
    private final long[] rows;
    private final long[] columns;
    private int row;
    private int column;

    PrecinctGrid(Area tile, TileComponent component, int resolution) {
        this.component = component;
        this.resolution = resolution;
        Resolution r = component.resolution(resolution);
        int reduction = component.levels() - resolution;
        rows = starts(tile.y0(), r.area().y0(), r.down(), r.precinctHeight(), reduction, component.component().stepY());
        columns = starts(tile.x0(), r.area().x0(), r.across(), r.precinctWidth(), reduction, component.component().stepX());
    }

    private static long[] starts(int tile0, int resolution0, int count, int exponent, int reduction, int step) {
        long[] starts = new long[count];
        long first = resolution0 >> exponent;
        for (int i = 0; i < count; i++) {
            starts[i] = (first + i << exponent + reduction) * step;
        }
        if (count > 0 && first << exponent != resolution0) {
            starts[0] = tile0;
        }
        return starts;
    }

    /** All rows in which precincts of some of the grids start. */
    static long[] rows(List<PrecinctGrid> grids) {
        return places(grids, grid -> grid.rows);
    }

    static long[] columns(List<PrecinctGrid> grids) {
        return places(grids, grid -> grid.columns);
    }

    private static long[] places(List<PrecinctGrid> grids, Function<PrecinctGrid, long[]> axis) {
        return grids.stream().map(axis).flatMapToLong(Arrays::stream).sorted().distinct().toArray();
    }

    /** Whether the next row of precincts starts here. */
    boolean isAtRow(long y) {
        return row < rows.length && rows[row] == y;
    }

    /** Whether the row's next precinct starts here. */
    boolean isAtColumn(long x) {
        return column < columns.length && columns[column] == x;
    }

    void nextRow() {
        row++;
        column = 0;
    }

    /** The number of the precinct come to; moves on behind it. */
    int next() {
        return row * columns.length + column++;
    }

    TileComponent component() {
        return component;
    }

    int resolution() {
        return resolution;
    }
}
