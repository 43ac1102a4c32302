package org.septum.viewer.planes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Vector3;
import org.septum.imaging.plane.Plane;
import org.septum.imaging.window.WindowLevel;
import org.septum.viewer.phantom.MemorySeries;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.task.QueuedTasks;
import org.septum.viewer.viewport.OverlayState;
import org.septum.viewer.viewport.OverlayState.Paint;
import org.septum.viewer.viewport.OverlayState.StructureStyle;
import org.septum.viewer.viewport.ViewportState;
import org.septum.viewer.viewport.ViewportViewModel;

class PlanesViewModelTest {
    /** Columns to the right, rows to the front: every plane is turned. 2 × 2 × 5 mm. */
    private static final Grid GRID = new Grid(20, 30, 10, 1, Affine.ofRows(-2, 0, 0, 19, 0, -2, 0, 29, 0, 0, 5, -22.5));
    /** Another grid over the same head, finer and thicker. */
    private static final Grid OTHER = new Grid(40, 60, 5, 1, Affine.ofRows(1, 0, 0, -19.5, 0, 1, 0, -29.5, 0, 0, 10, -20));

    private final ViewportViewModel main = new ViewportViewModel();
    private final QueuedTasks tasks = QueuedTasks.create();
    private final SequencesViewModel sequences = new SequencesViewModel(tasks, e -> {
        throw new AssertionError(e);
    });
    private final PlanesViewModel planes = new PlanesViewModel(main, sequences);
    private final MemorySeries series = MemorySeries.of(GRID, (c, r, s, p) -> c + 100 * r + 10_000 * s);
    private final MemorySeries other = MemorySeries.of(OTHER, (c, r, s, p) -> s);
    private final OpenSeries opened = series.open();

    @BeforeEach
    void open() {
        open(List.of(other));
        planes.shownProperty().set(true);
    }

    private void open(List<SeriesSource> besides) {
        main.show(opened);
        planes.open(Optional.of(opened), besides);
    }

    @AfterEach
    void close() {
        planes.close();
        tasks.runAll();
        opened.close();
    }

    private static Vector3 place(int column, int row, int slice) {
        return Vector3.of(GRID.toPatient().apply(column, row, slice));
    }

    private static double[] index(Vector3 mm) {
        return GRID.toPatient().inverse().apply(mm.x(), mm.y(), mm.z());
    }

    private PlaneViewModel view(Plane plane) {
        return planes.viewsProperty().get().stream().filter(v -> v.plane() == plane).findFirst().orElseThrow();
    }

    private double at(Plane plane, int column, int row) {
        ViewportState state = view(plane).viewport().state();
        return state.series().orElseThrow().pixels().value(column, row, state.slice(), 0).orElseThrow();
    }

    @Test
    void threePlanesShowTheSamePlace() {
        assertEquals(List.of(Plane.AXIAL, Plane.CORONAL, Plane.SAGITTAL),
                planes.viewsProperty().get().stream().map(PlaneViewModel::plane).toList());
        planes.goTo(place(4, 7, 3));
        double here = 4 + 100 * 7 + 10_000 * 3;
        assertEquals(here, at(Plane.AXIAL, 15, 22));
        assertEquals(here, at(Plane.CORONAL, 15, 6));
        assertEquals(here, at(Plane.SAGITTAL, 22, 6));
        assertEquals(3, main.state().slice());
    }

    @Test
    void pixelsKeepTheirShape() {
        assertEquals(5, view(Plane.CORONAL).grid().toPatient().spacing(1), 1e-9);
        assertEquals(2, view(Plane.CORONAL).grid().toPatient().spacing(0), 1e-9);
    }

    @Test
    void aWheelOnOnePlaneMovesTheCrosshairAlongItAlone() {
        planes.goTo(place(4, 7, 3));
        view(Plane.CORONAL).viewport().moveSlice(1);
        Vector3 now = planes.crosshairProperty().get().orElseThrow();
        assertArrayEquals(new double[] {4, 6, 3}, index(now), 1e-9);
        assertEquals(3, main.state().slice());
        view(Plane.AXIAL).viewport().moveSlice(-1);
        assertEquals(2, main.state().slice());
        main.moveSlice(5);
        assertEquals(7, view(Plane.AXIAL).viewport().state().slice());
        assertEquals(23, view(Plane.CORONAL).viewport().state().slice(), "rows run to the front, coronal slices to the back");
    }

