package org.septum.dicom.data;

import java.util.List;

/**
 * What PS3.6 says of a tag.
 *
 * @param vrs the VRs it may have; more than one where another element decides ("US or SS")
 * @param vm value multiplicity as PS3.6 writes it: "1", "1-n", "3-3n"
 * @param keyword "PatientName"; empty for a few retired tags
 * @param name "Patient's Name"
 */
public record DictionaryEntry(List<VR> vrs, String vm, String keyword, String name, boolean retired) {
    public VR vr() {
        return vrs.getFirst();
    }
}
