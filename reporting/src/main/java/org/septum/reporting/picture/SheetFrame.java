package org.septum.reporting.picture;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import org.septum.reporting.Findings;

/** What contact sheets have in common: size, ground, header and panels. */
record SheetFrame(Findings findings, Lettering letters) {
    static final int WIDEST = 1920;
    static final int NARROWEST = 1440;
    static final int MARGIN = 36;
    static final int LABEL_COLUMN = 112;
    static final int GAP = 6;
    static final int LARGEST_TILE = 256;
    static final int HEADER = 118;
    static final int BLOCK_GAP = 22;
    static final int PANEL = 420;
    static final int MOST_IN_A_ROW = 8;
    static final Theme THEME = Theme.DARK;

    /** Side of square tiles so many of which stand in a row. */
    static double tile(int columns) {
        return Math.min(LARGEST_TILE, (WIDEST - around()) / columns - GAP);
    }

    /** Width of a sheet with so many tiles in a row. */
    static int width(int columns) {
        return (int) Math.max(NARROWEST, around() + columns * (tile(columns) + GAP));
    }

    private static double around() {
        return 2.0 * MARGIN + LABEL_COLUMN - GAP;
    }

    BufferedImage paint(int width, int height, Consumer<Graphics2D> content) {
        BufferedImage sheet = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setColor(THEME.background());
            g.fillRect(0, 0, width, height);
            header(g, width);
            content.accept(g);
        } finally {
            g.dispose();
        }
        return sheet;
    }

    private void header(Graphics2D g, int width) {
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

    Rectangle2D panel(Graphics2D g, double x, double y, double w, double h) {
        g.setColor(THEME.panel());
        g.fill(new RoundRectangle2D.Double(x, y, w, h, 14, 14));
        return new Rectangle2D.Double(x, y, w, h);
    }
}
