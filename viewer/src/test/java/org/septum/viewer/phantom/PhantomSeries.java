package org.septum.viewer.phantom;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.study.Patient;
import org.septum.imaging.study.Series;
import org.septum.imaging.study.SeriesInfo;
import org.septum.imaging.study.Study;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.study.StudyList;

/** The phantom as a series of a study. */
public final class PhantomSeries implements SeriesSource {
    private static final Patient PATIENT =
            new Patient("PH-001", "Phantom^Beating", "O", "", OptionalDouble.empty(), OptionalDouble.empty());

    private final BeatingPhantom phantom = new BeatingPhantom();
    private final String description;
    private final String uid;
    private volatile Volume loaded;

    public PhantomSeries(String description) {
        this(description, "1.2.3");
    }

    /** @param uid Series Instance UID */
    public PhantomSeries(String description, String uid) {
        this.description = description;
        this.uid = uid;
    }

    public static StudyList study(SeriesSource... series) {
        return new StudyList(List.of(new StudyList.Patient("Phantom, Beating", "PH-001", List.of(
                new StudyList.Study("Cardiac MR", "21 Nov 2026", List.of(series))))), List.of());
    }

    /** The volume last handed out; null before. */
    public Volume loaded() {
        return loaded;
    }

    @Override
    public SeriesInfo info() {
        return new SeriesInfo(PATIENT, Study.UNKNOWN, uid, 0, OptionalInt.of(5), description, "MR", List.of(),
                BeatingPhantom.triggerMs(), "", "");
    }

    @Override
    public Grid grid() {
        return phantom.grid();
    }

    @Override
    public Volume preview() throws IOException {
        return phantom.frame(BeatingPhantom.SLICES / 2, 0);
    }

    @Override
    public Volume load(Progress progress) throws IOException {
        loaded = phantom.volume();
        return loaded;
    }
}
