package org.septum.reporting.picture;

import static org.septum.reporting.picture.SheetFrame.BLOCK_GAP;
import static org.septum.reporting.picture.SheetFrame.GAP;
import static org.septum.reporting.picture.SheetFrame.HEADER;
import static org.septum.reporting.picture.SheetFrame.LABEL_COLUMN;
import static org.septum.reporting.picture.SheetFrame.MARGIN;
import static org.septum.reporting.picture.SheetFrame.PANEL;
import static org.septum.reporting.picture.SheetFrame.THEME;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.septum.reporting.Findings;

/**
 * The contact sheet of a heart: the slices from base to apex at ED and at ES with contours, the volume curve, the numbers and
 * what to be careful about.
 */
final class HeartSheet {
    private final Findings findings;
    private final Lettering letters;
    private final SheetFrame frame;
    private final HeartView view;
    private final Map<String, Integer> blocks;
    private final int columns;
    private final int rows;
    private final double tile;
    private final int width;

    /** @throws IOException where the letters cannot be read */
    HeartSheet(Findings findings) throws IOException {
        this.findings = findings;
        letters = new Lettering();
        frame = new SheetFrame(findings, letters);
        blocks = findings.phases().isEmpty() ? Map.of("", 0) : findings.phases();
        view = HeartView.of(findings.segmentation().map(), blocks.values());
        int count = view.slices().size();
        rows = (count + SheetFrame.MOST_IN_A_ROW - 1) / SheetFrame.MOST_IN_A_ROW;
        columns = (count + rows - 1) / rows;
        tile = SheetFrame.tile(columns);
        width = SheetFrame.width(columns);
    }

    BufferedImage paint() {
        double block = rows * tile + (rows - 1) * GAP;
        int height = (int) Math.ceil(HEADER + blocks.size() * (block + BLOCK_GAP) + PANEL + MARGIN);
        return frame.paint(width, height, g -> {
            double y = HEADER;
            SliceTile painter = new SliceTile(findings.volume(), findings.segmentation(), view,
                    GreyWindow.of(findings.volume(), findings.segmentation().map(), view, blocks.values()));
            for (Map.Entry<String, Integer> e : blocks.entrySet()) {
                block(g, painter, e.getKey(), e.getValue(), y);
                y += block + BLOCK_GAP;
            }
            new KeyNumbers(findings, THEME, letters).paint(g, panels(g, y), 19);
        });
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
            Rectangle2D area = frame.panel(g, MARGIN, y, left - 9, PANEL);
            chart.paint(g, new Rectangle2D.Double(area.getX() + 18, area.getY() + 18, area.getWidth() - 36, PANEL - 26), 18);
        }
        double from = chart.drawable() ? left + 9 : 0;
        return frame.panel(g, MARGIN + from, y, whole - from, PANEL);
    }
}
