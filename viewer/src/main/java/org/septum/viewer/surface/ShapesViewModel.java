package org.septum.viewer.surface;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.overlays.surface.HeadSurface;
import org.septum.overlays.surface.Mesh;
import org.septum.viewer.analysis.LayersViewModel;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.task.Tasks;
import org.septum.viewer.viewport.ViewportState;
import org.septum.viewer.viewport.ViewportViewModel;

/** The meshes of the structures shown at the phase shown, and of the head around them; made while somebody looks. */
public final class ShapesViewModel {
    /** A picture with fewer slices is no volume whose outside could be seen. */
    private static final int LEAST_SLICES = 8;

    /**
     * @param series what they belong to; empty where nothing is open
     * @param regions by label value, in listing order
     * @param head the outer surface of a still picture; empty until it is made, and where there is none
     */
    public record Shapes(Optional<OpenSeries> series, Map<Integer, Mesh> regions, Optional<Mesh> head) {
        public static final Shapes NONE = new Shapes(Optional.empty(), Map.of(), Optional.empty());
    }

    private final LayersViewModel layers;
    private final ViewportViewModel viewport;
    private final Consumer<Throwable> failures;
    private final RegionMeshes meshes = new RegionMeshes();
    private final LatestTask<RegionMeshes.Wish, Map<Integer, Mesh>> regions;
    private final LatestTask<OpenSeries, Optional<Mesh>> head;
    private final ReadOnlyObjectWrapper<Shapes> shapes = new ReadOnlyObjectWrapper<>(Shapes.NONE);
    private boolean wanted;

    /** @param failures is told why surfaces could not be made */
    public ShapesViewModel(LayersViewModel layers, ViewportViewModel viewport, Tasks tasks, Consumer<Throwable> failures) {
        this.layers = layers;
        this.viewport = viewport;
        this.failures = failures;
        regions = new LatestTask<>(tasks, "septum-surfaces", meshes::of, this::made, (wish, cause) -> failures.accept(cause));
        head = new LatestTask<>(tasks, "septum-head", ShapesViewModel::headOf, this::headMade, this::headFailed);
        layers.overlayProperty().addListener((o, before, now) -> refresh());
        viewport.stateProperty().addListener((o, before, now) -> shown(before, now));
    }

    public ReadOnlyObjectProperty<Shapes> shapesProperty() {
        return shapes.getReadOnlyProperty();
    }

    /** Whether anybody looks: nothing is made while nobody does. */
    public void wanted(boolean now) {
        wanted = now;
        refresh();
    }

    private void shown(ViewportState before, ViewportState now) {
        if (!before.series().equals(now.series())) {
            head.forget();
            regions.forget();
            shapes.set(new Shapes(now.series(), Map.of(), Optional.empty()));
        }
        if (before.phase() != now.phase() || !before.series().equals(now.series())) {
            refresh();
        }
    }

    private void refresh() {
        Optional<OpenSeries> series = viewport.state().series();
        if (!wanted || series.isEmpty()) {
            return;
        }
        if (hasHead(series.get())) {
            head.want(series.get());
        }
        ResultLayer layer = layers.currentProperty().get();
        if (layer != null && layer.finishedProperty().get() && layer.map().grid().equals(series.get().grid())) {
            List<Integer> values = layer.structures().stream().map(s -> s.label().value()).toList();
            regions.want(new RegionMeshes.Wish(layer.map(), values, viewport.state().phase()));
        } else if (!shapes.get().regions().isEmpty()) {
            regions.forget();
            shapes.set(new Shapes(series, Map.of(), shapes.get().head()));
        }
    }

    /** A still stack of grey pictures that lie in the patient. */
    private static boolean hasHead(OpenSeries series) {
        Grid grid = series.grid();
        return grid.phases() == 1 && grid.slices() >= LEAST_SLICES && !series.source().isColour()
                && series.source().placement().inPatient();
    }

    private static Optional<Mesh> headOf(OpenSeries series, Progress progress) throws Exception {
        return series.pixels().using(volume -> HeadSurface.of(volume, 0, HeadSurface.TRIANGLES));
    }

    private void made(RegionMeshes.Wish wish, Map<Integer, Mesh> found) {
        ResultLayer layer = layers.currentProperty().get();
        if (layer != null && layer.map().grid().equals(wish.map().grid())) {
            shapes.set(new Shapes(viewport.state().series(), found, shapes.get().head()));
        }
    }

    private void headMade(OpenSeries of, Optional<Mesh> found) {
        if (isOpen(of)) {
            shapes.set(new Shapes(Optional.of(of), shapes.get().regions(), found));
        }
    }

    /** A series closed meanwhile is no failure. */
    private void headFailed(OpenSeries of, Throwable cause) {
        if (isOpen(of)) {
            failures.accept(cause);
        }
    }

    private boolean isOpen(OpenSeries series) {
        return viewport.state().series().equals(Optional.of(series));
    }
}
