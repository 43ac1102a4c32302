package org.septum.imaging.study;

import java.nio.file.Path;

/**
 * Where one frame of a series comes from; what a DICOM result made from it refers to.
 *
 * @param file holds it
 * @param number of the frame in the file, from 0
 * @param sopClassUid SOP Class UID (0008,0016)
 * @param sopInstanceUid SOP Instance UID (0008,0018)
 */
public record SourceFrame(Path file, int number, String sopClassUid, String sopInstanceUid) {}
