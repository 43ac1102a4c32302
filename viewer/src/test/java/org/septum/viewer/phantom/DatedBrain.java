package org.septum.viewer.phantom;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.study.Patient;
import org.septum.imaging.study.SeriesInfo;
import org.septum.imaging.study.Study;
import org.septum.imaging.window.Display;
import org.septum.viewer.phantom.PhantomBrain.Sequence;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.study.StudyList;

/** A phantom brain's sequence whose files say whose it is and of what day, as YYYYMMDD. */
public record DatedBrain(MemorySeries pictures, String patientId, String date) implements SeriesSource {
    public static DatedBrain of(Sequence sequence, Grid grid, String patientId, String date) {
        return new DatedBrain(PhantomBrain.series(sequence, grid), patientId, date);
    }

    /** One patient with a study for each series. */
    public static StudyList.Patient patient(DatedBrain... series) {
        return new StudyList.Patient("Phantom, Brain", series[0].patientId(),
                Arrays.stream(series).map(s -> new StudyList.Study("Brain MR", s.date(), List.of(s))).toList());
    }

    @Override
    public SeriesInfo info() {
        return new SeriesInfo(new Patient(patientId, "Phantom^Brain", "", "", OptionalDouble.empty(), OptionalDouble.empty()),
                new Study("1.2." + date, "", date, "", "Brain MR", ""), "1.2." + date + ".1", 0, OptionalInt.empty(),
                pictures.name(), "MR", List.of(), List.of(), "", "");
    }

    @Override
    public Grid grid() {
        return pictures.grid();
    }

    @Override
    public Display display() {
        return pictures.display();
    }

    @Override
    public Volume preview() throws IOException {
        return pictures.preview();
    }

    @Override
    public Volume load(Progress progress) throws IOException {
        return pictures.load(progress);
    }
}
