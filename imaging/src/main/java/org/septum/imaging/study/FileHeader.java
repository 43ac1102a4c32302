package org.septum.imaging.study;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/** What is known of one DICOM file: whose it is, which series it belongs to, and its frames. */
record FileHeader(Path file, Patient patient, Study study, String seriesUid, OptionalInt seriesNumber, String seriesDescription,
        String modality, String transferSyntax, String frameOfReferenceUid, List<FrameHeader> frames)
        implements FileContent {
    FileHeader {
        frames = List.copyOf(frames);
    }

    /** Files with the same key are one series. A missing series UID is made up for by study, number and description. */
    String seriesKey() {
        String who = patient.id() + '\n' + patient.name() + '\n' + study.uid() + '\n';
        return seriesUid.isEmpty() ? who + seriesNumber + '\n' + seriesDescription : who + seriesUid;
    }

    /** Whether another file of the same instance UID can be a copy: its frames lie where this one's do, at the same times. */
    boolean samePicture(FileHeader other) {
        if (frames.size() != other.frames.size()) {
            return false;
        }
        for (int n = 0; n < frames.size(); n++) {
            FrameHeader a = frames.get(n);
            FrameHeader b = other.frames.get(n);
            boolean samePlace = a.plane().isPresent() == b.plane().isPresent()
                    && (a.plane().isEmpty() || Arrays.equals(a.plane().get().position(), b.plane().get().position()));
            if (!samePlace || !a.order().equals(b.order()) || !a.layout().equals(b.layout())) {
                return false;
            }
        }
        return true;
    }
}
