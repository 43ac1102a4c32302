package org.septum.viewer.viewport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.septum.imaging.LabelMap;
import org.septum.overlays.Contour;
import org.septum.viewer.phantom.MemorySeries;
import org.septum.viewer.viewport.OverlayState.Paint;
import org.septum.viewer.viewport.OverlayState.StructureStyle;

class OverlayPainterTest {
    private static final int RED = 0xFF0000;

    private final LabelMap map = LabelMap.empty(MemorySeries.grid(8, 8, 1, 1));

    private void label(int x0, int y0, int x1, int y1, int value) {
        for (int y = y0; y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                map.frame(0, 0)[8 * y + x] = (byte) value;
            }
        }
    }

    private Raster render(int scale, Interpolation interpolation, StructureStyle... styles) {
        MemorySeries series = MemorySeries.of(map.grid(), (c, r, s, p) -> 0);
        ViewportState state = ViewportState.EMPTY.withInterpolation(interpolation).showing(series.open())
                .withOverlay(new OverlayState(Optional.of(map), List.of(styles), 0));
        Raster out = Raster.of(8 * scale, 8 * scale);
        assertTrue(new FrameRenderer().render(state, out));
        return out;
    }

    private static StructureStyle style(int value, int rgb, double opacity, Paint paint) {
        return new StructureStyle(value, rgb, true, opacity, paint);
    }

    @Test
    void unsmoothedFillCoversExactlyTheLabelledPixels() {
        label(2, 3, 5, 6, 1);
        label(6, 0, 7, 1, 1);
        Raster out = render(4, Interpolation.NEAREST, style(1, RED, 1, Paint.FILL));
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 32; x++) {
                boolean inside = map.label(x / 4, y / 4, 0, 0) == 1;
                assertEquals(inside ? 0xFFFF0000 : 0xFF000000, out.at(x, y), x + ", " + y);
            }
        }
    }

    @Test
    void opacityMixesWithThePicture() {
        label(0, 0, 8, 8, 1);
        assertEquals(0xFF7F0000, render(2, Interpolation.NEAREST, style(1, RED, 0.5, Paint.FILL)).at(7, 7));
        assertEquals(0xFF000000, render(2, Interpolation.NEAREST, style(1, RED, 0, Paint.FILL)).at(7, 7));
    }

    @Test
    void hiddenStructuresAndOtherLabelsAreNotDrawn() {
        label(0, 0, 8, 8, 2);
        assertEquals(0xFF000000, render(2, Interpolation.LINEAR, style(1, RED, 1, Paint.BOTH)).at(8, 8));
        assertEquals(0xFF000000, render(2, Interpolation.LINEAR, new StructureStyle(2, RED, false, 1, Paint.BOTH)).at(8, 8));
    }

    @Test
    void anOutlineLeavesTheMiddleFree() {
        label(1, 1, 7, 7, 1);
        Raster out = render(10, Interpolation.LINEAR, style(1, RED, 0.3, Paint.OUTLINE));
        assertEquals(0xFF000000, out.at(40, 40));
        int brightest = 0;
        for (int x = 6; x < 14; x++) {
            brightest = Math.max(brightest, out.at(x, 40) >> 16 & 255);
        }
        assertTrue(brightest > 200, "no line at the left border: " + brightest);
    }

    @Test
    void neighboursKeepTheirOutlinesApart() {
        label(0, 0, 4, 8, 1);
        label(4, 0, 8, 8, 2);
        Raster out = render(10, Interpolation.NEAREST,
                style(1, RED, 0, Paint.OUTLINE), style(2, 0x0000FF, 0, Paint.OUTLINE));
        assertEquals(0xFFFF0000, out.at(39, 40), "the left one's line lies left of the border");
        assertEquals(0xFF0000FF, out.at(40, 40), "the right one's line lies right of it");
    }

    @Test
    void smoothFillKeepsTheAreaOfARoundThing() {
        for (int y = 0; y < 8; y++) {
            for (int x = 0; x < 8; x++) {
                if (Math.hypot(x - 3.5, y - 3.5) < 3) {
                    map.frame(0, 0)[8 * y + x] = 1;
                }
            }
        }
        Raster out = render(16, Interpolation.LINEAR, style(1, RED, 1, Paint.FILL));
        double area = 0;
        for (int p : out.pixels()) {
            area += (p >> 16 & 255) / 255.0;
        }
        assertEquals(map.count(1, 0), area / 256, map.count(1, 0) * 0.06);
    }

    @Test
    void aHoleStaysOpen() {
        label(0, 0, 8, 8, 1);
        label(3, 3, 5, 5, 0);
        Raster out = render(8, Interpolation.LINEAR, style(1, RED, 1, Paint.FILL));
        assertEquals(0xFF000000, out.at(32, 32));
        assertEquals(0xFFFF0000, out.at(12, 32));
    }

    @Test
    void framesFilledInLaterAreDrawnOnceTheRevisionGrows() {
        MemorySeries series = MemorySeries.of(map.grid(), (c, r, s, p) -> 0);
        ViewportState state = ViewportState.EMPTY.showing(series.open());
        List<StructureStyle> styles = List.of(style(1, RED, 1, Paint.FILL));
        FrameRenderer renderer = new FrameRenderer();
        Raster before = Raster.of(16, 16);
        renderer.render(state.withOverlay(new OverlayState(Optional.of(map), styles, 1)), before);
        label(0, 0, 8, 8, 1);
        Raster after = Raster.of(16, 16);
        renderer.render(state.withOverlay(new OverlayState(Optional.of(map), styles, 2)), after);
        assertEquals(0xFF000000, before.at(8, 8));
        assertEquals(0xFFFF0000, after.at(8, 8));
    }

    @Test
    void coverageOfASlantedEdgeIsItsAreaInEachPixel() {
        Contour triangle = new Contour(new double[] {0, 4, 0}, new double[] {0, 0, 2});
        Coverage coverage = new Coverage(new Tile(0, 0, 0, 4, 2));
        coverage.fill(List.of(triangle), new ViewGeometry(1, 1, 0, 0));
        float[] got = new float[8];
        for (int i = 0; i < 8; i++) {
            got[i] = coverage.at(i % 4, i / 4);
        }
        assertArrayEquals(new float[] {1, 1, 0.75f, 0.25f, 0.75f, 0.25f, 0, 0}, got, 1e-5f);
    }

    @Test
    void partsBeyondTheTileAreCutOffNotWrapped() {
        Contour wide = new Contour(new double[] {-5, 9, 9, -5}, new double[] {-3, -3, 1, 1});
        Coverage coverage = new Coverage(new Tile(0, 0, 0, 4, 2));
        coverage.fill(List.of(wide), new ViewGeometry(1, 1, 0, 0));
        for (int x = 0; x < 4; x++) {
            assertEquals(1, coverage.at(x, 0), 1e-5f);
            assertEquals(0, coverage.at(x, 1), 1e-5f);
        }
    }

    @Test
    void aFrameIsDrawnWhileItIsWritten() throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Thread analysis = Thread.ofPlatform().start(() -> {
            Random random = new Random(1);
            while (!over.get()) {
                random.nextBytes(map.frame(0, 0));
                label(2, 2, 6, 6, 1);
            }
        });
        try {
            ViewportState state = ViewportState.EMPTY.showing(MemorySeries.of(map.grid(), (c, r, s, p) -> 0).open());
            FrameRenderer renderer = new FrameRenderer();
            List<StructureStyle> styles = List.of(style(1, RED, 1, Paint.BOTH));
            for (int i = 0; i < 20_000; i++) {
                assertTrue(renderer.render(state.withOverlay(new OverlayState(Optional.of(map), styles, i)), Raster.of(8, 8)));
            }
        } finally {
            over.set(true);
            analysis.join();
        }
    }

    @Test
    void whatTheAnalysisLeftIsDashedBesideWhereItDiffers() {
        label(1, 1, 4, 7, 1);
        LabelMap edited = map.with(0, 0, new byte[64]);
        List<StructureStyle> styles = List.of(style(1, RED, 1, Paint.BOTH));
        ViewportState state = ViewportState.EMPTY.withInterpolation(Interpolation.NEAREST)
                .showing(MemorySeries.of(map.grid(), (c, r, s, p) -> 0).open());
        Raster beside = Raster.of(160, 160);
        Raster alone = Raster.of(160, 160);
        FrameRenderer renderer = new FrameRenderer();
        OverlayState both = new OverlayState(Optional.of(edited), styles, 0, Optional.of(map));
        assertTrue(renderer.render(state.withOverlay(both), beside));
        assertTrue(renderer.render(state.withOverlay(new OverlayState(Optional.of(edited), styles, 0)), alone));
        int on = 0;
        int off = 0;
        for (int y = 50; y < 110; y++) {
            on += beside.at(20, y) != 0xFF000000 ? 1 : 0;
            off += beside.at(20, y) == 0xFF000000 ? 1 : 0;
        }
        assertTrue(on > 20 && off > 10, "dashes " + on + ", gaps " + off);
        assertEquals(0xFF000000, beside.at(50, 80), "nothing is filled");
        assertEquals(160 * 160, IntStream.of(alone.pixels()).filter(p -> p == 0xFF000000).count());
        Raster same = Raster.of(160, 160);
        assertTrue(renderer.render(state.withOverlay(new OverlayState(Optional.of(map), styles, 0, Optional.of(map))), same));
        Raster plain = Raster.of(160, 160);
        assertTrue(renderer.render(state.withOverlay(new OverlayState(Optional.of(map), styles, 0)), plain));
        assertArrayEquals(plain.pixels(), same.pixels());
    }
}
