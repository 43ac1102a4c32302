package org.septum.reporting.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.septum.measurements.response.Change;
import org.septum.measurements.response.ResponseCourse;
import org.septum.measurements.response.ResponseStep;

/** A tumour over time: the volumes of its regions above, the sum of products of its diameters with the categories below. */
public final class CourseChart {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 860;
    private static final double LETTERS = 17;
    private static final Map<String, Color> COLOURS = Map.of("tumour.whole", new Color(0xF08A24),
            "tumour.core", new Color(0xB48CF0), "tumour.enhancing", new Color(0xF2D64B), "tumour.oedema", new Color(0x6FD98A),
            "tumour.necrosis", new Color(0xE0524F));

    private final ResponseCourse course;
    private final Graphics2D g;
    private final Lettering letters;
    private final Theme theme = Theme.DARK;

    private CourseChart(ResponseCourse course, Graphics2D g) throws IOException {
        this.course = course;
        this.g = g;
        letters = new Lettering();
    }

    /** The colour of a region's line, 0xRRGGBB, or of the product of diameters for what is no region's id. */
    public static int rgb(String region) {
        return COLOURS.getOrDefault(region, Theme.DARK.accent()).getRGB() & 0xFFFFFF;
    }

    /** @param names of regions by id, in the order they are listed @throws IOException where the font cannot be read */
    public static BufferedImage paint(ResponseCourse course, Map<String, String> names) throws IOException {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = picture.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            CourseChart chart = new CourseChart(course, g);
            g.setColor(chart.theme.background());
            g.fillRect(0, 0, WIDTH, HEIGHT);
            chart.volumes(names);
            chart.products();
        } finally {
            g.dispose();
        }
        return picture;
    }

    private record Axes(Rectangle2D plot, LocalDate first, long days, Ticks ticks) {
        double x(LocalDate date) {
            return plot.getX() + plot.getWidth() * ChronoUnit.DAYS.between(first, date) / days;
        }

        double y(double value) {
            return plot.getMaxY() - plot.getHeight() * value / ticks.end();
        }
    }

    private void volumes(Map<String, String> names) {
        double largest = course.steps().stream().flatMap(s -> s.volumes().values().stream()).mapToDouble(Change::value).max()
                .orElse(1);
        Axes axes = axes(new Rectangle2D.Double(90, 70, WIDTH - 150, 330), largest, "Volume, mL");
        double right = axes.plot().getMaxX();
        for (String id : names.keySet().stream().toList().reversed()) {
            right = legend(names.get(id), COLOURS.getOrDefault(id, theme.text()), right, 40);
            line(axes, step -> Optional.ofNullable(step.volumes().get(id)).map(Change::value),
                    COLOURS.getOrDefault(id, theme.text()));
        }
    }

    private void products() {
        Function<ResponseStep, Optional<Double>> product = step -> step.product().map(Change::value);
        double largest = course.steps().stream().flatMap(s -> product.apply(s).stream()).mapToDouble(v -> v).max().orElse(1);
        Axes axes = axes(new Rectangle2D.Double(90, 520, WIDTH - 150, 240), largest,
                "Product of diameters, mm², " + course.basis().title());
        line(axes, product, theme.accent());
        g.setColor(theme.text());
        for (ResponseStep step : course.steps()) {
            double y = product.apply(step).map(axes::y).orElse(axes.plot().getMaxY());
            letters.drawCentred(g, step.category().toString(), axes.x(step.date()), y - 0.9 * LETTERS, LETTERS);
        }
        g.setColor(theme.dim());
        letters.draw(g, "Not for diagnostic use. Categories by size alone: steroids and clinical state are not known here.", 90,
                HEIGHT - 22, LETTERS * 0.9);
    }

    private Axes axes(Rectangle2D plot, double largest, String title) {
        LocalDate first = course.steps().getFirst().date();
        long days = ChronoUnit.DAYS.between(first, course.steps().getLast().date());
        // room above the highest point for what is written there
        Axes axes = new Axes(plot, first, days, Ticks.to(Math.max(largest * 1.1, 1e-3), 5));
        g.setStroke(new BasicStroke(1.2f));
        for (double v = 0; v <= axes.ticks().end() * (1 + 1e-9); v += axes.ticks().step()) {
            g.setColor(theme.grid());
            g.draw(new Line2D.Double(plot.getX(), axes.y(v), plot.getMaxX(), axes.y(v)));
            g.setColor(theme.dim());
            letters.drawRight(g, number(v, axes.ticks().step()), plot.getX() - 10, axes.y(v) + 0.35 * LETTERS, LETTERS);
        }
        g.setColor(theme.text());
        letters.draw(g, title, plot.getX(), plot.getY() - 30, LETTERS);
        dates(axes);
        return axes;
    }

    /** Dates below the axis, as many as have room. */
    private void dates(Axes axes) {
        g.setColor(theme.dim());
        double free = Double.NEGATIVE_INFINITY;
        for (ResponseStep step : course.steps()) {
            double half = letters.width(step.date().toString(), LETTERS) / 2;
            if (axes.x(step.date()) - half > free) {
                letters.drawCentred(g, step.date().toString(), axes.x(step.date()), axes.plot().getMaxY() + 1.6 * LETTERS,
                        LETTERS);
                free = axes.x(step.date()) + half + LETTERS / 2;
            }
        }
    }

    private static String number(double v, double step) {
        return step >= 1 ? String.valueOf(Math.round(v)) : String.format(Locale.ROOT, step >= 0.1 ? "%.1f" : "%.2f", v);
    }

    private double legend(String name, Color colour, double right, double baseline) {
        g.setColor(theme.text());
        letters.drawRight(g, name, right, baseline, LETTERS);
        double left = right - letters.width(name, LETTERS) - 0.6 * LETTERS;
        g.setColor(colour);
        g.fill(new Rectangle2D.Double(left - 1.4 * LETTERS, baseline - 0.48 * LETTERS, 1.4 * LETTERS, 0.25 * LETTERS));
        return left - 2.4 * LETTERS;
    }

    private void line(Axes axes, Function<ResponseStep, Optional<Double>> quantity, Color colour) {
        List<ResponseStep> known = course.steps().stream().filter(s -> quantity.apply(s).isPresent()).toList();
        Path2D path = new Path2D.Double();
        g.setColor(colour);
        for (ResponseStep step : known) {
            double x = axes.x(step.date());
            double y = axes.y(quantity.apply(step).orElseThrow());
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
            g.fill(new Ellipse2D.Double(x - 5, y - 5, 10, 10));
        }
        g.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(path);
    }
}
