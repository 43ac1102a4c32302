package org.septum.dicom.segmentation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.septum.dicom.object.FramePlane;
import org.septum.dicom.object.InstanceReference;

/**
 * One frame of a segmentation.
 *
 * @param index from 0 on
 * @param segment the number of its segment; empty in a label map, where pixels tell
 * @param plane where it lies; empty where the object does not say, as on slides and plain projections
 * @param sources the frames it was drawn on
 * @param dimensionIndex Dimension Index Values (0020,9157); empty where there are none
 */
public record SegmentFrame(int index, OptionalInt segment, Optional<FramePlane> plane, List<InstanceReference> sources,
        List<Integer> dimensionIndex) {
}
