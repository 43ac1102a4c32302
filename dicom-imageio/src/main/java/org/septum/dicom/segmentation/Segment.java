package org.septum.dicom.segmentation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.object.CieLab;
import org.septum.dicom.object.Code;

/**
 * What one segment is (PS3.3 C.8.20.4). Codes and texts that are missing are empty.
 *
 * @param number by which frames, or the pixels of a label map, name it
 * @param category Segmented Property Category: "Anatomical Structure"
 * @param type Segmented Property Type: "Liver"
 * @param typeModifiers more on the type: "Left"
 * @param regions where it lies, for a tumour: "Liver"
 * @param algorithmType AUTOMATIC, SEMIAUTOMATIC or MANUAL
 * @param rgb recommended colour as 0xRRGGBB
 * @param trackingUid the same for the same thing in other objects
 */
public record Segment(int number, String label, String description, Optional<Code> category, Optional<Code> type,
        List<Code> typeModifiers, List<Code> regions, String algorithmType, String algorithmName, OptionalInt rgb,
        String trackingId, String trackingUid) {

    static Segment of(Attributes item) {
        int[] lab = item.getInts(Tag.RecommendedDisplayCIELabValue);
        Attributes type = item.getNestedDataset(Tag.SegmentedPropertyTypeCodeSequence);
        return new Segment(item.getInt(Tag.SegmentNumber, 0), item.getString(Tag.SegmentLabel, ""),
                item.getString(Tag.SegmentDescription, ""), Code.first(item, Tag.SegmentedPropertyCategoryCodeSequence),
                Optional.ofNullable(type).map(Code::of),
                type == null ? List.of() : Code.all(type, Tag.SegmentedPropertyTypeModifierCodeSequence),
                Code.all(item, Tag.AnatomicRegionSequence), item.getString(Tag.SegmentAlgorithmType, ""),
                item.getString(Tag.SegmentAlgorithmName, ""),
                lab.length == 3 ? OptionalInt.of(CieLab.decode(lab)) : OptionalInt.empty(),
                item.getString(Tag.TrackingID, ""), item.getString(Tag.TrackingUID, ""));
    }
}
