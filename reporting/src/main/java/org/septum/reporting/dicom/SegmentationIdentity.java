package org.septum.reporting.dicom;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.UidRegistry;
import org.septum.dicom.object.InstanceReference;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;

/**
 * What a segmentation object will be called, known before it is written, so that other objects can refer to it and its segments.
 *
 * @param numbers segment number by label value, from 1 on in the order of the values
 * @param trackingUids Tracking UID (0062,0021) by label value; whatever measures a segment has the same
 */
public record SegmentationIdentity(String seriesUid, String sopInstanceUid, Map<Integer, Integer> numbers,
        Map<Integer, String> trackingUids) {
    public SegmentationIdentity {
        numbers = Map.copyOf(numbers);
        trackingUids = Map.copyOf(trackingUids);
    }

    /** A new one, of a segmentation with these labels. */
    public static SegmentationIdentity create(LabelSet labels) {
        Map<Integer, Integer> numbers = new HashMap<>();
        Map<Integer, String> uids = new HashMap<>();
        for (Label label : ordered(labels)) {
            numbers.put(label.value(), numbers.size() + 1);
            uids.put(label.value(), UidRegistry.create());
        }
        return new SegmentationIdentity(UidRegistry.create(), UidRegistry.create(), numbers, uids);
    }

    /** The labels in the order their segments have. */
    static List<Label> ordered(LabelSet labels) {
        return labels.labels().stream().sorted(Comparator.comparingInt(Label::value)).toList();
    }

    InstanceReference object() {
        return new InstanceReference(UID.SegmentationStorage, sopInstanceUid);
    }

    InstanceReference segment(Label label) {
        return new InstanceReference(UID.SegmentationStorage, sopInstanceUid, List.of(), List.of(numbers.get(label.value())));
    }
}
