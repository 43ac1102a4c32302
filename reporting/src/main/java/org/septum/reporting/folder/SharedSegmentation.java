package org.septum.reporting.folder;

import java.util.Optional;
import org.septum.imaging.LabelMap;
import org.septum.reporting.Findings;
import org.septum.reporting.dicom.SegmentationIdentity;

/** What the segmentation of findings is called, once for all files that name it. */
final class SharedSegmentation {
    private Findings named;
    private Optional<SegmentationIdentity> identity = Optional.empty();

    /** Empty where no segmentation is written: without DICOM input, or without a labelled voxel. */
    synchronized Optional<SegmentationIdentity> of(Findings findings) {
        if (named != findings) {
            identity = findings.sources().isPresent() && anyLabel(findings.segmentation().map())
                    ? Optional.of(SegmentationIdentity.create(findings.segmentation().labels())) : Optional.empty();
            named = findings;
        }
        return identity;
    }

    private static boolean anyLabel(LabelMap map) {
        for (int phase = 0; phase < map.grid().phases(); phase++) {
            if (map.isLabelled(phase)) {
                return true;
            }
        }
        return false;
    }
}
