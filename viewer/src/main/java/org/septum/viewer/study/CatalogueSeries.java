package org.septum.viewer.study;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.imaging.study.Placement;
import org.septum.imaging.study.Series;
import org.septum.imaging.study.SeriesInfo;
import org.septum.imaging.window.Display;

/** A series on disk. */
record CatalogueSeries(Series onDisk, List<Series> study) implements SeriesSource {
    @Override
    public SeriesInfo info() {
        return onDisk.info();
    }

    @Override
    public Grid grid() {
        return onDisk.grid();
    }

    @Override
    public Placement placement() {
        return onDisk.placement();
    }

    @Override
    public Affine place(int slice) {
        return onDisk.place(slice).orElseGet(() -> grid().ofFrame(slice).toPatient());
    }

    @Override
    public String unit() {
        return onDisk.unit();
    }

    @Override
    public boolean isColour() {
        return onDisk.isColour();
    }

    @Override
    public Display display() {
        return onDisk.display();
    }

    @Override
    public List<Warning> warnings() {
        return onDisk.warnings();
    }

    @Override
    public Optional<Series> series() {
        return Optional.of(onDisk);
    }

    @Override
    public Volume preview() throws IOException {
        return onDisk.loadFrame(grid().slices() / 2, 0);
    }

    @Override
    public Volume load(Progress progress) throws IOException {
        return onDisk.load(progress);
    }
}
