package org.septum.overlays;

/** The rim of labelled areas, in whole pixels and inside the area. */
public final class Outline {
    private Outline() {}

    /**
     * Marks the pixels whose label differs from a neighbour's above, below, left or right; the picture's edge counts as a rim.
     */
    public static boolean[] of(byte[] labels, int columns, int rows) {
        boolean[] rim = new boolean[Math.multiplyExact(columns, rows)];
        for (int i = 0; i < rim.length; i++) {
            rim[i] = labels[i] != 0 && at(labels, i, columns, rows);
        }
        return rim;
    }

    static boolean at(byte[] labels, int i, int columns, int rows) {
        byte value = labels[i];
        int column = i % columns;
        return column == 0 || column == columns - 1 || i < columns || i >= columns * (rows - 1)
                || labels[i - 1] != value || labels[i + 1] != value
                || labels[i - columns] != value || labels[i + columns] != value;
    }
}
