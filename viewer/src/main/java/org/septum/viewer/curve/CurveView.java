package org.septum.viewer.curve;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.septum.viewer.theme.Theme;

/** The volume-time curve: a line for each ventricle, ED and ES marked; a click or a drag goes to that phase. */
public final class CurveView extends Region {
    private static final double TOP = 42;
    private static final double BOTTOM = 24;
    private static final Color GRID = Color.web("#20262d");
    private static final Color INK = Color.web("#8b949e");
    private static final Color MARK = Color.web("#d8b46a");
    private static final Font SMALL = Font.font(11);

    private final CurveViewModel model;
    private final Canvas canvas = new Canvas();
    private final Line cursor = new Line();
    private final Label empty = new Label("The volume curve appears here after an analysis of a cine series.");

    public CurveView(CurveViewModel model) {
        this.model = model;
        getStyleClass().add("curve");
        cursor.getStyleClass().add("curve-cursor");
        empty.getStyleClass().add("empty-hint");
        getChildren().addAll(canvas, cursor, empty);
        setMinHeight(120);
        setPrefHeight(172);
        model.curveProperty().addListener((o, before, now) -> draw());
        model.phaseProperty().addListener((o, before, now) -> moveCursor());
        setOnMousePressed(this::goTo);
        setOnMouseDragged(this::goTo);
    }

    private void goTo(MouseEvent event) {
        model.curveProperty().get().ifPresent(c -> model.goTo(timeAxis(c).value(event.getX())));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        empty.autosize();
        empty.relocate(Math.round((getWidth() - empty.getWidth()) / 2), Math.round((getHeight() - empty.getHeight()) / 2));
        draw();
    }

    private Axis timeAxis(VolumeCurve curve) {
        return PhaseAxis.of(curve.timesMs(), getWidth()).axis();
    }

    private Axis volumeAxis(VolumeCurve curve) {
        return new Axis(0, Math.max(1, curve.largest() * 1.08), Math.max(TOP + 1, getHeight() - BOTTOM), TOP);
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setFont(SMALL);
        Optional<VolumeCurve> curve = model.curveProperty().get();
        empty.setVisible(curve.isEmpty());
        cursor.setVisible(curve.isPresent());
        curve.ifPresent(c -> draw(g, c, timeAxis(c), volumeAxis(c)));
        moveCursor();
    }

    private void draw(GraphicsContext g, VolumeCurve curve, Axis time, Axis volume) {
        scales(g, time, volume, curve.timed());
        mark(g, "ED", curve.timesMs().get(curve.ed()), time, volume);
        mark(g, "ES", curve.timesMs().get(curve.es()), time, volume);
        double legend = time.to();
        for (VolumeCurve.Trace trace : curve.traces().reversed()) {
            trace(g, curve, trace, time, volume);
            legend = legend(g, trace, legend);
        }
    }

    private static void scales(GraphicsContext g, Axis time, Axis volume, boolean timed) {
        g.setLineWidth(1);
        g.setStroke(GRID);
        g.setFill(INK);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        for (double tick : volume.ticks(4)) {
            double y = Math.round(volume.at(tick)) + 0.5;
            g.strokeLine(time.from(), y, time.to(), y);
            g.fillText("%d".formatted(Math.round(tick)), time.from() - 8, y);
        }
        g.setTextBaseline(VPos.TOP);
        g.setTextAlign(TextAlignment.CENTER);
        for (double tick : time.ticks(8)) {
            g.fillText("%d".formatted(Math.round(timed ? tick : tick + 1)), time.at(tick), volume.from() + 6);
        }
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(timed ? "ms" : "phase", time.to() + 6, volume.from() + 6);
        g.fillText("mL", time.from() - 8, 24);
    }

    private static void mark(GraphicsContext g, String name, double at, Axis time, Axis volume) {
        double x = Math.round(time.at(at)) + 0.5;
        g.setStroke(MARK);
        g.setLineDashes(3, 3);
        g.strokeLine(x, volume.to(), x, volume.from());
        g.setLineDashes();
        g.setFill(MARK);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.BOTTOM);
        g.fillText(name, Math.max(x, time.from() + 8), volume.to() - 3);
    }

    private static void trace(GraphicsContext g, VolumeCurve curve, VolumeCurve.Trace trace, Axis time, Axis volume) {
        Color colour = Color.web(Theme.css(trace.rgb()));
        g.setStroke(colour);
        g.setFill(colour);
        g.setLineWidth(1.8);
        g.beginPath();
        for (int p = 0; p < curve.phases(); p++) {
            double x = time.at(curve.timesMs().get(p));
            double y = volume.at(trace.ml().get(p));
            if (p == 0) {
                g.moveTo(x, y);
            } else {
                g.lineTo(x, y);
            }
        }
        g.stroke();
        for (int p = 0; p < curve.phases(); p++) {
            double r = p == curve.ed() || p == curve.es() ? 3.5 : 2;
            g.fillOval(time.at(curve.timesMs().get(p)) - r, volume.at(trace.ml().get(p)) - r, 2 * r, 2 * r);
        }
    }

    /** @return where the next name to the left ends */
    private static double legend(GraphicsContext g, VolumeCurve.Trace trace, double right) {
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.TOP);
        g.setFill(INK);
        g.fillText(trace.name(), right, 7);
        double width = textWidth(trace.name()) + 12;
        g.setFill(Color.web(Theme.css(trace.rgb())));
        g.fillOval(right - width, 9, 7, 7);
        return right - width - 16;
    }

    private static double textWidth(String text) {
        Text measured = new Text(text);
        measured.setFont(SMALL);
        return measured.getLayoutBounds().getWidth();
    }

    private void moveCursor() {
        model.curveProperty().get().ifPresent(c -> {
            double x = Math.round(timeAxis(c).at(c.timesMs().get(Math.min(model.phaseProperty().get(), c.phases() - 1)))) + 0.5;
            cursor.setStartX(x);
            cursor.setEndX(x);
            cursor.setStartY(TOP);
            cursor.setEndY(Math.max(TOP, getHeight() - BOTTOM));
        });
    }
}
