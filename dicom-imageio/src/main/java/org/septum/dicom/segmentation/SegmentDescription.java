package org.septum.dicom.segmentation;

import java.util.Optional;
import org.septum.dicom.data.UidRegistry;
import org.septum.dicom.object.Code;

/**
 * A segment that is to be written.
 *
 * @param label Segment Label (0062,0005), shortened where it is too long
 * @param category for example {@link #ANATOMICAL_STRUCTURE}
 * @param rgb recommended colour as 0xRRGGBB
 * @param algorithm what drew it; empty where somebody did by hand
 * @param trackingId names the thing to people
 * @param trackingUid the same for the same thing in other objects, so that what is measured of it can be found
 */
public record SegmentDescription(String label, Code category, Code type, int rgb, Optional<Algorithm> algorithm,
        String trackingId, String trackingUid) {
    public static final Code ANATOMICAL_STRUCTURE = new Code("123037004", "SCT", "Anatomical Structure");
    public static final Code MORPHOLOGICALLY_ABNORMAL = new Code("49755003", "SCT", "Morphologically Abnormal Structure");
    public static final Code BODY_TISSUE = new Code("85756007", "SCT", "Body tissue");

    /** A segment of a thing that no other object names. */
    public SegmentDescription(String label, Code category, Code type, int rgb, Optional<Algorithm> algorithm, String trackingId) {
        this(label, category, type, rgb, algorithm, trackingId, UidRegistry.create());
    }

    /**
     * A program that segments by itself (PS3.3 C.8.20.2 and table 10-19).
     *
     * @param version not empty
     * @param parameters free text
     * @param corrected whether somebody changed by hand what it drew: Segment Algorithm Type (0062,0008) is then SEMIAUTOMATIC
     */
    public record Algorithm(String name, String version, String parameters, boolean corrected) {
        /** The family all of ours belong to. */
        static final Code FAMILY = new Code("123109", "DCM", "Artificial Intelligence");
    }
}
