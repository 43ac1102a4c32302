package org.septum.app.window;

import java.io.IOException;
import java.util.Optional;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.study.Series;
import org.septum.viewer.study.SeriesInfo;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.study.WindowLevel;

/** A series of the catalogue as the reading room knows it. */
final class CatalogueSeries implements SeriesSource {
    private final Series series;
    private final SeriesInfo info;

    CatalogueSeries(Series series) {
        this.series = series;
        org.septum.imaging.study.SeriesInfo known = series.info();
        Grid grid = series.grid();
        String uid = known.uid().isEmpty() ? known.files().getFirst().toString() : known.uid() + " " + known.stack();
        info = new SeriesInfo(uid, PersonName.shown(known.patient().name()), known.description(), known.modality(), grid.slices(),
                grid.phases(), known.triggerTimesMs());
    }

    Series series() {
        return series;
    }

    @Override
    public SeriesInfo info() {
        return info;
    }

    @Override
    public Preview preview() throws IOException {
        try (Volume frame = series.loadFrame(series.grid().slices() / 2, 0)) {
            Grid grid = frame.grid();
            float[] values = new float[grid.frameSize()];
            frame.values(0, 0, values);
            return new Preview(grid.columns(), grid.rows(), grid.toPatient().spacing(1) / grid.toPatient().spacing(0), values);
        }
    }

    @Override
    public Volume load(Progress progress) throws IOException {
        return series.load(progress);
    }

    @Override
    public Optional<WindowLevel> storedWindow() {
        return series.display().window().map(w -> new WindowLevel(w.centre(), w.width()));
    }
}
