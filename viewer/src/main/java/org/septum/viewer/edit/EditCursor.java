package org.septum.viewer.edit;

import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import org.septum.viewer.viewport.PicturePoint;

/** What a tool shows over the picture: the brush's circle in its true size, the line being drawn. The mouse goes through it. */
public final class EditCursor extends Pane {
    private final EditViewModel model;
    private final EditTool tool;
    private final Circle brush = new Circle();
    private final Polyline line = new Polyline();

    public EditCursor(EditViewModel model, EditTool tool) {
        this.model = model;
        this.tool = tool;
        setMouseTransparent(true);
        brush.setId("brush-circle");
        brush.setManaged(false);
        brush.getStyleClass().add("brush-circle");
        line.setManaged(false);
        line.getStyleClass().add("drawn-line");
        getChildren().addAll(line, brush);
        tool.mouseProperty().subscribe(m -> refresh());
        model.modeProperty().subscribe(m -> refresh());
        model.brushMmProperty().subscribe(m -> refresh());
    }

    private void refresh() {
        Optional<PicturePoint> mouse = tool.mouseProperty().get();
        boolean isBrush = model.modeProperty().get().filter(EditMode::isBrush).isPresent();
        brush.setVisible(isBrush && mouse.isPresent());
        mouse.ifPresent(m -> {
            brush.setCenterX(m.viewX());
            brush.setCenterY(m.viewY());
            brush.setRadius(model.brushMmProperty().get() * m.viewPerMm());
        });
        follow();
    }

    /** Points are added while the line grows, so that its drawing stays cheap. */
    private void follow() {
        int drawn = line.getPoints().size() / 2;
        var points = tool.line();
        if (points.size() < drawn) {
            line.getPoints().clear();
            drawn = 0;
        }
        for (PicturePoint point : points.subList(drawn, points.size())) {
            line.getPoints().addAll(point.viewX(), point.viewY());
        }
    }
}
