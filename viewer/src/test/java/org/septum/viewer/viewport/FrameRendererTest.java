package org.septum.viewer.viewport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.window.Display;
import org.septum.imaging.window.WindowLevel;
import org.septum.viewer.phantom.MemorySeries;
import org.septum.viewer.study.OpenSeries;

/** Pixels worked out by hand. */
class FrameRendererTest {
    private final FrameRenderer renderer = new FrameRenderer();

    private static int grey(int g) {
        return 0xFF000000 | g << 16 | g << 8 | g;
    }

    private int[] render(ViewportState state, int width, int height) {
        Raster raster = Raster.of(width, height);
        assertTrue(renderer.render(state, raster));
        return raster.pixels();
    }

    private static ViewportState state(MemorySeries series, Interpolation interpolation) {
        return ViewportState.EMPTY.withInterpolation(interpolation).showing(series.open());
    }

    @Test
    void anEmptyViewportIsBlack() {
        int[] black = new int[12];
        Arrays.fill(black, grey(0));
        assertArrayEquals(black, render(ViewportState.EMPTY, 4, 3));
    }

    @Test
    void pixelForPixelAtTheirOwnSize() {
        MemorySeries series = MemorySeries.of(MemorySeries.grid(3, 2, 1, 1), (c, r, s, p) -> 10 * c + 100 * r);
        int[] expected = {grey(0), grey(10), grey(20), grey(100), grey(110), grey(120)};
        assertArrayEquals(expected, render(state(series, Interpolation.NEAREST), 3, 2));
        assertArrayEquals(expected, render(state(series, Interpolation.LINEAR), 3, 2));
    }

    @Test
    void nearestMakesBlocks() {
        MemorySeries series = MemorySeries.of(MemorySeries.grid(2, 1, 1, 1), (c, r, s, p) -> 200 * c);
        assertArrayEquals(new int[] {grey(0), grey(0), grey(200), grey(200), grey(0), grey(0), grey(200), grey(200)},
                render(state(series, Interpolation.NEAREST), 4, 2));
    }

    @Test
    void linearGoesEvenlyBetweenCentresAndStaysFlatAtTheRim() {
        MemorySeries series = MemorySeries.of(MemorySeries.grid(2, 1, 1, 1), (c, r, s, p) -> 200 * c);
        int[] row = Arrays.copyOf(render(state(series, Interpolation.LINEAR), 8, 4), 8);
        assertArrayEquals(new int[] {grey(0), grey(0), grey(25), grey(75), grey(125), grey(175), grey(200), grey(200)}, row);
    }

    @Test
    void pixelsTwiceAsHighAsWideAreDrawnSo() {
        Grid tall = new Grid(2, 1, 1, 1, Affine.ofRows(1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 1, 0));
        int[] pixels = render(state(MemorySeries.of(tall, (c, r, s, p) -> 50), Interpolation.NEAREST), 4, 6);
        for (int y = 0; y < 6; y++) {
            assertEquals(y >= 1 && y < 5 ? grey(50) : grey(0), pixels[4 * y], "row " + y);
        }
    }

    @Test
    void windowDecidesBlackAndWhite() {
        MemorySeries series = MemorySeries.of(MemorySeries.grid(5, 1, 1, 1), (c, r, s, p) -> 50 * c);
        ViewportState state = state(series, Interpolation.NEAREST).withWindow(WindowLevel.between(50, 150));
        assertArrayEquals(new int[] {grey(0), grey(0), grey(128), grey(255), grey(255)}, render(state, 5, 1));
    }

    @Test
    void everyWindowAgreesWithTheDicomFunction() {
        for (double width : new double[] {0.25, 1.5, 2, 40, 3000}) {
            for (double x = -60; x < 60; x += 0.37) {
                WindowLevel window = new WindowLevel(3.25, width);
                assertEquals(window.grey(x) * 255, GreyRamp.of(window, false).grey((float) x), 0.51, width + " at " + x);
                assertEquals(255 - window.grey(x) * 255, GreyRamp.of(window, true).grey((float) x), 0.51, width + " at " + x);
            }
        }
    }

    @Test
    void monochrome1IsBrightWhereValuesAreLow() {
        MemorySeries series = MemorySeries.of(MemorySeries.grid(2, 1, 1, 1), (c, r, s, p) -> 255 * c)
                .displayed(new Display(Optional.empty(), true));
        assertArrayEquals(new int[] {grey(255), grey(0)}, render(state(series, Interpolation.NEAREST), 2, 1));
    }

    @Test
    void aValueThatIsNoNumberIsBlack() {
        MemorySeries series = MemorySeries.of(MemorySeries.grid(2, 1, 1, 1), (c, r, s, p) -> c == 0 ? Float.NaN : 90);
        assertArrayEquals(new int[] {grey(0), grey(90)}, render(state(series, Interpolation.NEAREST), 2, 1));
    }

    @Test
    void showsTheSliceAndPhaseOfTheState() {
        MemorySeries series = MemorySeries.of(MemorySeries.grid(1, 1, 4, 5), (c, r, s, p) -> 10 * s + 50 * p);
        assertEquals(grey(180), render(state(series, Interpolation.NEAREST).withSlice(3).withPhase(3), 1, 1)[0]);
    }

    @Test
    void mosaicShowsEverySliceInItsTile() {
        MemorySeries series = MemorySeries.of(MemorySeries.grid(8, 8, 6, 2), (c, r, s, p) -> 20 + 30 * s + p);
        ViewportState state = state(series, Interpolation.LINEAR).withLayout(Layout.MOSAIC).withPhase(1);
        int[] pixels = render(state, 300, 282);
        for (Tile tile : Tile.of(state, 300, 282, 1)) {
            int middle = (tile.y() + tile.height() / 2) * 300 + tile.x() + tile.width() / 2;
            assertEquals(grey(21 + 30 * tile.slice()), pixels[middle], "slice " + tile.slice());
        }
    }

    @Test
    void aClosedSeriesIsNotDrawn() {
        OpenSeries series = MemorySeries.of(MemorySeries.grid(2, 2, 1, 1), (c, r, s, p) -> 1).open();
        ViewportState state = ViewportState.EMPTY.showing(series);
        series.close();
        assertFalse(renderer.render(state, Raster.of(2, 2)));
    }
}
