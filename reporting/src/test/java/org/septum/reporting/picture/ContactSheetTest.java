package org.septum.reporting.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;
import org.septum.reporting.Findings;
import org.septum.reporting.SyntheticStudy;

class ContactSheetTest {
    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    private static long count(BufferedImage image, int rgb) {
        int n = 0;
        for (int p : pixels(image)) {
            n += (p & 0xFFFFFF) == rgb ? 1 : 0;
        }
        return n;
    }

    @Test
    void theSheetShowsEveryStructureAndTheSamePictureEveryTime() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(10, 20)) {
            BufferedImage sheet = ContactSheet.paint(study.findings());
            assertTrue(sheet.getWidth() >= 1440 && sheet.getWidth() <= 1920, "width " + sheet.getWidth());
            for (var label : SyntheticStudy.LABELS.labels()) {
                assertTrue(count(sheet, label.rgb()) > 1000, label.name());
            }
            assertEquals(Theme.DARK.background().getRGB(), sheet.getRGB(2, 2));
            assertArrayEquals(pixels(sheet), pixels(ContactSheet.paint(study.findings())));
        }
    }

    @Test
    void aSinglePhaseAndAnEmptyMapStillMakeASheet() throws IOException {
        try (SyntheticStudy study = new SyntheticStudy(3, 1)) {
            assertTrue(count(ContactSheet.paint(study.findings()), 0xE0524F) > 100);
            Findings f = study.findings();
            Segmentation empty = new Segmentation(LabelMap.empty(study.volume().grid()), SyntheticStudy.LABELS,
                    f.segmentation().provenance());
            BufferedImage sheet = ContactSheet.paint(new Findings(f.software(), f.subject(), f.inputs(), f.task(), f.modelName(),
                    empty, List.of(), Map.of(), List.of(), f.warnings(), f.timing(), f.sources(), f.volume()));
            assertEquals(0, count(sheet, 0xE0524F));
        }
    }

    @Test
    void theBaseComesFirstWhicheverWayTheSlicesRun() {
        Grid grid = new Grid(8, 8, 6, 1, Affine.identity());
        LabelMap down = LabelMap.empty(grid);
        LabelMap up = LabelMap.empty(grid);
        int[] sizes = {0, 40, 30, 20, 4, 0};
        for (int s = 0; s < 6; s++) {
            for (int i = 0; i < sizes[s]; i++) {
                down.frame(s, 0)[i] = 3;
                up.frame(5 - s, 0)[i] = 3;
            }
        }
        assertEquals(List.of(0, 1, 2, 3, 4, 5), HeartView.of(down, List.of(0)).slices());
        assertEquals(List.of(5, 4, 3, 2, 1, 0), HeartView.of(up, List.of(0)).slices());
        assertEquals(List.of(1, 3, 4), HeartView.of(down, List.of(0)).threeLevels(down, 0));
        assertEquals(List.of(4, 2, 1), HeartView.of(up, List.of(0)).threeLevels(up, 0));
    }

    @Test
    void aTileShowsTheRightPlaceAtTheRightAspect() {
        // pixels of 1 × 2 mm; one bright pixel and one label pixel at its place, seen 90 mm wide
        Grid grid = new Grid(200, 100, 1, 1, Affine.ofRows(1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 8, 0));
        LabelMap map = LabelMap.empty(grid);
        try (Volume volume = Volume.allocate(grid, SampleType.UINT8, Rescale.NONE)) {
            for (int row = 40; row < 60; row++) {
                for (int column = 60; column < 80; column++) {
                    map.frame(0, 0)[row * 200 + column] = 3;
                    volume.frame(0, 0).set(java.lang.foreign.ValueLayout.JAVA_BYTE, row * 200L + column, (byte) 200);
                }
            }
            HeartView view = HeartView.of(map, List.of(0));
            assertEquals(70, view.centreColumn());
            assertEquals(50, view.centreRow());
            assertEquals(90, view.sideMm());
            BufferedImage image = new BufferedImage(180, 180, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = image.createGraphics();
            new SliceTile(volume, new Segmentation(map, SyntheticStudy.LABELS, null), view, new GreyWindow(0, 200))
                    .paint(g, 0, 0, 0, 0, 180, 2);
            g.dispose();
            // 2 pixels a mm: the block is 40 wide and 80 high round the middle
            assertEquals(0xFFFFFF, image.getRGB(90, 90) & 0xFFFFFF);
            assertEquals(0xFFFFFF, image.getRGB(74, 55) & 0xFFFFFF);
            assertEquals(0, image.getRGB(60, 90) & 0xFFFFFF);
            assertEquals(0, image.getRGB(90, 40) & 0xFFFFFF);
            Color rim = new Color(image.getRGB(70, 90));
            assertTrue(rim.getRed() > 150 && rim.getBlue() < 140, "contour at the block's left side: " + rim);
        }
    }

    @Test
    void ticksAreRoundNumbers() {
        assertEquals(new Ticks(50, 150), Ticks.to(143, 5));
        assertEquals(new Ticks(20, 100), Ticks.to(100, 5));
        assertEquals(new Ticks(0.2, 1), Ticks.to(1, 5));
    }

    @Test
    void letteringMeasuresAndShortens() throws IOException {
        Lettering letters = new Lettering();
        assertEquals(2 * letters.width("EF", 10), letters.width("EF", 20), 1e-9);
        assertEquals("EF", letters.fitted("EF", 10, 100));
        String cut = letters.fitted("A description that goes on and on", 10, 60);
        List<String> lines = letters.wrapped("A description that goes on and on", 10, 60);
        assertEquals("A description that goes on and on", String.join(" ", lines));
        assertTrue(lines.size() > 2 && lines.stream().allMatch(l -> letters.width(l, 10) <= 60), lines.toString());
        assertTrue(cut.endsWith("…") && letters.width(cut, 10) <= 60, cut);
    }
}
