package org.septum.viewer.curve;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Line;
import org.septum.viewer.curve.CurveViewModel.Mark;
import org.septum.viewer.drawing.DrawnRegion;

/**
 * The volume-time curve: a line for each ventricle, its volume at the phase shown, and ED and ES as flags. A click or a drag on
 * the curve goes to that phase; dragging a flag moves ED or ES and with it every number.
 */
public final class CurveView extends DrawnRegion {
    private static final double REACH = 13;

    private final CurveViewModel model;
    private final Line cursor = new Line();
    private final Label empty = new Label("The volume curve appears here after an analysis of a cine series.");
    private final CurveLegend legend;
    private final ContextMenu menu;
    private Optional<Mark> dragged = Optional.empty();

    public CurveView(CurveViewModel model) {
        this.model = model;
        legend = new CurveLegend(model);
        menu = menu();
        getStyleClass().add("curve");
        cursor.getStyleClass().add("curve-cursor");
        empty.getStyleClass().add("empty-hint");
        getChildren().addAll(cursor, empty, legend);
        setMinHeight(120);
        setPrefHeight(168);
        model.curveProperty().addListener((o, before, now) -> draw());
        model.phaseProperty().addListener((o, before, now) -> moveCursor());
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnMouseMoved(e -> setCursor(flag(e).isPresent() ? Cursor.H_RESIZE : null));
        setOnContextMenuRequested(e -> {
            if (model.curveProperty().get().isPresent()) {
                menu.show(this, e.getScreenX(), e.getScreenY());
            }
        });
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("End-diastole here   Shift+Home", () -> model.markHere(Mark.ED)),
                item("End-systole here   Shift+End", () -> model.markHere(Mark.ES)),
                item("Automatic", model::automaticMarks));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> action.run());
        return item;
    }

    /** The flag under the mouse. */
    private Optional<Mark> flag(MouseEvent event) {
        Optional<VolumeCurve> curve = model.curveProperty().get();
        if (curve.isEmpty() || event.getY() > CurvePicture.TOP) {
            return Optional.empty();
        }
        PhaseAxis axis = axis(curve.get());
        double ed = Math.abs(event.getX() - axis.x(curve.get().ed()));
        double es = Math.abs(event.getX() - axis.x(curve.get().es()));
        return Math.min(ed, es) > REACH ? Optional.empty() : Optional.of(ed <= es ? Mark.ED : Mark.ES);
    }

    private void press(MouseEvent event) {
        menu.hide();
        dragged = event.getButton() == MouseButton.PRIMARY ? flag(event) : Optional.empty();
        if (dragged.isPresent()) {
            model.beginDrag();
        }
        drag(event);
    }

    private void drag(MouseEvent event) {
        model.curveProperty().get().ifPresent(c -> {
            double time = axis(c).axis().value(event.getX());
            dragged.ifPresentOrElse(mark -> model.drag(mark, time), () -> model.goTo(time));
        });
    }

    private void release(MouseEvent event) {
        dragged.ifPresent(model::endDrag);
        dragged = Optional.empty();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        empty.autosize();
        empty.relocate(Math.round((getWidth() - empty.getWidth()) / 2), Math.round((getHeight() - empty.getHeight()) / 2));
        legend.autosize();
        legend.relocate(Math.round(getWidth() - PhaseAxis.RIGHT - legend.getWidth()), 3);
    }

    private PhaseAxis axis(VolumeCurve curve) {
        return PhaseAxis.of(curve.timesMs(), getWidth());
    }

    @Override
    protected void draw() {
        Optional<VolumeCurve> curve = model.curveProperty().get();
        empty.setVisible(curve.isEmpty());
        cursor.setVisible(curve.isPresent());
        GraphicsContext g = cleared();
        curve.ifPresent(c -> new CurvePicture(g, c, axis(c), getHeight()).draw());
        moveCursor();
    }

    private void moveCursor() {
        model.curveProperty().get().ifPresent(c -> {
            double x = Math.round(axis(c).x(Math.min(model.phaseProperty().get(), c.phases() - 1))) + 0.5;
            cursor.setStartX(x);
            cursor.setEndX(x);
            cursor.setStartY(CurvePicture.TOP);
            cursor.setEndY(Math.max(CurvePicture.TOP, getHeight() - CurvePicture.BOTTOM));
        });
    }
}