    @Test
    void pointingGoesToThePlaceUnderTheMouse() {
        new PlanePointing(planes, view(Plane.SAGITTAL)).carry(22, 6);
        Vector3 now = planes.crosshairProperty().get().orElseThrow();
        assertArrayEquals(new double[] {7, 3}, java.util.Arrays.copyOfRange(index(now), 1, 3), 1e-9);
        new PlanePointing(planes, view(Plane.SAGITTAL)).carry(-50, 900);
        double[] edge = index(planes.crosshairProperty().get().orElseThrow());
        assertArrayEquals(new double[] {29, 0}, java.util.Arrays.copyOfRange(edge, 1, 3), 1e-9, "brought to the edge");
    }

    @Test
    void windowAndSmoothingAreShared() {
        view(Plane.SAGITTAL).viewport().window(new WindowLevel(7, 9));
        assertEquals(new WindowLevel(7, 9), main.state().window());
        assertEquals(new WindowLevel(7, 9), view(Plane.AXIAL).viewport().state().window());
        main.window(new WindowLevel(1, 2));
        assertEquals(new WindowLevel(1, 2), view(Plane.CORONAL).viewport().state().window());
        planes.goTo(place(1, 1, 1));
        assertEquals(new WindowLevel(1, 2), main.state().window(), "a move does not bring an old window back");
    }

    @Test
    void structuresAreDrawnOnEveryPlane() {
        LabelMap map = LabelMap.empty(GRID);
        map.frame(3, 0)[7 * 20 + 4] = 3;
        main.overlay(new OverlayState(Optional.of(map), List.of(new StructureStyle(3, 0xFFFF00, true, 1, Paint.FILL)), 0));
        planes.goTo(place(4, 7, 3));
        for (PlaneViewModel view : planes.viewsProperty().get()) {
            byte[] frame = view.viewport().state().overlay().map().orElseThrow().frame(view.viewport().state().slice(), 0);
            int labelled = 0;
            for (byte b : frame) {
                labelled += b == 3 ? 1 : 0;
            }
            assertEquals(1, labelled, view.plane().toString());
        }
    }

    @Test
    void sequencesOnOtherGridsAreLinkedByPlace() {
        planes.arrangementProperty().set(Arrangement.AXIAL);
        assertEquals(1, planes.viewsProperty().get().size(), "not loaded yet");
        tasks.runAll();
        assertEquals(2, planes.viewsProperty().get().size());
        planes.goTo(place(4, 7, 3)); // −7.5 mm: slices 1 (−10) and 2 (0) of the other, a quarter in
        PlaneViewModel second = planes.viewsProperty().get().get(1);
        ViewportState state = second.viewport().state();
        assertEquals(3, state.slice());
        assertEquals(1.25, state.series().orElseThrow().pixels().value(10, 10, state.slice(), 0).orElseThrow(), 1e-6);
        assertEquals(40, second.grid().columns(), "as fine as it was scanned");
        view(Plane.AXIAL).viewport().zoom(2, 0.1, 0);
        assertEquals(view(Plane.AXIAL).viewport().state().look(), second.viewport().state().look());
        second.viewport().window(new WindowLevel(3, 4));
        assertFalse(main.state().window().equals(new WindowLevel(3, 4)), "each sequence has a window of its own");
        sequences.choose(other, false);
        assertEquals(1, planes.viewsProperty().get().size());
    }

    @Test
    void whatLiesElsewhereIsNotShownBeside() {
        Grid spine = new Grid(20, 30, 10, 1, Affine.ofRows(-2, 0, 0, 19, 0, -2, 0, 29, 0, 0, 5, -522.5));
        planes.open(Optional.of(opened), List.of(MemorySeries.of(spine, (c, r, s, p) -> 0), other));
        assertEquals(List.of(other), sequences.others());
    }

    @Test
    void aViewIsEnlargedAndSetBack() {
        planes.enlarge(view(Plane.CORONAL));
        assertEquals(Optional.of(view(Plane.CORONAL)), planes.enlargedProperty().get());
        planes.enlarge(view(Plane.CORONAL));
        assertEquals(Optional.empty(), planes.enlargedProperty().get());
    }

    @Test
    void aSingleSliceHasNoPlanes() {
        OpenSeries flat = MemorySeries.of(MemorySeries.grid(4, 4, 1, 1), (c, r, s, p) -> 0).open();
        main.show(flat);
        planes.open(Optional.of(flat), List.of());
        assertFalse(planes.availableProperty().get());
        assertTrue(planes.viewsProperty().get().isEmpty());
        main.moveSlice(1);
        flat.close();
    }
}
