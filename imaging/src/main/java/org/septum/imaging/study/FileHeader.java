package org.septum.imaging.study;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/** What is known of one DICOM file: whose it is, which series it belongs to, and its frames. */
record FileHeader(Path file, Patient patient, Study study, String seriesUid, OptionalInt seriesNumber, String seriesDescription,
        String modality, String transferSyntax, String frameOfReferenceUid, List<FrameHeader> frames) {
    FileHeader {
        frames = List.copyOf(frames);
    }

    /** Files with the same key are one series. A missing series UID is made up for by study, number and description. */
    String seriesKey() {
        String who = patient.id() + '\n' + patient.name() + '\n' + study.uid() + '\n';
        return seriesUid.isEmpty() ? who + seriesNumber + '\n' + seriesDescription : who + seriesUid;
    }
}
