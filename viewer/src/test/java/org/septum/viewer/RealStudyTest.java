package org.septum.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Progress;
import org.septum.testing.RealData;
import org.septum.viewer.browser.Thumbnail;
import org.septum.viewer.study.CatalogueOpener;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.study.StudyList;
import org.septum.viewer.viewport.Annotations;
import org.septum.viewer.viewport.FrameRenderer;
import org.septum.viewer.viewport.Raster;
import org.septum.viewer.viewport.ViewportState;

/** A real cine study from disk to pixels. Skipped where the data are missing, unless they are required. */
class RealStudyTest {
    @Test
    void listsShowsAndDrawsIt() throws Exception {
        StudyList list = new CatalogueOpener().open(List.of(RealData.path("sunnybrook/dicoms/SCD0000101")), Progress.none());
        SeriesSource cine = list.series().findFirst().orElseThrow();
        assertEquals(12, cine.grid().slices());
        assertEquals(20, cine.grid().phases());
        assertTrue(Thumbnail.read(cine) instanceof Thumbnail.Picture);
        try (OpenSeries opened = OpenSeries.load(cine, Progress.none())) {
            ViewportState state = ViewportState.EMPTY.showing(opened).withPhase(7);
            assertEquals(List.of("Slice 7 / 12", "Phase 8 / 20  285 ms"), Annotations.of(state).topRight());
            Raster out = Raster.of(512, 512);
            assertTrue(new FrameRenderer().render(state, out));
            long lit = java.util.Arrays.stream(out.pixels()).filter(p -> (p & 255) > 40).count();
            assertTrue(lit > 512 * 512 / 10, "a picture, not a black square: " + lit);
        }
    }
}
