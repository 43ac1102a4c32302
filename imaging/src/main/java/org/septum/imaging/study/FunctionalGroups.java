package org.septum.imaging.study;

import java.util.List;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;

/** The attributes of one frame of a file: its own functional groups, the shared ones, else the data set (PS3.3 C.7.6.16). */
final class FunctionalGroups {
    private final Attributes dataset;
    private final Attributes own;
    private final Attributes shared;

    FunctionalGroups(Attributes dataset, int frame) {
        this.dataset = dataset;
        List<Attributes> perFrame = dataset.getSequence(Tag.PerFrameFunctionalGroupsSequence);
        own = frame < perFrame.size() ? perFrame.get(frame) : new Attributes();
        List<Attributes> all = dataset.getSequence(Tag.SharedFunctionalGroupsSequence);
        shared = all.isEmpty() ? new Attributes() : all.getFirst();
    }

    /** Whether the file is of the enhanced kind, so that the data set itself says nothing about a frame's place. */
    static boolean present(Attributes dataset) {
        return !dataset.getSequence(Tag.PerFrameFunctionalGroupsSequence).isEmpty()
                || !dataset.getSequence(Tag.SharedFunctionalGroupsSequence).isEmpty();
    }

    double[] doubles(int group, int tag) {
        return holder(group, tag).getDoubles(tag);
    }

    double number(int group, int tag, double defaultValue) {
        return holder(group, tag).getDouble(tag, defaultValue);
    }

    String text(int group, int tag) {
        return holder(group, tag).getString(tag, "");
    }

    /** A value of the frame type's list ("ORIGINAL", "PRIMARY", "M", …), or empty. */
    String text(int group, int tag, int index) {
        return holder(group, tag).getString(tag, index, "");
    }

    /** The item of a group, the frame's own before the shared one; null where there is none. */
    Attributes item(int group) {
        Attributes mine = own.getNestedDataset(group);
        return mine == null ? shared.getNestedDataset(group) : mine;
    }

    private Attributes holder(int group, int tag) {
        Attributes mine = own.getNestedDataset(group);
        if (mine != null && mine.containsValue(tag)) {
            return mine;
        }
        Attributes common = shared.getNestedDataset(group);
        return common != null && common.containsValue(tag) ? common : dataset;
    }
}
