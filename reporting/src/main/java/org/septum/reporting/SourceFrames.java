package org.septum.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.Grid;
import org.septum.imaging.study.Series;
import org.septum.imaging.study.SourceFrame;

/**
 * The DICOM frames a label map was drawn on, one for each of its frames in the grid's order.
 *
 * @param frames slice by slice, phase after phase
 */
public record SourceFrames(List<SourceFrame> frames) {
    public SourceFrames {
        frames = List.copyOf(frames);
    }

    /** The frames of a series; empty where it is not DICOM. */
    public static Optional<SourceFrames> of(Series series) {
        Grid grid = series.grid();
        List<SourceFrame> frames = new ArrayList<>();
        for (int phase = 0; phase < grid.phases(); phase++) {
            for (int slice = 0; slice < grid.slices(); slice++) {
                Optional<SourceFrame> frame = series.source(slice, phase);
                if (frame.isEmpty()) {
                    return Optional.empty();
                }
                frames.add(frame.get());
            }
        }
        return Optional.of(new SourceFrames(frames));
    }
}
