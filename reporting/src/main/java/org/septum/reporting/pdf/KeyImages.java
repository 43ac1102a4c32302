package org.septum.reporting.pdf;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Function;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.regional.AhaSegment;
import org.septum.measurements.cardiac.regional.RegionalWall;
import org.septum.reporting.Findings;
import org.septum.reporting.picture.Bullseye;
import org.septum.reporting.picture.CurveChart;
import org.septum.reporting.picture.GreyWindow;
import org.septum.reporting.picture.HeartView;
import org.septum.reporting.picture.Lettering;
import org.septum.reporting.picture.SliceTile;
import org.septum.reporting.picture.Theme;

/** The pictures of the printed page, at 216 dots per inch. Sizes are in points. */
final class KeyImages {
    private static final double DOTS_PER_POINT = 3;

    private final Findings findings;
    private final Lettering letters;
    private final Map<String, Integer> blocks;
    private final HeartView view;
    private final SliceTile painter;

    KeyImages(Findings findings, Lettering letters) {
        this.findings = findings;
        this.letters = letters;
        blocks = findings.phases().isEmpty() ? Map.of("", 0) : findings.phases();
        view = HeartView.of(findings.segmentation().map(), blocks.values());
        painter = new SliceTile(findings.volume(), findings.segmentation(), view,
                GreyWindow.of(findings.volume(), findings.segmentation().map(), view, blocks.values()));
    }

    /** Phases shown, by key. */
    Map<String, Integer> blocks() {
        return blocks;
    }

    List<Integer> slices(int phase) {
        return view.threeLevels(findings.segmentation().map(), phase);
    }

    BufferedImage tile(int slice, int phase, double side) {
        return paint(side, side, g -> {
            painter.paint(g, slice, phase, 0, 0, side, 1.1);
            letters.drawOnPicture(g, "slice " + (slice + 1), 5, side - 5, 7.5);
        });
    }

    /** The volume curve; null where there is only one phase. */
    BufferedImage chart(double width, double height) {
        CurveChart chart = new CurveChart(findings, Theme.PAPER, letters);
        return chart.drawable() ? paint(width, height, g -> chart.paint(g, new Rectangle2D.Double(0, 4, width, height - 4), 7.5))
                : null;
    }

    /** The wall's thickness at ED segment by segment; only where the findings have a regional wall. */
    BufferedImage thickness(double side) {
        return bullseye(segment -> wall().segments().containsKey(segment)
                ? OptionalDouble.of(wall().segments().get(segment).edMm()) : OptionalDouble.empty(), 4, 16,
                Bullseye.evenEdges(), side);
    }

    /** Its thickening in percent, in rings whose areas are as their masses. */
    BufferedImage thickening(double side) {
        return bullseye(segment -> wall().segments().containsKey(segment)
                ? wall().segments().get(segment).thickeningPercent() : OptionalDouble.empty(), 0, 100,
                Bullseye.edgesByMass(wall().pixels()), side);
    }

    private RegionalWall wall() {
        return findings.heart().flatMap(CardiacReading::wall).orElseThrow();
    }

    private BufferedImage bullseye(Function<AhaSegment, OptionalDouble> values, double low, double high, double[] edges,
            double side) {
        Bullseye picture = new Bullseye(values, low, high, edges, Theme.PAPER, letters);
        return paint(side, side, g -> picture.paint(g, side / 2, side / 2, side / 2 - 1, 7.5));
    }

    /** A picture of so many points, painted in points. */
    static BufferedImage paint(double width, double height, Consumer<Graphics2D> content) {
        int w = (int) Math.round(width * DOTS_PER_POINT);
        int h = (int) Math.round(height * DOTS_PER_POINT);
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setColor(Theme.PAPER.background());
            g.fillRect(0, 0, w, h);
            g.scale(DOTS_PER_POINT, DOTS_PER_POINT);
            content.accept(g);
        } finally {
            g.dispose();
        }
        return image;
    }
}
