package org.septum.ai.postprocess;

import org.septum.imaging.LabelMap;

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
            for (int r = 0; r < rows; r++) {
                int first = firstLabelled(frame, r * columns, (r + 1) * columns);
                if (first >= 0) {
                    int last = lastLabelled(frame, r * columns, (r + 1) * columns);
                    fromColumn = Math.min(fromColumn, first - r * columns);
                    toColumn = Math.max(toColumn, last - r * columns + 1);
                    fromRow = Math.min(fromRow, r);
                    toRow = Math.max(toRow, r + 1);
                }
            }
        }
        return new Box(fromColumn, Math.max(fromColumn, toColumn), fromRow, Math.max(fromRow, toRow), map.grid().slices());
    }

    private static int firstLabelled(byte[] frame, int from, int to) {
        for (int i = from; i < to; i++) {
            if (frame[i] != 0) {
                return i;
            }
        }
        return -1;
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
