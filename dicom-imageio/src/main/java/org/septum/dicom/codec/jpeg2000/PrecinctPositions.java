package org.septum.dicom.codec.jpeg2000;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Where on the reference grid, along one axis, precincts of some components and resolutions start: what progressions by position
 * go through (T.800 B.12.1.3 to B.12.1.5), without trying the places between.
 */
final class PrecinctPositions {
    private final long[] places;
    /** For each component, resolution and place the precinct that starts there, or −1. */
    private final int[][][] precincts;

    private PrecinctPositions(long[][][] starts) {
        places = Arrays.stream(starts).flatMap(Arrays::stream).flatMapToLong(LongStream::of).sorted().distinct().toArray();
        precincts = new int[starts.length][][];
        for (int c = 0; c < starts.length; c++) {
            precincts[c] = new int[starts[c].length][];
            for (int r = 0; r < starts[c].length; r++) {
                precincts[c][r] = new int[places.length];
                Arrays.fill(precincts[c][r], -1);
                for (int p = 0; p < starts[c][r].length; p++) {
                    precincts[c][r][Arrays.binarySearch(places, starts[c][r][p])] = p;
                }
            }
        }
    }

    static PrecinctPositions rows(Area tile, TileComponent[] components, int firstR, int endR, int firstC, int endC) {
        return new PrecinctPositions(starts(tile.y0(), components, firstR, endR, firstC, endC, false));
    }

    static PrecinctPositions columns(Area tile, TileComponent[] components, int firstR, int endR, int firstC, int endC) {
        return new PrecinctPositions(starts(tile.x0(), components, firstR, endR, firstC, endC, true));
    }

    private static long[][][] starts(int tile0, TileComponent[] components, int firstR, int endR, int firstC, int endC,
            boolean horizontal) {
        long[][][] starts = new long[Math.max(0, endC - firstC)][][];
        for (int c = firstC; c < endC; c++) {
            int resolutions = Math.max(firstR, Math.min(endR, components[c].levels() + 1));
            starts[c - firstC] = new long[resolutions - firstR][];
            for (int r = firstR; r < resolutions; r++) {
                starts[c - firstC][r - firstR] = horizontal ? columns(tile0, components[c], r) : rows(tile0, components[c], r);
            }
        }
        return starts;
    }

    private static long[] rows(int tile0, TileComponent component, int r) {
        Resolution resolution = component.resolution(r);
        return starts(tile0, resolution.area().y0(), resolution.down(), resolution.precinctHeight(), component.levels() - r,
                component.component().stepY());
    }

    private static long[] columns(int tile0, TileComponent component, int r) {
        Resolution resolution = component.resolution(r);
        return starts(tile0, resolution.area().x0(), resolution.across(), resolution.precinctWidth(), component.levels() - r,
                component.component().stepX());
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

    int count() {
        return places.length;
    }

    int precinct(int component, int resolution, int place) {
        return precincts[component][resolution][place];
    }
}
