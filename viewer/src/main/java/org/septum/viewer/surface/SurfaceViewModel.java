package org.septum.viewer.surface;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.WritableImage;
import org.septum.imaging.Vector3;
import org.septum.overlays.surface.Mesh;
import org.septum.overlays.surface.Surface;
import org.septum.overlays.surface.raster.Ball;
import org.septum.overlays.surface.raster.Body;
import org.septum.overlays.surface.raster.Camera;
import org.septum.overlays.surface.raster.Picking;
import org.septum.overlays.surface.raster.Scene;
import org.septum.overlays.surface.raster.Side;
import org.septum.reporting.surface.SurfaceFormat;
import org.septum.viewer.analysis.LayersViewModel;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.analysis.StructureViewModel;
import org.septum.viewer.planes.PlanesViewModel;
import org.septum.viewer.surface.ShapesViewModel.Shapes;
import org.septum.viewer.task.Tasks;
import org.septum.viewer.viewport.ViewportViewModel;

/** The view of the surfaces: what is drawn of them and from where. Structures are shown and hidden with those on the slices. */
public final class SurfaceViewModel {
    /** A filling looked through edgewise is as many layers thick, so what is faint on a slice is not lost in depth. */
    private static final int LAYERS_DEEP = 6;
    private static final int HEAD = 0xE6D8CA;
    private static final int CROSS = 0xFFE066;
    private static final int BACKGROUND = 0x0E1116;
    /** Of the crosshair's bars, in radii of what is shown. */
    private static final double REACH = 0.7;
    private static final double HALF_WIDTH = 0.004;

    private final LayersViewModel layers;
    private final ShapesViewModel shapes;
    private final SurfaceExports exports;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty headShown = new SimpleBooleanProperty(true);
    private final DoubleProperty headOpacity = new SimpleDoubleProperty(0.24);
    private final ObjectProperty<Optional<Vector3>> crosshair = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Camera> camera =
            new SimpleObjectProperty<>(Camera.of(Ball.around(List.of()), Side.ANTERIOR.turn()));
    private final ReadOnlyObjectWrapper<SurfaceState> state = new ReadOnlyObjectWrapper<>();
    private final List<Consumer<Vector3>> pickListeners = new ArrayList<>();

    SurfaceViewModel(LayersViewModel layers, ShapesViewModel shapes, SurfaceExports exports) {
        this.layers = layers;
        this.exports = exports;
        this.shapes = shapes;
        shown.subscribe(shapes::wanted);
        shapes.shapesProperty().addListener((o, before, now) -> shapesChanged(before, now));
        layers.overlayProperty().addListener((o, before, now) -> refresh());
        headShown.addListener((o, before, now) -> refresh());
        headOpacity.addListener((o, before, now) -> refresh());
        crosshair.addListener((o, before, now) -> refresh());
        camera.addListener((o, before, now) -> refresh());
        refresh();
    }

    /**
     * Surfaces of the layer drawn and the phase shown, with the planes' crosshair while these are shown.
     *
     * @param failures is told what could not be done, and why
     * @param written is told what was written and where
     */
    public static SurfaceViewModel linked(LayersViewModel layers, ViewportViewModel viewport, PlanesViewModel planes, Tasks tasks,
            BiConsumer<String, Throwable> failures, Consumer<String> written) {
        ShapesViewModel shapes = new ShapesViewModel(layers, viewport, tasks,
                e -> failures.accept("A surface could not be made", e));
        SurfaceViewModel model = new SurfaceViewModel(layers, shapes, new SurfaceExports(tasks, written, failures));
        model.crosshair.bind(Bindings.createObjectBinding(
                () -> planes.shownProperty().get() ? planes.crosshairProperty().get() : Optional.<Vector3>empty(),
                planes.shownProperty(), planes.crosshairProperty()));
        return model;
    }

    /** Whether the view is open; surfaces are made while it is. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    public BooleanProperty headShownProperty() {
        return headShown;
    }

    /** 0 to 1. */
    public DoubleProperty headOpacityProperty() {
        return headOpacity;
    }

    /** Where the slices' crosshair is, in patient mm (LPS); empty for nowhere. */
    public ObjectProperty<Optional<Vector3>> crosshairProperty() {
        return crosshair;
    }

    /** @param listener hears of places on surfaces that are clicked, in patient mm (LPS) */
    public void onPick(Consumer<Vector3> listener) {
        pickListeners.add(listener);
    }

