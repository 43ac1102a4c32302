package org.septum.imaging.study;

import java.nio.file.Path;
import org.septum.dicom.object.ObjectSummary;

/**
 * A report, segmentation, structure set, document or the like.
 *
 * @param file holds it
 * @param sopClassUid SOP Class UID (0008,0016)
 * @param sopInstanceUid SOP Instance UID (0008,0018)
 * @param summary its kind, title and a detail, for a list
 */
public record StoredObject(Path file, String sopClassUid, String sopInstanceUid, ObjectSummary summary) {}
