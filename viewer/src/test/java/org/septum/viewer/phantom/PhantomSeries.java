package org.septum.viewer.phantom;

import java.io.IOException;
import java.util.List;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.viewer.study.SeriesInfo;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.study.StudyList;

/** The phantom as a series of a study. */
public final class PhantomSeries implements SeriesSource {
    private final BeatingPhantom phantom = new BeatingPhantom();
    private final String description;
    private volatile Volume loaded;

    public PhantomSeries(String description) {
        this.description = description;
    }

    public static StudyList study(SeriesSource... series) {
        return new StudyList(List.of(new StudyList.Patient("Phantom, Beating", "PH-001", List.of(
                new StudyList.Study("Cardiac MR", "21 Nov 2026", List.of(series))))), List.of());
    }

    public BeatingPhantom phantom() {
        return phantom;
    }

    /** The volume last handed out; null before. */
    public Volume loaded() {
        return loaded;
    }

    @Override
    public SeriesInfo info() {
        return new SeriesInfo("1.2." + description.hashCode(), "Phantom, Beating", description, "MR",
                BeatingPhantom.SLICES, BeatingPhantom.PHASES, BeatingPhantom.triggerMs());
    }

    @Override
    public Preview preview() throws IOException {
        try (Volume volume = phantom.volume()) {
            float[] values = new float[volume.grid().frameSize()];
            volume.values(BeatingPhantom.SLICES / 2, 0, values);
            return new Preview(BeatingPhantom.SIZE, BeatingPhantom.SIZE, 1, values);
        }
    }

    @Override
    public Volume load(Progress progress) throws IOException {
        loaded = phantom.volume();
        return loaded;
    }
}
