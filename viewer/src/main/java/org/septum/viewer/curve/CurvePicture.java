package org.septum.viewer.curve;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.septum.viewer.theme.Theme;

/** Draws a volume curve: scales, traces, and the flags of ED and ES in the lane above them. */
final class CurvePicture {
    /** Of the lane in which the flags stand. */
    static final double TOP = 42;
    static final double BOTTOM = 22;
    private static final Color GRID = Color.web("#20262d");
    private static final Color INK = Color.web("#8b949e");
    private static final Color MARK = Color.web("#d8b46a");
    private static final Color ON_MARK = Color.web("#101317");
    private static final Font SMALL = Font.font(11);
    private static final Font FLAG = Font.font(Font.getDefault().getFamily(), FontWeight.BOLD, 10.5);

    private final GraphicsContext g;
    private final VolumeCurve curve;
    private final Axis time;
    private final Axis volume;

    CurvePicture(GraphicsContext g, VolumeCurve curve, PhaseAxis phases, double height) {
        this.g = g;
        this.curve = curve;
        time = phases.axis();
        volume = new Axis(0, Math.max(1, curve.largest() * 1.08), Math.max(TOP + 1, height - BOTTOM), TOP);
    }

    void draw() {
        g.setFont(SMALL);
        scales();
        boolean close = Math.abs(x(curve.ed()) - x(curve.es())) < 26;
        flag("ED", x(curve.ed()), close && curve.ed() <= curve.es() ? -13 : close ? 13 : 0);
        flag("ES", x(curve.es()), close && curve.ed() <= curve.es() ? 13 : close ? -13 : 0);
        curve.traces().reversed().forEach(this::trace);
    }

    private double x(int phase) {
        return time.at(curve.timesMs().get(phase));
    }

    private void scales() {
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
            g.fillText("%d".formatted(Math.round(curve.timed() ? tick : tick + 1)), time.at(tick), volume.from() + 5);
        }
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(curve.timed() ? "ms" : "phase", time.to() + PhaseAxis.RIGHT - 4, volume.from() + 5);
        g.fillText("mL", time.from() - 8, 6);
    }

    /** @param aside moves the flag, not its line, where two would cover each other */
    private void flag(String name, double at, double aside) {
        double x = Math.round(at) + 0.5;
        g.setStroke(MARK);
        g.setLineDashes(3, 3);
        g.strokeLine(x, volume.to() - 4, x, volume.from());
        g.setLineDashes();
        g.setFill(MARK);
        double left = Math.round(at + aside) - 12;
        g.fillRoundRect(left, TOP - 19, 25, 15, 5, 5);
        g.fillPolygon(new double[] {x - 4, x + 4, x}, new double[] {TOP - 5, TOP - 5, TOP}, 3);
        g.setFill(ON_MARK);
        g.setFont(FLAG);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(name, left + 12.5, TOP - 11.5);
        g.setFont(SMALL);
    }

    private void trace(VolumeCurve.Trace trace) {
        Color colour = Color.web(Theme.css(trace.rgb()));
        g.setStroke(colour);
        g.setFill(colour);
        g.setLineWidth(1.8);
        g.beginPath();
        for (int p = 0; p < curve.phases(); p++) {
            g.lineTo(x(p), volume.at(trace.ml().get(p)));
        }
        g.stroke();
        g.setLineWidth(1);
        for (int p = 0; p < curve.phases(); p++) {
            double r = p == curve.ed() || p == curve.es() ? 3.5 : 2;
            g.fillOval(x(p) - r, volume.at(trace.ml().get(p)) - r, 2 * r, 2 * r);
        }
    }
}
