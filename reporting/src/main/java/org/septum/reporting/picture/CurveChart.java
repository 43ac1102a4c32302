package org.septum.reporting.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;
import org.septum.reporting.CurvePoint;
import org.septum.reporting.Findings;

/** The volume-time curve of the ventricles, ED and ES marked. Over milliseconds where they are known, else over phase numbers. */
public final class CurveChart {
    private static final List<String> CAVITIES = List.of("lv", "rv");

    private final List<CurvePoint> curve;
    private final Map<String, Integer> marks;
    private final LabelSet labels;
    private final Theme theme;
    private final Lettering letters;
    private final boolean timed;

    public CurveChart(Findings findings, Theme theme, Lettering letters) {
        curve = findings.curve();
        marks = findings.phases();
        labels = findings.segmentation().labels();
        this.theme = theme;
        this.letters = letters;
        timed = drawable() && curve.stream().allMatch(p -> p.triggerMs().isPresent())
                && curve.getLast().triggerMs().orElseThrow() > curve.getFirst().triggerMs().orElseThrow();
    }

    /** Whether there is anything to draw: two phases or more. */
    public boolean drawable() {
        return curve.size() > 1;
    }

    /** Paints it into a rectangle; {@code size} is the letters' height. */
    public void paint(Graphics2D g, Rectangle2D area, double size) {
        Rectangle2D plot = new Rectangle2D.Double(area.getX() + 3.4 * size, area.getY() + 2.6 * size,
                area.getWidth() - 4.6 * size, area.getHeight() - 6 * size);
        double largest = curve.stream().flatMap(p -> CAVITIES.stream().map(id -> p.volumesMl().getOrDefault(id, 0.0)))
                .max(Double::compare).orElseThrow();
        Axes axes = new Axes(plot, x(curve.getFirst()), x(curve.getLast()), Ticks.to(Math.max(largest, 1), 5));
        grid(g, axes, size);
        marks.forEach((key, phase) -> mark(g, axes, key, phase, size));
        legend(g, plot, size);
        for (String id : CAVITIES.reversed()) {
            labels.byId(id).ifPresent(label -> line(g, axes, label, size));
        }
    }

    private record Axes(Rectangle2D plot, double firstX, double lastX, Ticks ticks) {
        double x(double value) {
            return plot.getX() + plot.getWidth() * (value - firstX) / (lastX - firstX);
        }

        double y(double ml) {
            return plot.getMaxY() - plot.getHeight() * ml / ticks.end();
        }
    }

    private double x(CurvePoint p) {
        return timed ? p.triggerMs().orElseThrow() : p.phase() + 1;
    }

    private void grid(Graphics2D g, Axes axes, double size) {
        Rectangle2D plot = axes.plot();
        g.setStroke(new BasicStroke((float) (size * 0.07)));
        for (double v = 0; v <= axes.ticks().end() + 1e-9; v += axes.ticks().step()) {
            g.setColor(theme.grid());
            g.draw(new Line2D.Double(plot.getX(), axes.y(v), plot.getMaxX(), axes.y(v)));
            g.setColor(theme.dim());
            letters.drawRight(g, number(v), plot.getX() - 0.6 * size, axes.y(v) + 0.35 * size, size);
        }
        double step = Ticks.to(axes.lastX(), 10).step();
        step = timed ? step : Math.max(1, step);
        for (double v = timed ? Math.ceil(axes.firstX() / step) * step : step; v <= axes.lastX() + 1e-9; v += step) {
            letters.drawCentred(g, number(v), axes.x(v), plot.getMaxY() + 1.5 * size, size);
        }
        letters.drawRight(g, "mL", plot.getX() - 0.6 * size, plot.getY() - 1.7 * size, size);
        letters.drawRight(g, timed ? "ms after the R wave" : "phase", plot.getMaxX(), plot.getMaxY() + 3 * size, size);
    }

    private static String number(double v) {
        return v == Math.rint(v) ? String.valueOf((long) v) : String.format(Locale.ROOT, "%.1f", v);
    }

    private void mark(Graphics2D g, Axes axes, String key, int phase, double size) {
        double at = axes.x(x(curve.get(phase)));
        g.setColor(theme.accent());
        float w = (float) (size * 0.09);
        g.setStroke(new BasicStroke(w, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4 * w, 4 * w}, 0));
        g.draw(new Line2D.Double(at, axes.plot().getY(), at, axes.plot().getMaxY()));
        letters.drawCentred(g, key.toUpperCase(Locale.ROOT), at, axes.plot().getY() - 0.6 * size, size);
    }

    private void legend(Graphics2D g, Rectangle2D plot, double size) {
        double right = plot.getMaxX();
        double baseline = plot.getY() - 1.7 * size;
        for (String id : CAVITIES.reversed()) {
            Label label = labels.byId(id).orElse(null);
            if (label != null) {
                g.setColor(theme.text());
                letters.drawRight(g, label.name(), right, baseline, size);
                right -= letters.width(label.name(), size) + 0.6 * size;
                g.setColor(new Color(label.rgb()));
                g.fill(new Rectangle2D.Double(right - 1.4 * size, baseline - 0.48 * size, 1.4 * size, 0.25 * size));
                right -= 2.6 * size;
            }
        }
    }

    private void line(Graphics2D g, Axes axes, Label label, double size) {
        Path2D path = new Path2D.Double();
        for (CurvePoint p : curve) {
            double y = axes.y(p.volumesMl().getOrDefault(label.id(), 0.0));
            if (path.getCurrentPoint() == null) {
                path.moveTo(axes.x(x(p)), y);
            } else {
                path.lineTo(axes.x(x(p)), y);
            }
        }
        g.setColor(new Color(label.rgb()));
        g.setStroke(new BasicStroke((float) (size * 0.17), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
        for (CurvePoint p : curve) {
            double r = size * (marks.containsValue(p.phase()) ? 0.38 : 0.2);
            double y = axes.y(p.volumesMl().getOrDefault(label.id(), 0.0));
            g.fill(new Ellipse2D.Double(axes.x(x(p)) - r, y - r, 2 * r, 2 * r));
        }
    }
}
