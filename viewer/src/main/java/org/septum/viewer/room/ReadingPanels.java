package org.septum.viewer.room;

import java.time.Clock;
import java.util.function.Consumer;
import org.septum.viewer.bullseye.BullsEyeViewModel;
import org.septum.viewer.comparison.ComparisonViewModel;
import org.septum.viewer.numbers.BasisViewModel;
import org.septum.viewer.numbers.NumbersViewModel;
import org.septum.viewer.reading.ReadingViewModel;
import org.septum.viewer.report.ReportViewModel;
import org.septum.viewer.report.ReportedResult;
import org.septum.viewer.slices.SlicePicturesViewModel;
import org.septum.viewer.slices.SlicesViewModel;
import org.septum.viewer.task.Tasks;
import org.septum.viewer.tumour.TumourViewModel;
import org.septum.viewer.viewport.ViewportViewModel;

/** The panels that show a reading: all follow one {@link ReadingViewModel}. */
public record ReadingPanels(NumbersViewModel numbers, BasisViewModel basis, BullsEyeViewModel bullsEye, SlicesViewModel slices,
        SlicePicturesViewModel slicePictures, ReportViewModel report) {
    /** @param failures is told why a report could not be written */
    static ReadingPanels of(ReadingViewModel reading, TumourViewModel tumour, ComparisonViewModel comparison,
            ViewportViewModel viewport, Tasks tasks, Consumer<Throwable> failures) {
        SlicesViewModel slices = new SlicesViewModel(reading, viewport::frame);
        return new ReadingPanels(new NumbersViewModel(reading, tumour), new BasisViewModel(reading),
                new BullsEyeViewModel(reading, viewport::highlight), slices,
                new SlicePicturesViewModel(tasks, slices, viewport::state),
                new ReportViewModel(new ReportedResult(reading, tumour, comparison), () -> viewport.state().series(), tasks,
                        Clock.systemDefaultZone(), failures));
    }
}
