package org.septum.dicom.sr;

/** Relationship Type (0040,A010): what an item is to the one it belongs to (PS3.3 C.17.3.2.4). */
public enum Relationship {
    CONTAINS, HAS_OBS_CONTEXT, HAS_ACQ_CONTEXT, HAS_CONCEPT_MOD, HAS_PROPERTIES, INFERRED_FROM, SELECTED_FROM,
    /** The object names none that is known; the root has none either. */
    NONE;

    static Relationship of(String text) {
        for (Relationship one : values()) {
            if (one.text().equals(text.strip())) {
                return one;
            }
        }
        return NONE;
    }

    /** As DICOM writes it: "HAS OBS CONTEXT". */
    public String text() {
        return this == NONE ? "" : name().replace('_', ' ');
    }
}
