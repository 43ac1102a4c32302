package org.septum.reporting.pdf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.Label;
import org.septum.measurements.tumour.Lesion;
import org.septum.reporting.Findings;
import org.septum.reporting.Sequence;
import org.septum.reporting.picture.HeadTiles;
import org.septum.reporting.picture.Lettering;
import org.septum.reporting.picture.Theme;

/**
 * A brain tumour's page: each sequence on the axial plane with most tumour, with its regions and without, volumes with
 * intervals, the largest lesion's diameters, the tumour's place, what a reader changed.
 */
final class TumourBody implements ReportBody {
    private static final int IN_A_ROW = 4;
    private static final double GAP = 5;
    private static final double TILE = (ReportPage.RIGHT - ReportPage.LEFT - (IN_A_ROW - 1) * GAP) / IN_A_ROW;
    private static final double TABLE = 296;
    private static final double SIZE = ReportPage.RIGHT - ReportPage.LEFT - TABLE - 18;
    private static final double FILL = 0.2;
    private static final Color TEXT = Theme.PAPER.text();
    private static final Color DIM = Theme.PAPER.dim();

    private final Findings findings;
    private final PageCanvas page;
    private final Lettering letters;
    private final HeadTiles tiles;

    /** A picture of the page. */
    private record Key(Sequence sequence, int plane) {}

    TumourBody(Findings findings, PageCanvas page) throws IOException {
        this.findings = findings;
        this.page = page;
        letters = new Lettering();
        tiles = new HeadTiles(findings);
    }

    @Override
    public double write(double top) throws IOException {
        double y = legend(keyImages(top));
        double tableEnd = new TumourTable(findings, page, ReportPage.LEFT, TABLE, y).write();
        y = Math.max(tableEnd, size(ReportPage.LEFT + TABLE + 18, y)) + 10;
        for (String note : TumourNotes.of(findings)) {
            y = page.paragraph(note, ReportPage.LEFT, y, ReportPage.RIGHT - ReportPage.LEFT, 8.5, TEXT);
        }
        return y;
    }

    @Override
    public String methods() {
        return TumourNotes.methods(findings);
    }

    /** As many planes of each sequence as there is room for. */
    private List<Key> keys() {
        List<Sequence> shown = findings.sequences().stream().limit(IN_A_ROW).toList();
        int each = IN_A_ROW / shown.size();
        List<Integer> planes = each == 1 ? List.of(tiles.largest()) : tiles.spread(each + 2, 0);
        List<Key> keys = new ArrayList<>();
        for (Sequence sequence : shown) {
            // the ends of a tumour show little of it
            int from = planes.size() > each ? (planes.size() - each) / 2 : 0;
            planes.subList(from, Math.min(planes.size(), from + each)).forEach(plane -> keys.add(new Key(sequence, plane)));
        }
        return keys;
    }

    private double keyImages(double top) throws IOException {
        List<Key> keys = keys();
        for (int i = 0; i < keys.size(); i++) {
            double x = ReportPage.LEFT + i * (TILE + GAP);
            page.picture(tile(keys.get(i), i == 0, 1), x, top, TILE, TILE);
            page.picture(tile(keys.get(i), i == 0, 0), x, top + TILE + GAP, TILE, TILE);
        }
        return top + 2 * (TILE + GAP);
    }

    private BufferedImage tile(Key key, boolean isFirst, double stroke) {
        return KeyImages.paint(TILE, TILE, g -> {
            tiles.paint(g, key.sequence, key.plane, 0, 0, TILE, stroke, FILL);
            letters.drawOnPicture(g, key.sequence.title() + ", plane " + (key.plane + 1), 4, TILE - 5, 7.5);
            if (isFirst) {
                letters.drawOnPicture(g, "R", 4, TILE / 2, 8);
                letters.drawOnPicture(g, "L", TILE - 4 - letters.width("L", 8), TILE / 2, 8);
            }
        });
    }

    private double legend(double top) throws IOException {
        double at = ReportPage.LEFT;
        for (Label label : findings.segmentation().labels().labels()) {
            page.line(at, top + 7, at + 12, top + 7, 4, new Color(label.rgb()));
            page.text(label.name(), at + 16, top + 10, 8.5, DIM);
            at += 16 + page.width(label.name(), 8.5) + 16;
        }
        return top + 22;
    }

    /** The diameters of the lesion with the largest product, on the sequence they are measured on. */
    private double size(double x, double top) throws IOException {
        Optional<Lesion> lesion = findings.tumour().flatMap(reading -> reading.lesions().largest());
        if (lesion.isEmpty()) {
            return top;
        }
        Sequence on = findings.measuredOn();
        int plane = lesion.get().plane();
        page.picture(KeyImages.paint(SIZE, SIZE, g -> {
            tiles.paint(g, on, plane, 0, 0, SIZE, 0, 0);
            tiles.paint(g, lesion.get().size(), letters, 0, 0, SIZE, 8.5);
            letters.drawOnPicture(g, on.title() + ", plane " + (plane + 1) + ", lesion " + lesion.get().number(), 5, SIZE - 6, 8);
        }), x, top, SIZE, SIZE);
        return top + SIZE;
    }
}
