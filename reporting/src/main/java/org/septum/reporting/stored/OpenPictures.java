package org.septum.reporting.stored;

import java.util.List;
import java.util.Optional;
import org.septum.imaging.Volume;
import org.septum.imaging.study.SeriesInfo;
import org.septum.measurements.cardiac.Body;
import org.septum.reporting.SourceFrames;

/**
 * The pictures that kept labels are taken up again on.
 *
 * @param info what the files say of the series
 * @param body what they say of the patient's body
 * @param frames the DICOM frames; empty where the series is not DICOM
 * @param volume borrowed, and open as long as findings of it are read or written
 * @param study the pictures of a study of several on this one's grid, this one first; empty where only this one is looked at
 */
public record OpenPictures(SeriesInfo info, Body body, Optional<SourceFrames> frames, Volume volume, List<PlacedSeries> study) {
    public OpenPictures {
        study = List.copyOf(study);
    }

    /** One series by itself. */
    public OpenPictures(SeriesInfo info, Body body, Optional<SourceFrames> frames, Volume volume) {
        this(info, body, frames, volume, List.of());
    }

    /** The same with those of its study. */
    public OpenPictures in(List<PlacedSeries> several) {
        return new OpenPictures(info, body, frames, volume, several);
    }
}
