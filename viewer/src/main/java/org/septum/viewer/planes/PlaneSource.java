package org.septum.viewer.planes;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.imaging.plane.Plane;
import org.septum.imaging.study.Series;
import org.septum.imaging.study.SeriesInfo;
import org.septum.imaging.window.Display;
import org.septum.viewer.study.Caption;
import org.septum.viewer.study.SeriesSource;

/** A series seen in one plane: what its files say of it, on the plane's grid. */
record PlaneSource(SeriesSource of, Plane plane, Grid grid) implements SeriesSource {
    @Override
    public SeriesInfo info() {
        SeriesInfo i = of.info();
        return new SeriesInfo(i.patient(), i.study(), i.uid(), 0, i.number(), Caption.title(i) + " · " + plane, i.modality(),
                i.files(), i.triggerTimesMs(), i.transferSyntax(), i.frameOfReferenceUid());
    }

    @Override
    public String unit() {
        return of.unit();
    }

    @Override
    public Display display() {
        return of.display();
    }

    @Override
    public List<Warning> warnings() {
        return of.warnings();
    }

    @Override
    public Optional<Series> series() {
        return of.series();
    }

    @Override
    public Volume preview() throws IOException {
        return of.preview();
    }

    @Override
    public Volume load(Progress progress) throws IOException {
        return of.load(progress);
    }
}
