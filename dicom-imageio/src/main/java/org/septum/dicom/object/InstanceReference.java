package org.septum.dicom.object;

import java.util.Arrays;
import java.util.List;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;

/**
 * Another object, or some frames of it (PS3.3 table 10-3 and 10-11).
 *
 * @param sopClassUid what it is
 * @param sopInstanceUid which one it is
 * @param frames Referenced Frame Number, from 1; empty for all
 * @param segments Referenced Segment Number, from 1; empty for all, and for what is no segmentation
 */
public record InstanceReference(String sopClassUid, String sopInstanceUid, List<Integer> frames, List<Integer> segments) {
    public InstanceReference {
        frames = List.copyOf(frames);
        segments = List.copyOf(segments);
    }

    public InstanceReference(String sopClassUid, String sopInstanceUid) {
        this(sopClassUid, sopInstanceUid, List.of(), List.of());
    }

    /** The whole of a data set that was read. */
    public static InstanceReference to(Attributes data) {
        return new InstanceReference(data.getString(Tag.SOPClassUID, ""), data.getString(Tag.SOPInstanceUID, ""));
    }

    /** What an item of a reference sequence names. */
    public static InstanceReference of(Attributes item) {
        return new InstanceReference(item.getString(Tag.ReferencedSOPClassUID, ""), item.getString(Tag.ReferencedSOPInstanceUID,
                ""),
                list(item, Tag.ReferencedFrameNumber), list(item, Tag.ReferencedSegmentNumber));
    }

    /** What the items of a data set's reference sequence name. */
    public static List<InstanceReference> all(Attributes owner, int sequence) {
        return owner.getSequence(sequence).stream().map(InstanceReference::of).toList();
    }

    private static List<Integer> list(Attributes item, int tag) {
        return Arrays.stream(item.getInts(tag)).boxed().toList();
    }

    /** Whether it takes in a frame, counted from 1, of an object. */
    public boolean covers(String instanceUid, int frame) {
        return sopInstanceUid.equals(instanceUid) && (frames.isEmpty() || frames.contains(frame));
    }

    /** Sets the reference's elements in an item. */
    public void writeTo(Attributes item) {
        item.setString(Tag.ReferencedSOPClassUID, VR.UI, sopClassUid);
        item.setString(Tag.ReferencedSOPInstanceUID, VR.UI, sopInstanceUid);
        if (!frames.isEmpty()) {
            item.setInt(Tag.ReferencedFrameNumber, VR.IS, frames.stream().mapToInt(Integer::intValue).toArray());
        }
        if (!segments.isEmpty()) {
            item.setInt(Tag.ReferencedSegmentNumber, VR.US, segments.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
