package org.septum.viewer.viewport;

import java.util.Optional;
import org.septum.imaging.Grid;
import org.septum.imaging.window.WindowLevel;
import org.septum.viewer.study.OpenSeries;

/**
 * Everything a viewport's picture depends on except its size: an immutable snapshot, so that a renderer on another thread never
 * sees half a change.
 *
 * @param series what is shown; empty for a black viewport
 * @param slice index in the grid's order
 * @param phase index of the point in time
 * @param overlay structures drawn over the picture
 * @param highlight a part of a structure that is pointed at elsewhere; empty for none
 */
public record ViewportState(
        Optional<OpenSeries> series, int slice, int phase, WindowLevel window, Look look, Interpolation interpolation,
        Layout layout, OverlayState overlay, Optional<Highlight> highlight) {

    public static final ViewportState EMPTY = new ViewportState(
            Optional.empty(), 0, 0, new WindowLevel(127, 255), Look.FIT, Interpolation.LINEAR, Layout.SINGLE, OverlayState.NONE,
            Optional.empty());

    /** A series as it is first shown: middle slice, first phase, its own window, fitted. */
    public ViewportState showing(OpenSeries opened) {
        return new ViewportState(Optional.of(opened), opened.grid().slices() / 2, 0, opened.firstWindow(), Look.FIT,
                interpolation, layout, OverlayState.NONE, Optional.empty());
    }

    /** Nothing open, with the reader's choices of layout and interpolation kept. */
    public ViewportState closed() {
        return new ViewportState(Optional.empty(), 0, 0, EMPTY.window, Look.FIT, interpolation, layout, OverlayState.NONE,
                Optional.empty());
    }

    public Optional<Grid> grid() {
        return series.map(OpenSeries::grid);
    }

    /** The same view of another picture on a grid of the same size. */
    public ViewportState withPicture(OpenSeries other) {
        return new ViewportState(Optional.of(other), slice, phase, window, look, interpolation, layout, overlay, highlight);
    }

    /** Stays within the stack. */
    public ViewportState withSlice(int index) {
        int last = grid().map(g -> g.slices() - 1).orElse(0);
        return new ViewportState(series, Math.clamp(index, 0, last), phase, window, look, interpolation, layout, overlay, highlight);
    }

    /** Wraps around: after the last phase comes the first. */
    public ViewportState withPhase(int index) {
        int phases = grid().map(Grid::phases).orElse(1);
        return new ViewportState(series, slice, Math.floorMod(index, phases), window, look, interpolation, layout, overlay, highlight);
    }

    public ViewportState withWindow(WindowLevel next) {
        return new ViewportState(series, slice, phase, next, look, interpolation, layout, overlay, highlight);
    }

    public ViewportState withLook(Look next) {
        return new ViewportState(series, slice, phase, window, next, interpolation, layout, overlay, highlight);
    }

    public ViewportState withInterpolation(Interpolation next) {
        return new ViewportState(series, slice, phase, window, look, next, layout, overlay, highlight);
    }

    public ViewportState withLayout(Layout next) {
        return new ViewportState(series, slice, phase, window, look, interpolation, next, overlay, highlight);
    }

    public ViewportState withOverlay(OverlayState next) {
        return new ViewportState(series, slice, phase, window, look, interpolation, layout, next, highlight);
    }

    public ViewportState withHighlight(Optional<Highlight> next) {
        return new ViewportState(series, slice, phase, window, look, interpolation, layout, overlay, next);
    }
}
