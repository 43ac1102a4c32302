package org.septum.dicom.io;

import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Dictionary;
import org.septum.dicom.data.PrivateDictionary;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;

/** Which VR an element has where the stream does not say (PS3.5 annex A.1) or says UN. */
final class VrResolver {
    private VrResolver() {
    }

    /** The VR of a tag as an element of {@code data}; UN where nobody knows it. */
    static VR resolve(int tag, Attributes data) {
        int element = tag & 0xFFFF;
        if ((tag >>> 16 & 1) == 1) {
            return element >= 0x10 && element <= 0xFF ? VR.LO : orUnknown(PrivateDictionary.vr(data.privateCreator(tag), tag));
        }
        if (element == 0) {
            return VR.UL;
        }
        VR vr = Dictionary.standard().vr(tag);
        if (vr == null || !Dictionary.standard().isAmbiguous(tag)) {
            return orUnknown(vr);
        }
        return ambiguous(tag, vr, data);
    }

    private static VR orUnknown(VR vr) {
        return vr == null ? VR.UN : vr;
    }

    /** PS3.5 A.1: words unless something else says otherwise; US or SS as Pixel Representation has it. */
    private static VR ambiguous(int tag, VR first, Attributes data) {
        if (tag == Tag.LUTData) {
            return VR.OW;
        }
        if (first == VR.US) {
            return isSigned(data) ? VR.SS : VR.US;
        }
        return VR.OW;
    }

    private static boolean isSigned(Attributes data) {
        for (Attributes around = data; around != null; around = around.parent()) {
            if (around.contains(Tag.PixelRepresentation)) {
                return around.getInt(Tag.PixelRepresentation, 0) == 1;
            }
        }
        return false;
    }
}