    public ReadOnlyObjectProperty<Shapes> shapesProperty() {
        return shapes.shapesProperty();
    }

    public ReadOnlyObjectProperty<Camera> cameraProperty() {
        return camera;
    }

    ReadOnlyObjectProperty<SurfaceState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    private void shapesChanged(Shapes before, Shapes now) {
        boolean newSubject = !before.series().equals(now.series()) || before.head().isEmpty() && now.head().isPresent()
                || before.regions().isEmpty() && !now.regions().isEmpty() && now.head().isEmpty();
        if (newSubject) {
            camera.set(camera.get().with(Ball.around(meshes(now))));
        }
        refresh();
    }

    private static List<Mesh> meshes(Shapes shapes) {
        List<Mesh> all = new ArrayList<>(shapes.regions().values());
        shapes.head().ifPresent(all::add);
        return all;
    }

    private void refresh() {
        List<Body> bodies = new ArrayList<>(surfaces().stream().map(s -> new Body(s.mesh(), s.rgb(), s.opacity())).toList());
        double radius = camera.get().ball().radiusMm();
        crosshair.get().filter(p -> !bodies.isEmpty())
                .ifPresent(p -> bodies.add(new Body(CrossMesh.at(p, REACH * radius, HALF_WIDTH * radius), CROSS, 1)));
        state.set(new SurfaceState(new Scene(bodies, BACKGROUND), camera.get(), 1));
    }

    /** What is shown, the head first. */
    public List<Surface> surfaces() {
        List<Surface> all = new ArrayList<>();
        Shapes now = shapes.shapesProperty().get();
        if (headShown.get()) {
            now.head().ifPresent(m -> all.add(new Surface("head", "Head", HEAD, headOpacity.get(), m)));
        }
        ResultLayer layer = layers.currentProperty().get();
        if (layer != null && layers.shownProperty().get()) {
            layer.structures().stream().filter(s -> s.visibleProperty().get()).forEach(s -> add(s, now, all));
        }
        return all;
    }

    private static void add(StructureViewModel structure, Shapes from, List<Surface> to) {
        Mesh mesh = from.regions().getOrDefault(structure.label().value(), Mesh.EMPTY);
        if (!mesh.isEmpty()) {
            double opacity = 1 - Math.pow(1 - structure.opacityProperty().get(), LAYERS_DEEP);
            to.add(new Surface(structure.label().id(), structure.label().name(), structure.label().rgb(), opacity, mesh));
        }
    }

    private void change(UnaryOperator<Camera> how) {
        camera.set(how.apply(camera.get()));
    }

    /** Turns the patient as a hand on the near side would: right and down, in radians. */
    public void turn(double right, double down) {
        double angle = Math.hypot(right, down);
        change(c -> c.with(c.turn().about(down, right, 0, angle)));
    }

    public void zoom(double factor) {
        change(c -> c.zoomed(factor));
    }

    /** Moves the picture, in shares of its shorter side: right and up. */
    public void move(double right, double up) {
        change(c -> c.moved(right, up));
    }

    public void perspective(boolean now) {
        change(c -> c.inPerspective(now));
    }

    /** From a side of the patient; zoom and place stay. */
    public void look(Side from) {
        change(c -> c.with(from.turn()));
    }

    /** Everything in the picture, from where it is seen now. */
    public void fit() {
        change(c -> Camera.of(Ball.around(meshes(shapes.shapesProperty().get())), c.turn()).inPerspective(c.perspective()));
    }

    /** Writes a picture of the view in the background. */
    public void savePicture(WritableImage picture, Path file) {
        exports.picture(picture, file);
    }

    /** Writes what is shown in the background, a head around it included; nothing where nothing is shown. */
    public void saveSurfaces(SurfaceFormat format, Path folder) {
        List<Surface> all = surfaces();
        if (!all.isEmpty()) {
            exports.surfaces(all, format, folder);
        }
    }

    /**
     * The place on the surface one sees there goes to who listens. @param x in pixels of a picture of this size; @param y down
     */
    public void pick(int width, int height, double x, double y) {
        Scene scene = new Scene(surfaces().stream().map(s -> new Body(s.mesh(), s.rgb(), s.opacity())).toList(), BACKGROUND);
        Picking.at(scene, camera.get(), width, height, x, y)
                .ifPresent(hit -> pickListeners.forEach(l -> l.accept(Vector3.of(hit.patientMm()))));
    }
}
