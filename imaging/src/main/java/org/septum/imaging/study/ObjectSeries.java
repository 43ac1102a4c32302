package org.septum.imaging.study;

import java.util.List;
import java.util.OptionalInt;

/**
 * A series that holds no pictures.
 *
 * @param uid Series Instance UID (0020,000E)
 * @param number Series Number (0020,0011)
 * @param description Series Description (0008,103E), or empty
 * @param modality Modality (0008,0060), for example SR; empty where not given
 * @param objects in the order they were found
 */
public record ObjectSeries(Patient patient, Study study, String uid, OptionalInt number, String description, String modality,
        List<StoredObject> objects) {
    public ObjectSeries {
        objects = List.copyOf(objects);
    }
}
