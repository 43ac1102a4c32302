package org.septum.reporting.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Segmentation;
import org.septum.reporting.Findings;
import org.septum.reporting.Sequence;
import org.septum.reporting.SyntheticHead;

class TumourSheetTest {
    private static long count(BufferedImage image, int rgb) {
        long n = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                n += (image.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
            }
        }
        return n;
    }

    /** Outlines are smoothed, so few of their pixels have exactly a label's colour. */
    private static long near(BufferedImage image, int rgb) {
        long n = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int there = image.getRGB(x, y);
                boolean alike = true;
                for (int shift = 0; shift <= 16; shift += 8) {
                    alike &= Math.abs((there >> shift & 0xFF) - (rgb >> shift & 0xFF)) < 56;
                }
                n += alike ? 1 : 0;
            }
        }
        return n;
    }

    @Test
    void theSheetShowsEveryRegionOnEverySequenceThatMatters() throws IOException {
        try (SyntheticHead head = SyntheticHead.axial(); SyntheticHead flair = SyntheticHead.sagittalFlair()) {
            BufferedImage sheet = ContactSheet.paint(head.findings());
            BufferedImage bare = ContactSheet.paint(
                    head.findings().with(head.segmentation().with(LabelMap.empty(head.map().grid()))));
            for (Label label : head.segmentation().labels().labels()) {
                long drawn = near(sheet, label.rgb()) - near(bare, label.rgb());
                assertTrue(drawn > 200, label.name() + " has " + drawn + " pixels beside the legend's");
            }
            assertTrue(sheet.getWidth() <= 1920, "width " + sheet.getWidth());
            BufferedImage alone = ContactSheet.paint(flair.findings());
            assertTrue(count(alone, flair.segmentation().labels().labels().getFirst().rgb()) > 1000);
        }
    }

    @Test
    void aHeadWithoutTumourStillMakesASheet() throws IOException {
        try (SyntheticHead head = SyntheticHead.axial()) {
            Findings f = head.findings();
            Segmentation none = f.segmentation().with(LabelMap.empty(head.map().grid()));
            BufferedImage sheet = ContactSheet.paint(f.with(none));
            assertEquals(30, new HeadTiles(f.with(none)).spread(99, 1).size());
            assertTrue(sheet.getHeight() > 600);
        }
    }

    /**
     * The tumour is in the right half and in front of the middle: it must be painted in the upper left quarter, however it is
     * stored.
     */
    @Test
    void thePatientsRightIsOnTheLeftAndTheFaceOnTop() {
        try (SyntheticHead axial = SyntheticHead.axial(); SyntheticHead sagittal = SyntheticHead.sagittalFlair()) {
            for (SyntheticHead head : List.of(axial, sagittal)) {
                Findings f = head.findings();
                HeadTiles tiles = new HeadTiles(f);
                BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
                Graphics2D g = image.createGraphics();
                tiles.paint(g, f.sequences().getFirst(), tiles.largest(), 0, 0, 200, 2, 1);
                g.dispose();
                int rgb = f.segmentation().labels().labels().getLast().rgb();
                long left = count(image.getSubimage(0, 0, 100, 110), rgb);
                assertTrue(left > 100, "labelled pixels in the upper left: " + left);
                assertEquals(0, count(image.getSubimage(110, 0, 90, 200), rgb));
                assertEquals(0, count(image.getSubimage(0, 125, 200, 75), rgb));
            }
        }
    }

    @Test
    void planesAreSpreadOverTheTumour() {
        try (SyntheticHead head = SyntheticHead.axial()) {
            HeadTiles tiles = new HeadTiles(head.findings());
            List<Integer> all = tiles.spread(99, 0);
            assertEquals(all.getFirst() - 1, tiles.spread(99, 1).getFirst());
            assertEquals(List.of(all.getFirst(), all.getLast()), tiles.spread(2, 0));
            assertTrue(all.contains(tiles.largest()));
        }
    }

    @Test
    void aSequenceOnAnotherGridIsRefused() {
        Grid small = new Grid(8, 8, 2, 1, Affine.identity());
        try (SyntheticHead head = SyntheticHead.axial(); SyntheticHead other = new SyntheticHead(small, Sequence.FLAIR)) {
            Findings f = head.findings();
            assertThrows(IllegalArgumentException.class, () -> new Findings(f.software(), f.subject(), f.inputs(), f.task(),
                    f.modelName(), f.quality(), f.segmentation(), f.measurements(), f.phases(), f.curve(), f.warnings(),
                    f.timing(), f.sources(), f.reading(), f.edits(), f.unedited(), other.findings().sequences(), f.volume()));
        }
    }
}
