package org.septum.dicom.data;

import java.util.List;

/** Where multi-frame objects keep what a single-frame object has at its top (PS3.3 C.7.6.16). */
public final class FunctionalGroups {
    private FunctionalGroups() {
    }

    /**
     * The item of a functional group macro that holds for a frame: its own, or the one all frames share; null where there is
     * none.
     *
     * @param frame from 0 on
     * @param macro the macro's sequence, Tag.PlanePositionSequence for one
     */
    public static Attributes macro(Attributes data, int frame, int macro) {
        List<Attributes> perFrame = data.getSequence(Tag.PerFrameFunctionalGroupsSequence);
        Attributes own = frame < perFrame.size() ? perFrame.get(frame).getNestedDataset(macro) : null;
        if (own != null) {
            return own;
        }
        Attributes shared = data.getNestedDataset(Tag.SharedFunctionalGroupsSequence);
        return shared == null ? null : shared.getNestedDataset(macro);
    }

    /** The data set that holds a frame's element: the macro's item where it has it, otherwise the top level. */
    public static Attributes holder(Attributes data, int frame, int macro, int tag) {
        Attributes item = macro(data, frame, macro);
        return item != null && item.contains(tag) ? item : data;
    }
}
