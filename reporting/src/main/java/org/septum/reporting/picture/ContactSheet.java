package org.septum.reporting.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.septum.reporting.Findings;

/**
 * One picture a reader knows at a glance: the slices from base to apex at ED and at ES with contours, the volume curve, the
 * numbers and what to be careful about.
 */
public final class ContactSheet {
    private static final int WIDEST = 1920;
    private static final int NARROWEST = 1440;
    private static final int MARGIN = 36;
    private static final int LABEL_COLUMN = 112;
    private static final int GAP = 6;
    private static final int LARGEST_TILE = 256;
    private static final int HEADER = 118;
    private static final int BLOCK_GAP = 22;
    private static final int PANEL = 420;
    private static final int MOST_IN_A_ROW = 8;
    private static final Theme THEME = Theme.DARK;

    private final Findings findings;
    private final Lettering letters;
    private final HeartView view;
    private final Map<String, Integer> blocks;
    private final int columns;
    private final int rows;
    private final double tile;
    private final int width;

    private ContactSheet(Findings findings) throws IOException {
        this.findings = findings;
        letters = new Lettering();
        blocks = findings.phases().isEmpty() ? Map.of("", 0) : findings.phases();
        view = HeartView.of(findings.segmentation().map(), blocks.values());
        int count = view.slices().size();
        rows = (count + MOST_IN_A_ROW - 1) / MOST_IN_A_ROW;
        columns = (count + rows - 1) / rows;
        double around = 2.0 * MARGIN + LABEL_COLUMN - GAP;
        tile = Math.min(LARGEST_TILE, (WIDEST - around) / columns - GAP);
        width = (int) Math.max(NARROWEST, around + columns * (tile + GAP));
    }

    /** @throws IOException where the letters cannot be read */
    public static BufferedImage paint(Findings findings) throws IOException {
        return new ContactSheet(findings).paint();
    }

    private BufferedImage paint() {
        double block = rows * tile + (rows - 1) * GAP;
        int height = (int) Math.ceil(HEADER + blocks.size() * (block + BLOCK_GAP) + PANEL + MARGIN);
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setColor(THEME.background());
            g.fillRect(0, 0, width, height);
            header(g);
            double y = HEADER;
            SliceTile painter = new SliceTile(findings.volume(), findings.segmentation(), view,
                    GreyWindow.of(findings.volume(), findings.segmentation().map(), view, blocks.values()));
            for (Map.Entry<String, Integer> e : blocks.entrySet()) {
                block(g, painter, e.getKey(), e.getValue(), y);
                y += block + BLOCK_GAP;
            }
            new KeyNumbers(findings, THEME, letters).paint(g, panels(g, y), 19);
        } finally {
            g.dispose();
        }
        return sheet;
    }

    private void header(Graphics2D g) {
        g.setColor(THEME.text());
        letters.drawBold(g, letters.fitted(Wording.title(findings), 34, width - 400), MARGIN, 58, 34);
        g.setColor(THEME.dim());
        letters.draw(g, letters.fitted(Wording.size(findings) + "   |   " + Wording.model(findings), 18, width - 2.0 * MARGIN),
                MARGIN, 92, 18);
        String notice = Wording.NOT_FOR_DIAGNOSIS;
        double w = letters.width(notice, 20) + 36;
        g.setColor(THEME.accent());
        g.draw(new RoundRectangle2D.Double(width - MARGIN - w, 28, w, 38, 38, 38));
        letters.drawCentred(g, notice, width - MARGIN - w / 2, 54, 20);
    }

    private void block(Graphics2D g, SliceTile painter, String key, int phase, double y) {
        blockLabel(g, key, phase, y);
        List<Integer> slices = view.slices();
        for (int i = 0; i < slices.size(); i++) {
            double x = MARGIN + LABEL_COLUMN + i % columns * (tile + GAP);
            double top = y + i / columns * (tile + GAP);
            painter.paint(g, slices.get(i), phase, x, top, tile, 2.2);
            letters.drawOnPicture(g, String.valueOf(slices.get(i) + 1), x + 8, top + tile - 9, 16);
            String end = i == 0 ? "base" : i == slices.size() - 1 ? "apex" : "";
            letters.drawOnPicture(g, end, x + tile - 8 - letters.width(end, 16), top + tile - 9, 16);
        }
    }

    private void blockLabel(Graphics2D g, String key, int phase, double y) {
        g.setColor(THEME.accent());
        letters.drawBold(g, key.toUpperCase(Locale.ROOT), MARGIN, y + 40, 40);
        List<String> lines = new ArrayList<>();
        lines.add("phase " + (phase + 1));
        OptionalDouble ms = findings.curve().isEmpty() ? OptionalDouble.empty() : findings.curve().get(phase).triggerMs();
        ms.ifPresent(t -> lines.add(String.format(Locale.ROOT, "%.0f ms", t)));
        g.setColor(THEME.dim());
        for (int i = 0; i < lines.size(); i++) {
            letters.draw(g, lines.get(i), MARGIN, y + 72 + 26 * i, 18);
        }
    }

    /** Paints the panels' ground and the chart in the left one; gives the right one. */
    private Rectangle2D panels(Graphics2D g, double y) {
        CurveChart chart = new CurveChart(findings, THEME, letters);
        double whole = width - 2.0 * MARGIN;
        double left = chart.drawable() ? 0.5 * whole : 0;
        if (chart.drawable()) {
            Rectangle2D area = panel(g, MARGIN, y, left - 9, PANEL);
            chart.paint(g, new Rectangle2D.Double(area.getX() + 18, area.getY() + 18, area.getWidth() - 36, PANEL - 26), 18);
        }
        double from = chart.drawable() ? left + 9 : 0;
        return panel(g, MARGIN + from, y, whole - from, PANEL);
    }

    private static Rectangle2D panel(Graphics2D g, double x, double y, double w, double h) {
        g.setColor(THEME.panel());
        g.fill(new RoundRectangle2D.Double(x, y, w, h, 14, 14));
        return new Rectangle2D.Double(x, y, w, h);
    }
}
