package org.septum.viewer.viewport;

import org.septum.imaging.Grid;
import org.septum.imaging.LabelFrames;

/** Finds the look that brings the structures of a phase into the middle, large. */
final class Focus {
    /** Share of the tile the structures' box fills. */
    private static final double SHARE = 0.62;

    private Focus() { }

    static Look on(ViewportState state) {
        if (state.overlay().map().isEmpty()) {
            return Look.FIT;
        }
        LabelFrames map = state.overlay().map().get();
        int[] box = box(map, state.phase());
        return box[2] < box[0] ? Look.FIT : look(map.grid(), box);
    }

    private static Look look(Grid grid, int[] box) {
        double across = (box[2] - box[0] + 1.0) / grid.columns();
        double down = (box[3] - box[1] + 1.0) / grid.rows();
        double zoom = Math.clamp(SHARE / Math.max(across, down), 1, Look.MOST_ZOOM);
        double x = (box[0] + box[2] + 1) / 2.0 / grid.columns() - 0.5;
        double y = (box[1] + box[3] + 1) / 2.0 / grid.rows() - 0.5;
        return new Look(zoom, -x * zoom, -y * zoom);
    }

    /** First column, first row, last column, last row of anything labelled at a phase. */
    private static int[] box(LabelFrames map, int phase) {
        Grid grid = map.grid();
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
        for (int slice = 0; slice < grid.slices(); slice++) {
            byte[] frame = map.frame(slice, phase);
            for (int i = 0; i < frame.length; i++) {
                if (frame[i] != 0) {
                    box[0] = Math.min(box[0], i % grid.columns());
                    box[1] = Math.min(box[1], i / grid.columns());
                    box[2] = Math.max(box[2], i % grid.columns());
                    box[3] = Math.max(box[3], i / grid.columns());
                }
            }
        }
        return box;
    }
}
