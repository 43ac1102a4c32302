package org.septum.reporting.expert;

import java.util.List;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Warning;

/**
 * Another's segmentation of the same pictures.
 *
 * @param map in Septum's values, voxel by voxel on the pictures' grid; not to be written any more
 * @param source where it comes from, for a reader: "NIfTI", "DICOM segmentation", "Septum brain-tumour 0.1.0"
 * @param convention what its values were taken to mean
 * @param notes what a reader should know of how it was laid on the pictures
 */
public record Expert(LabelMap map, String source, String convention, List<Warning> notes) {
    public Expert {
        notes = List.copyOf(notes);
    }
}
