package org.septum.dicom.deidentify;

/** What is done with an element (PS3.15 Table E.1-1a). */
enum Action {
    /** X */
    REMOVE,
    /** Z: a value of no length. */
    EMPTY,
    /** D: a value that says nothing. */
    DUMMY,
    /** K */
    KEEP,
    /** C: what identifies goes, the rest stays. */
    CLEAN,
    /** U: another UID, the same one wherever the old one stood. */
    REPLACE_UID;

    /**
     * The action of a code. Where the table leaves the choice to the object's definition (X/Z, X/D, …), the one that keeps every
     * object valid: a dummy where a value may be required, an empty value where the element may be. References keep their place
     * with new UIDs.
     */
    static Action of(String code) {
        return switch (code) {
            case "X" -> REMOVE;
            case "Z", "X/Z" -> EMPTY;
            case "D", "Z/D", "X/D", "X/Z/D" -> DUMMY;
            case "K" -> KEEP;
            case "C" -> CLEAN;
            case "U", "X/Z/U*" -> REPLACE_UID;
            default -> throw new IllegalArgumentException("unknown action " + code);
        };
    }
}
