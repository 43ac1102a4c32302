package org.septum.imaging.study;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the files say about a series, apart from its geometry.
 *
 * @param patient whose it is
 * @param study the visit it belongs to
 * @param uid Series Instance UID (0020,000E); empty for NIfTI files
 * @param stack which of the stacks a series of mixed pictures was divided into, from 1; 0 where it is one
 * @param number Series Number (0020,0011)
 * @param description Series Description (0008,103E); the file's name for NIfTI files
 * @param modality Modality (0008,0060), for example MR; empty where the files do not say
 * @param files every file the samples come from
 * @param triggerTimesMs time of each phase after the R wave in ms, one per phase; empty where the files do not say
 * @param transferSyntax Transfer Syntax UID (0002,0010); empty for NIfTI files
 * @param frameOfReferenceUid Frame of Reference UID (0020,0052); empty where the files do not say
 */
public record SeriesInfo(
        Patient patient,
        Study study,
        String uid,
        int stack,
        OptionalInt number,
        String description,
        String modality,
        List<Path> files,
        List<Double> triggerTimesMs,
        String transferSyntax,
        String frameOfReferenceUid) {
    public SeriesInfo {
        files = List.copyOf(files);
        triggerTimesMs = List.copyOf(triggerTimesMs);
    }
}
