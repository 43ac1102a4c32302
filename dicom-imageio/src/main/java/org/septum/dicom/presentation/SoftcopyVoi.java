package org.septum.dicom.presentation;

import java.util.List;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.dicom.display.VoiTransform;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.object.InstanceReference;

/**
 * The window or table for some pictures (PS3.3 C.11.8).
 *
 * @param images what it holds for; empty for all of the state
 */
public record SoftcopyVoi(List<InstanceReference> images, VoiTransform voi) {
    public SoftcopyVoi {
        images = List.copyOf(images);
    }

    /** Of an item; empty where it has neither a window that can be applied nor a table. */
    static Optional<SoftcopyVoi> of(Attributes item, boolean signedInput, String name) throws DicomException {
        Attributes table = item.getNestedDataset(Tag.VOILUTSequence);
        boolean signed = signedInput || table != null && table.getVR(Tag.LUTDescriptor) == VR.SS;
        Optional<VoiTransform> voi = VoiTransform.table(item, 0, signed, name);
        if (voi.isEmpty()) {
            voi = VoiTransform.window(item, 0).map(window -> window);
        }
        return voi.map(found -> new SoftcopyVoi(InstanceReference.all(item, Tag.ReferencedImageSequence), found));
    }
}
