package org.septum.viewer.planes;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.septum.imaging.Grid;
import org.septum.imaging.Vector3;
import org.septum.imaging.plane.Plane;
import org.septum.imaging.plane.StackPlanes;
import org.septum.imaging.window.WindowLevel;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.viewport.Look;
import org.septum.viewer.viewport.ViewportState;
import org.septum.viewer.viewport.ViewportViewModel;

/**
 * The linked planes. One crosshair in patient millimetres says which slice each view shows; the open series' own viewport goes
 * with it, so that its slice, window, structures and smoothing are those of the planes. Views of one sequence share its window,
 * views of one plane their zoom.
 */
public final class PlanesViewModel implements AutoCloseable {
    private final ViewportViewModel main;
    private final SequencesViewModel sequences;
    private final ObjectProperty<Arrangement> arrangement = new SimpleObjectProperty<>(Arrangement.THREE_PLANES);
    private final ObjectProperty<Check> check = new SimpleObjectProperty<>(Check.OFF);
    private final BooleanProperty blinked = new SimpleBooleanProperty();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper available = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Vector3>> crosshair = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<PlaneViewModel>> views = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<PlaneViewModel>> enlarged = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper readout = new ReadOnlyStringWrapper("");
    private final Map<OpenSeries, WindowLevel> windows = new HashMap<>();
    private final Map<Plane, Look> looks = new EnumMap<>(Plane.class);
    private Optional<SeriesSource> checked = Optional.empty();
    private Grips grips = Grips.none();
    private Optional<StackPlanes> planes = Optional.empty();
    /** While the views are brought into step, what they say is no news. */
    private boolean setting;

    /** @param main viewport of the open series */
    public PlanesViewModel(ViewportViewModel main, SequencesViewModel sequences) {
        this.main = main;
        this.sequences = sequences;
        main.stateProperty().addListener((o, before, now) -> mainChanged(before, now));
        shown.addListener((o, before, now) -> rearrange());
        arrangement.addListener((o, before, now) -> rearrange());
        sequences.shownProperty().addListener((o, before, now) -> rebuild());
        sequences.alignmentsProperty().addListener((o, before, now) -> rebuild());
        blinked.addListener((o, before, now) -> refresh());
    }

    /** Another series is open, or none. @param besides the other series of its study */
    public void open(Optional<OpenSeries> series, List<SeriesSource> besides) {
        planes = series.filter(s -> s.source().placement().inPatient() && !s.source().isColour())
                .flatMap(s -> StackPlanes.of(s.grid()));
        available.set(planes.isPresent());
        windows.clear();
        looks.clear();
        check.set(Check.OFF);
        crosshair.set(planes.map(p -> middle(p.stack(), main.state().slice())));
        sequences.open(planes.isPresent() ? series : Optional.empty(), besides);
        rearrange();
    }

    private static Vector3 middle(Grid grid, int slice) {
        return Vector3.of(grid.toPatient().apply((grid.columns() - 1) / 2, (grid.rows() - 1) / 2, slice));
    }

    /** Column, row and slice of a place, between whole numbers. */
    private static double[] index(Grid grid, Vector3 mm) {
        return grid.toPatient().inverse().apply(mm.x(), mm.y(), mm.z());
    }

    /** Whether planes can be made of the open series: a grey stack in the patient at right angles. */
    public ReadOnlyBooleanProperty availableProperty() {
        return available.getReadOnlyProperty();
    }

    /** Whether the planes are shown in place of the series' own slices. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    public ObjectProperty<Arrangement> arrangementProperty() {
        return arrangement;
    }

    /** The views row by row; none while they are not shown. */
    public ReadOnlyObjectProperty<List<PlaneViewModel>> viewsProperty() {
        return views.getReadOnlyProperty();
    }

    /** The one view that has the whole room; empty for all. */
    public ReadOnlyObjectProperty<Optional<PlaneViewModel>> enlargedProperty() {
        return enlarged.getReadOnlyProperty();
    }

    /** The place looked at; empty while there are no planes. */
    public ReadOnlyObjectProperty<Optional<Vector3>> crosshairProperty() {
        return crosshair.getReadOnlyProperty();
    }

    /** What lies under the mouse, in words; empty for nothing. */
    public ReadOnlyStringProperty readoutProperty() {
        return readout.getReadOnlyProperty();
    }

    /** How the sequence of {@link #check} is laid over the others. */
    public ReadOnlyObjectProperty<Check> checkProperty() {
        return check;
    }

    /** Whether it is the second sequence's turn in {@link Check#BLINK}. */
    public BooleanProperty blinkedProperty() {
        return blinked;
    }

    /** Lays a sequence of the study over the one in each view; it is loaded if need be. */
    public void check(Check how, SeriesSource with) {
        check.set(how);
        blinked.set(false);
        checked = Optional.of(with);
        sequences.choose(with, true);
        shown.set(true);
        rearrange();
    }

    /** The sequence that is or was laid over the others. */
    public Optional<SeriesSource> checked() {
        return checked;
    }

    Grips grips() {
        return grips;
    }

