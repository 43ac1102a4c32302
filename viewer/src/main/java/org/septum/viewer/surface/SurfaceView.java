package org.septum.viewer.surface;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.septum.imaging.Affine;
import org.septum.overlays.surface.Surface;
import org.septum.overlays.surface.raster.Camera;
import org.septum.overlays.surface.raster.Turn;
import org.septum.viewer.theme.Theme;
import org.septum.viewer.viewport.Orientation;

/** The surfaces, the patient's sides at the edges, what is shown in its colours, and the bar above them. */
public final class SurfaceView extends BorderPane implements AutoCloseable {
    private final SurfaceViewModel model;
    private final SurfacePicture picture;
    private final StackPane stack = new StackPane();
    private final Label left = edge(Pos.CENTER_LEFT);
    private final Label right = edge(Pos.CENTER_RIGHT);
    private final Label top = edge(Pos.TOP_CENTER);
    private final Label bottom = edge(Pos.BOTTOM_CENTER);
    private final VBox names = new VBox();
    private final Label hint = new Label();

    public SurfaceView(SurfaceViewModel model, SurfacePlaces places) {
        this.model = model;
        setId("surfaces");
        getStyleClass().add("surface-view");
        picture = new SurfacePicture(model);
        stack.getStyleClass().add("viewport");
        stack.setMinSize(120, 120);
        names.getStyleClass().add("viewport-corner");
        names.setMouseTransparent(true);
        names.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(names, Pos.BOTTOM_LEFT);
        hint.getStyleClass().add("empty-hint");
        hint.setMouseTransparent(true);
        hint.setWrapText(true);
        stack.getChildren().addAll(picture, names, hint, left, right, top, bottom);
        clip(stack);
        new SurfaceMouse(stack, model).install();
        setTop(new SurfaceBar(model, places, stack));
        setCenter(stack);
        visibleProperty().bind(model.shownProperty());
        managedProperty().bind(visibleProperty());
        model.cameraProperty().subscribe(this::name);
        model.stateProperty().subscribe(s -> list(model.surfaces()));
    }

    private static void clip(Region region) {
        Rectangle edge = new Rectangle();
        edge.widthProperty().bind(region.widthProperty());
        edge.heightProperty().bind(region.heightProperty());
        region.setClip(edge);
    }

    private static Label edge(Pos where) {
        Label label = new Label();
        label.getStyleClass().add("viewport-edge");
        label.setMouseTransparent(true);
        StackPane.setAlignment(label, where);
        return label;
    }

    /** The screen is a picture whose columns run to its right and whose rows run down. */
    private void name(Camera camera) {
        Turn turn = camera.turn();
        double[] down = {-turn.up()[0], -turn.up()[1], -turn.up()[2]};
        Orientation sides = Orientation.of(Affine.ofSteps(turn.right(), down, turn.back(), new double[3]));
        left.setText(sides.left());
        right.setText(sides.right());
        top.setText(sides.top());
        bottom.setText(sides.bottom());
    }

    private void list(List<Surface> surfaces) {
        if (names.getChildren().size() != surfaces.size()) {
            names.getChildren().setAll(surfaces.stream().map(s -> new Label()).toList());
        }
        for (int i = 0; i < surfaces.size(); i++) {
            Label label = (Label) names.getChildren().get(i);
            label.setText("● " + surfaces.get(i).name());
            label.setStyle("-fx-text-fill: %s;".formatted(Theme.css(surfaces.get(i).rgb())));
        }
        hint.setVisible(surfaces.isEmpty());
        hint.setText(model.shapesProperty().get().series().isEmpty() ? "" : "Surfaces appear here when structures are found.");
    }

    /** Stops drawing. */
    @Override
    public void close() {
        picture.close();
    }
}
