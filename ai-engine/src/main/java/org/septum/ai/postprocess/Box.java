package org.septum.ai.postprocess;

import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelledPixels;

/**
 * The smallest box around every labelled voxel of one phase; upper ends exclusive.
 *
 * @param slices of the box, all of the map
 */
record Box(int fromColumn, int toColumn, int fromRow, int toRow, int slices) {
    static Box of(LabelMap map, int phase) {
        int columns = map.grid().columns();
        int rows = map.grid().rows();
        int fromColumn = columns;
        int toColumn = 0;
        int fromRow = rows;
        int toRow = 0;
        for (int k = 0; k < map.grid().slices(); k++) {
            byte[] frame = map.frame(k, phase);
            int first = LabelledPixels.next(frame, 0);
            while (first < frame.length) {
                int r = first / columns;
                int last = lastLabelled(frame, first, (r + 1) * columns);
                fromColumn = Math.min(fromColumn, first - r * columns);
                toColumn = Math.max(toColumn, last - r * columns + 1);
                fromRow = Math.min(fromRow, r);
                toRow = Math.max(toRow, r + 1);
                first = LabelledPixels.next(frame, (r + 1) * columns);
            }
        }
        return new Box(fromColumn, Math.max(fromColumn, toColumn), fromRow, Math.max(fromRow, toRow), map.grid().slices());
    }

    private static int lastLabelled(byte[] frame, int from, int to) {
        int i = to - 1;
        while (i > from && frame[i] == 0) {
            i--;
        }
        return i;
    }

    int columns() {
        return toColumn - fromColumn;
    }

    int rows() {
        return toRow - fromRow;
    }
}