    /** @param drawn what the left button takes hold of before it does what its tool does */
    public void grips(Grips drawn) {
        grips = drawn;
    }

    public SequencesViewModel sequences() {
        return sequences;
    }

    /** Shows a view alone, or all again. */
    public void enlarge(PlaneViewModel view) {
        enlarged.set(enlarged.get().isPresent() ? Optional.empty() : Optional.of(view));
    }

    /** Fits the pictures into their views again. */
    public void fit() {
        looks.clear();
        refresh();
    }

    /** Goes to a place in the patient, in all views. A place beyond the stack is brought to its edge. */
    public void goTo(Vector3 point) {
        planes.ifPresent(p -> {
            double[] at = index(p.stack(), point);
            Grid g = p.stack();
            crosshair.set(Optional.of(Vector3.of(g.toPatient().apply(Math.clamp(at[0], 0, g.columns() - 1.0),
                    Math.clamp(at[1], 0, g.rows() - 1.0), Math.clamp(at[2], 0, g.slices() - 1.0)))));
            refresh();
        });
    }

    /** Goes to a slice of a plane and stays where the crosshair is in it. */
    private void scroll(PlaneViewModel view, int slice) {
        crosshair.get().map(view::index).ifPresent(at -> goTo(Vector3.of(view.grid().toPatient().apply(at[0], at[1], slice))));
    }

    private void mainChanged(ViewportState before, ViewportState now) {
        if (setting || planes.isEmpty() || !before.series().equals(now.series())) {
            return;
        }
        if (before.slice() != now.slice()) {
            Grid g = planes.get().stack();
            double[] at = index(g, crosshair.get().orElseThrow());
            crosshair.set(Optional.of(Vector3.of(g.toPatient().apply(at[0], at[1], now.slice()))));
        }
        if (!before.window().equals(now.window())) {
            windows.put(now.series().orElseThrow(), now.window());
        }
        refresh();
    }

    private void viewChanged(PlaneViewModel view, ViewportState before, ViewportState now) {
        if (setting) {
            return;
        }
        windows.put(view.sequence(check.get(), blinked.get()), now.window());
        looks.put(view.plane(), now.look());
        if (now.slice() != before.slice()) {
            scroll(view, now.slice());
        } else {
            refresh();
        }
    }

    private void rearrange() {
        enlarged.set(Optional.empty());
        sequences.want(isShown() && (arrangement.get().showsEverySequence() || check.get() != Check.OFF));
        rebuild();
    }

    private boolean isShown() {
        return shown.get() && planes.isPresent();
    }

    private void rebuild() {
        List<OpenSeries> all = sequences.shownProperty().get();
        views.set(!isShown() || all.isEmpty() ? List.of() : arrangement.get().cells(all.size()).stream()
                .map(cell -> view(cell.plane(), all.get(cell.sequence()))).toList());
        enlarged.set(Optional.empty());
        refresh();
    }

    private PlaneViewModel view(Plane plane, OpenSeries sequence) {
        PlaneViewModel view = PlaneViewModel.of(planes.orElseThrow(), plane, sequence, sequences.move(sequence.source()));
        sequences.shownProperty().get().stream().filter(s -> checked.equals(Optional.of(s.source()))).findFirst()
                .ifPresent(other -> view.lay(other, sequences.move(other.source())));
        view.viewport().stateProperty().addListener((o, before, now) -> viewChanged(view, before, now));
        view.viewport().readoutProperty().addListener((o, before, now) -> readout.set(now));
        return view;
    }

    /** Brings all views into step. */
    private void refresh() {
        if (setting || crosshair.get().isEmpty() || planes.isEmpty()) {
            return;
        }
        setting = true;
        try {
            bringMain();
            views.get().forEach(this::bring);
        } finally {
            setting = false;
        }
    }

    private void bringMain() {
        Grid g = planes.orElseThrow().stack();
        double slice = index(g, crosshair.get().orElseThrow())[2];
        main.state().series().map(windows::get).filter(w -> !w.equals(main.state().window())).ifPresent(main::window);
        if (main.state().slice() != Math.round(slice)) {
            main.slice((int) Math.round(slice));
        }
    }

    private void bring(PlaneViewModel view) {
        ViewportState own = main.state();
        OpenSeries sequence = view.sequence(check.get(), blinked.get());
        boolean isMain = own.series().equals(Optional.of(sequence));
        WindowLevel window = isMain ? own.window() : windows.computeIfAbsent(sequence, OpenSeries::firstWindow);
        ViewportState next = view.viewport().state().withPicture(view.picture(check.get(), blinked.get()))
                .withSlice(view.slice(crosshair.get().orElseThrow())).withPhase(own.phase())
                .withWindow(window).withLook(looks.getOrDefault(view.plane(), Look.FIT)).withInterpolation(own.interpolation())
                .withOverlay(view.on(own.overlay()));
        if (!next.equals(view.viewport().state())) {
            view.viewport().change(s -> next);
        }
    }

    @Override
    public void close() {
        open(Optional.empty(), List.of());
    }
}
