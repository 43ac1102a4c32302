package org.septum.reporting.pdf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.septum.imaging.Label;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.reporting.Findings;
import org.septum.reporting.picture.Lettering;
import org.septum.reporting.picture.Theme;

/** A heart's page: key images at ED and ES, numbers with ranges, volume curve, bull's-eyes, what a reader changed. */
final class HeartBody implements ReportBody {
    private static final double TILE = 132;
    private static final double TILE_GAP = 5;
    private static final double TABLE = 288;
    private static final double CURVE = 128;
    private static final double BULLSEYE = 100;
    private static final Color TEXT = Theme.PAPER.text();
    private static final Color DIM = Theme.PAPER.dim();

    private final Findings findings;
    private final PageCanvas page;
    private final KeyImages images;

    HeartBody(Findings findings, PageCanvas page) throws IOException {
        this.findings = findings;
        this.page = page;
        images = new KeyImages(findings, new Lettering());
    }

    @Override
    public double write(double top) throws IOException {
        double y = keyImages(top);
        double tableEnd = new ReportTable(findings, page, ReportPage.LEFT, TABLE, y).write();
        y = Math.max(tableEnd, pictures(ReportPage.LEFT + TABLE + 18, y)) + 8;
        if (findings.heart().isPresent()) {
            y = page.paragraph(ReportNotes.reader(findings), ReportPage.LEFT, y, ReportPage.RIGHT - ReportPage.LEFT, 8.5, TEXT);
        }
        return y;
    }

    @Override
    public String methods() {
        return ReportNotes.methods(findings);
    }

    private double keyImages(double top) throws IOException {
        double y = top;
        double x = ReportPage.LEFT + 50;
        for (Map.Entry<String, Integer> block : images.blocks().entrySet()) {
            page.bold(block.getKey().toUpperCase(Locale.ROOT), ReportPage.LEFT, y + 16, 16, Theme.PAPER.accent());
            page.text("phase " + (block.getValue() + 1), ReportPage.LEFT, y + 30, 8.5, DIM);
            List<Integer> slices = images.slices(block.getValue());
            for (int i = 0; i < slices.size(); i++) {
                double at = x + i * (TILE + TILE_GAP);
                page.picture(images.tile(slices.get(i), block.getValue(), TILE), at, y, TILE, TILE);
            }
            y += TILE + TILE_GAP;
        }
        double at = x;
        for (Label label : findings.segmentation().labels().labels()) {
            page.line(at, y + 7, at + 12, y + 7, 2, new Color(label.rgb()));
            page.text(label.name(), at + 16, y + 10, 8.5, DIM);
            at += 16 + page.width(label.name(), 8.5) + 16;
        }
        return y + 20;
    }

    /** Curve and bull's-eyes beside the table; where they end. */
    private double pictures(double x, double top) throws IOException {
        double width = ReportPage.RIGHT - x;
        double end = top;
        BufferedImage chart = images.chart(width, CURVE);
        if (chart != null) {
            page.drawing(chart, x, end - 4, width, CURVE);
            end += CURVE;
        }
        if (findings.heart().flatMap(CardiacReading::wall).isPresent()) {
            bullseye(images.thickness(BULLSEYE), "Thickness at ED, mm", "", x, end);
            bullseye(images.thickening(BULLSEYE), "Thickening, %", "areas by mass", x + width - BULLSEYE, end);
            end += BULLSEYE + 24;
        }
        return end;
    }

    private void bullseye(BufferedImage picture, String title, String more, double x, double top) throws IOException {
        page.drawing(picture, x, top, BULLSEYE, BULLSEYE);
        page.text(title, x + (BULLSEYE - page.width(title, 7.5)) / 2, top + BULLSEYE + 9, 7.5, TEXT);
        page.text(more, x + (BULLSEYE - page.width(more, 7)) / 2, top + BULLSEYE + 18, 7, DIM);
    }
}
