package org.septum.reporting.picture;

import static org.septum.reporting.picture.SheetFrame.BLOCK_GAP;
import static org.septum.reporting.picture.SheetFrame.GAP;
import static org.septum.reporting.picture.SheetFrame.HEADER;
import static org.septum.reporting.picture.SheetFrame.LABEL_COLUMN;
import static org.septum.reporting.picture.SheetFrame.MARGIN;
import static org.septum.reporting.picture.SheetFrame.PANEL;
import static org.septum.reporting.picture.SheetFrame.THEME;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.Label;
import org.septum.measurements.tumour.Lesion;
import org.septum.reporting.Findings;
import org.septum.reporting.Sequence;

/**
 * The contact sheet of a brain tumour: axial planes through it, on the sequence the labels were drawn on and on the T1 with
 * contrast where there is one, with its regions, the numbers, its diameters and what to be careful about.
 */
final class TumourSheet {
    private static final int ROWS_OF_ONE = 3;
    private static final int ROWS_OF_TWO = 2;
    private static final double FILL = 0.28;

    private final Findings findings;
    private final Lettering letters;
    private final SheetFrame frame;
    private final HeadTiles tiles;
    private final List<Sequence> shown;
    private final List<Integer> planes;
    private final int columns;
    private final int rows;
    private final double tile;
    private final int width;

    /** @throws IOException where the letters cannot be read */
    TumourSheet(Findings findings) throws IOException {
        this.findings = findings;
        letters = new Lettering();
        frame = new SheetFrame(findings, letters);
        tiles = new HeadTiles(findings);
        Sequence first = findings.sequences().getFirst();
        shown = findings.sequences().stream().filter(s -> s == first || s.role().equals(Sequence.T1_CONTRAST)).toList();
        int most = SheetFrame.MOST_IN_A_ROW * (shown.size() > 1 ? ROWS_OF_TWO : ROWS_OF_ONE);
        planes = tiles.spread(most, 1);
        rows = (planes.size() + SheetFrame.MOST_IN_A_ROW - 1) / SheetFrame.MOST_IN_A_ROW;
        columns = (planes.size() + rows - 1) / rows;
        tile = SheetFrame.tile(columns);
        width = SheetFrame.width(columns);
    }

    BufferedImage paint() {
        double block = rows * tile + (rows - 1) * GAP;
        int height = (int) Math.ceil(HEADER + shown.size() * (block + BLOCK_GAP) + PANEL + MARGIN);
        return frame.paint(width, height, g -> {
            double y = HEADER;
            for (Sequence sequence : shown) {
                block(g, sequence, y);
                y += block + BLOCK_GAP;
            }
            new KeyNumbers(findings, THEME, letters).paint(g, panels(g, y), 19);
        });
    }

    private void block(Graphics2D g, Sequence sequence, double y) {
        double at = title(g, sequence.title(), y);
        if (sequence == shown.getFirst()) {
            legend(g, at + 22);
        }
        for (int i = 0; i < planes.size(); i++) {
            double x = MARGIN + LABEL_COLUMN + i % columns * (tile + GAP);
            double top = y + i / columns * (tile + GAP);
            tiles.paint(g, sequence, planes.get(i), x, top, tile, 1.6, FILL);
            letters.drawOnPicture(g, String.valueOf(planes.get(i) + 1), x + 8, top + tile - 9, 16);
            if (i == 0) {
                letters.drawOnPicture(g, "R", x + 8, top + tile / 2, 18);
                letters.drawOnPicture(g, "L", x + tile - 8 - letters.width("L", 18), top + tile / 2, 18);
            }
        }
    }

    private double title(Graphics2D g, String text, double y) {
        g.setColor(THEME.accent());
        double at = y;
        for (String line : letters.wrapped(text, 24, LABEL_COLUMN - 12)) {
            at += 28;
            letters.drawBold(g, line, MARGIN, at, 24);
        }
        return at;
    }

    private void legend(Graphics2D g, double y) {
        double at = y;
        for (Label label : findings.segmentation().labels().labels()) {
            g.setColor(new Color(label.rgb()));
            g.fill(new RoundRectangle2D.Double(MARGIN, at, 14, 14, 4, 4));
            g.setColor(THEME.dim());
            for (String line : letters.wrapped(label.name(), 14, LABEL_COLUMN - 30)) {
                letters.draw(g, line, MARGIN + 20, at + 12, 14);
                at += 18;
            }
            at += 8;
        }
    }

    /** Paints the panel's ground, and the diameters on its right where there are any; gives what is left. */
    private Rectangle2D panels(Graphics2D g, double y) {
        double whole = width - 2.0 * MARGIN;
        Optional<Lesion> lesion = findings.tumour().flatMap(reading -> reading.lesions().largest());
        if (lesion.isEmpty()) {
            return frame.panel(g, MARGIN, y, whole, PANEL);
        }
        double side = PANEL;
        double x = MARGIN + whole - side;
        Sequence on = findings.measuredOn();
        tiles.paint(g, on, lesion.get().plane(), x, y, side, 0, 0);
        tiles.paint(g, lesion.get().size(), letters, x, y, side, 18);
        letters.drawOnPicture(g, on.title() + ", plane " + (lesion.get().plane() + 1), x + 12, y + side - 14, 17);
        return frame.panel(g, MARGIN, y, whole - side - 18, PANEL);
    }
}
