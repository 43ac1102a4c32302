package org.septum.viewer.phantom;

import java.io.IOException;
import java.util.List;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.imaging.study.SeriesInfo;
import org.septum.viewer.study.SeriesSource;

/** A series whose headers can be read and whose pixels cannot. */
public record TornSeries() implements SeriesSource {
    private static final String REASON = "torn.dcm: ends early";

    @Override
    public SeriesInfo info() {
        return MemorySeries.of(grid(), (c, r, s, p) -> 0).info();
    }

    @Override
    public Grid grid() {
        return MemorySeries.grid(4, 4, 1, 1);
    }

    @Override
    public List<Warning> warnings() {
        return List.of(new Warning("torn", "One picture is not complete."));
    }

    @Override
    public Volume preview() throws IOException {
        throw new IOException(REASON);
    }

    @Override
    public Volume load(Progress progress) throws IOException {
        throw new IOException(REASON);
    }
}
