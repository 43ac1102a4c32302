package org.septum.imaging.study;

import java.util.OptionalInt;

/** A DICOM file that holds something other than pictures. */
record ObjectHeader(Patient patient, Study study, String seriesUid, OptionalInt seriesNumber, String seriesDescription,
        String modality, StoredObject object) implements FileContent {}
