package org.septum.viewer.room;

import org.septum.viewer.bullseye.BullsEyeViewModel;
import org.septum.viewer.numbers.BasisViewModel;
import org.septum.viewer.numbers.NumbersViewModel;
import org.septum.viewer.reading.ReadingViewModel;
import org.septum.viewer.slices.SlicePicturesViewModel;
import org.septum.viewer.slices.SlicesViewModel;
import org.septum.viewer.task.Tasks;
import org.septum.viewer.viewport.ViewportViewModel;

/** The panels that show a reading: all follow one {@link ReadingViewModel}. */
public record ReadingPanels(NumbersViewModel numbers, BasisViewModel basis, BullsEyeViewModel bullsEye, SlicesViewModel slices,
        SlicePicturesViewModel slicePictures) {
    static ReadingPanels of(ReadingViewModel reading, ViewportViewModel viewport, Tasks tasks) {
        SlicesViewModel slices = new SlicesViewModel(reading, viewport::frame);
        return new ReadingPanels(new NumbersViewModel(reading), new BasisViewModel(reading), new BullsEyeViewModel(reading, viewport::highlight), slices,
                new SlicePicturesViewModel(tasks, slices, viewport::state));
    }
}
