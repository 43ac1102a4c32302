package org.septum.reporting.stored;

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
 */
public record OpenPictures(SeriesInfo info, Body body, Optional<SourceFrames> frames, Volume volume) {}
