package org.septum.viewer.viewport;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.septum.imaging.Grid;
import org.septum.imaging.window.WindowLevel;
import org.septum.viewer.study.OpenSeries;

/** What a reader can do to a viewport. Its whole state is one immutable value. */
public final class ViewportViewModel {
    /** A drag across the whole viewport changes the window by this many times its width. */
    private static final double WINDOW_DRAG = 2;

    private final ReadOnlyObjectWrapper<ViewportState> state = new ReadOnlyObjectWrapper<>(ViewportState.EMPTY);

    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper("");

    public ReadOnlyObjectProperty<ViewportState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** What lies under the mouse, in words; empty where there is no picture. */
    public ReadOnlyStringProperty readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    /** The mouse is at a point of a slice, in the picture's coordinates. */
    public void pointAt(int slice, double column, double row) {
        readout.set(Readout.at(state.get(), slice, column, row));
    }

    public void pointNowhere() {
        readout.set("");
    }

    public ViewportState state() {
        return state.get();
    }

    /** Several changes as one. */
    public void change(UnaryOperator<ViewportState> how) {
        state.set(how.apply(state.get()));
    }

    public void show(OpenSeries series) {
        change(s -> s.showing(series));
    }

    public void close() {
        change(ViewportState::closed);
    }

    public void slice(int index) {
        change(s -> s.withSlice(index));
    }

    public void moveSlice(int by) {
        change(s -> s.withSlice(s.slice() + by));
    }

    public void phase(int index) {
        change(s -> s.withPhase(index));
    }

    /** Shows one frame of the stack. */
    public void frame(int slice, int phase) {
        change(s -> s.withSlice(slice).withPhase(phase));
    }

    public void movePhase(int by) {
        change(s -> s.withPhase(s.phase() + by));
    }

    /** Towards the base (the atria) or, negative, the apex, by the way the slices lie in the patient. */
    public void moveTowardsBase(int by) {
        moveSlice(by * state.get().grid().map(HeartAxis::stepToBase).orElse(1));
    }

    /** Whether the base of the heart is at the highest slice index, by the way the slices lie in the patient. */
    public boolean baseLast() {
        return state.get().grid().map(g -> HeartAxis.stepToBase(g) > 0).orElse(false);
    }

    public void overlay(OverlayState overlay) {
        change(s -> s.withOverlay(overlay));
    }

    /** Shows a part of a structure, or none. */
    public void highlight(Optional<Highlight> part) {
        change(s -> s.withHighlight(part));
    }

    public void interpolation(Interpolation interpolation) {
        change(s -> s.withInterpolation(interpolation));
    }

    public void layout(Layout layout) {
        change(s -> s.withLayout(layout));
    }

    /** @param dx to the right: wider, less contrast; @param dy down: darker; both as shares of the viewport */
    public void dragWindow(double dx, double dy) {
        change(s -> {
            WindowLevel w = s.window();
            double reach = WINDOW_DRAG * Math.max(w.width(), s.series().map(o -> o.auto().width() / 4).orElse(0.0));
            return s.withWindow(new WindowLevel(w.centre() + dy * reach, Math.max(reach * 1e-3, w.width() + dx * reach)));
        });
    }

    public void window(WindowLevel window) {
        change(s -> s.withWindow(window));
    }

    public void preset(WindowPreset preset) {
        change(s -> s.withWindow(preset.window()));
    }

    /** What the number keys choose, for the series shown. */
    public List<WindowPreset> presets() {
        return state.get().series().map(WindowPreset::of).orElse(List.of());
    }

    /** Zooms about a point given from the tile's centre in sizes of the fitted picture. */
    public void zoom(double factor, double x, double y) {
        change(s -> s.withLook(s.look().zoomedAt(factor, x, y)));
    }

    /** Moves the picture, in sizes of the fitted picture. */
    public void pan(double dx, double dy) {
        change(s -> s.withLook(s.look().panned(dx, dy)));
    }

    public void fit() {
        change(s -> s.withLook(Look.FIT));
    }

    /** Zooms to the structures drawn at this phase, in all tiles alike; fits the picture where there are none. */
    public void focus() {
        change(s -> s.withLook(Focus.on(s)));
    }

    /** Window, zoom and pan as first shown; slice and phase stay. */
    public void reset() {
        change(s -> s.withLook(Look.FIT).withWindow(s.series().map(OpenSeries::firstWindow).orElse(s.window())));
    }

    public Optional<Grid> grid() {
        return state.get().grid();
    }
}
