package org.septum.ai.model;

import java.util.Arrays;
import java.util.Optional;

/** A way to look at a square window that a network was trained to bear: mirrored, turned, or both. */
public enum View {
    MIRROR_COLUMNS("mirror-columns", false, false, true),
    MIRROR_ROWS("mirror-rows", false, true, false),
    ROTATE_180("rotate-180", false, true, true),
    TRANSPOSE("transpose", true, false, false),
    ROTATE_90("rotate-90", true, true, false),
    ROTATE_270("rotate-270", true, false, true),
    ANTI_TRANSPOSE("anti-transpose", true, true, true);

    private final String id;
    private final boolean exchange;
    private final boolean mirrorRows;
    private final boolean mirrorColumns;

    View(String id, boolean exchange, boolean mirrorRows, boolean mirrorColumns) {
        this.id = id;
        this.exchange = exchange;
        this.mirrorRows = mirrorRows;
        this.mirrorColumns = mirrorColumns;
    }

    /** The word in a manifest. */
    public String id() {
        return id;
    }

    static Optional<View> ofId(String id) {
        return Arrays.stream(values()).filter(v -> v.id.equals(id)).findFirst();
    }

    /** Whether rows become columns, which needs a square window. */
    public boolean exchangesAxes() {
        return exchange;
    }

    /** For each sample of the viewed plane, row by row, the index of the sample of the plane itself that is seen there. */
    public int[] sources(int rows, int columns) {
        if (exchange && rows != columns) {
            throw new IllegalArgumentException("%s needs a square window, not %d × %d".formatted(id, rows, columns));
        }
        int[] sources = new int[rows * columns];
        for (int i = 0; i < sources.length; i++) {
            int row = mirrorRows ? rows - 1 - i / columns : i / columns;
            int column = mirrorColumns ? columns - 1 - i % columns : i % columns;
            sources[i] = exchange ? column * columns + row : row * columns + column;
        }
        return sources;
    }
}
