package org.septum.reporting.dicom;

import java.util.List;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UidRegistry;
import org.septum.dicom.object.Code;
import org.septum.dicom.sr.MeasurementGroup;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.reporting.Findings;

/**
 * Measurement groups of labels: those whose voxels a segmentation object holds refer to its segment and share its tracking ids.
 */
record MeasuredSegments(Findings findings, Optional<SegmentationIdentity> segmentation, Attributes source) {
    /**
     * A group of what was measured.
     *
     * @param label the only one that was measured; empty for several or none
     * @param title names the thing to people where no segment is referred to
     */
    MeasurementGroup group(Optional<Label> label, String title, Optional<Code> finding, List<Code> sites,
            List<MeasurementGroup.Measurement> measurements) {
        Optional<Label> stored = label.filter(this::isStored);
        if (stored.isEmpty()) {
            return new MeasurementGroup(title, UidRegistry.create(), finding, sites, Optional.empty(), "", measurements,
                    List.of());
        }
        SegmentationIdentity identity = segmentation.orElseThrow();
        return new MeasurementGroup(stored.get().id(), identity.trackingUids().get(stored.get().value()), finding, sites,
                Optional.of(identity.segment(stored.get())), source.getString(Tag.SeriesInstanceUID, ""), measurements,
                List.of());
    }

    private boolean isStored(Label label) {
        LabelMap map = findings.segmentation().map();
        for (int phase = 0; segmentation.isPresent() && phase < map.grid().phases(); phase++) {
            if (map.has(label.value(), phase)) {
                return true;
            }
        }
        return false;
    }
}
