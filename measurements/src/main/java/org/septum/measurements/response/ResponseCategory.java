package org.septum.measurements.response;

/** What a change is called by the RANO criteria. */
public enum ResponseCategory {
    BASELINE("baseline"),
    COMPLETE_RESPONSE("CR"),
    PARTIAL_RESPONSE("PR"),
    /** Of low-grade glioma measured on the FLAIR alone. */
    MINOR_RESPONSE("MR"),
    STABLE_DISEASE("SD"),
    PROGRESSIVE_DISEASE("PD"),
    NOT_EVALUABLE("not evaluable");

    private final String letters;

    ResponseCategory(String letters) {
        this.letters = letters;
    }

    /** The usual letters. */
    @Override
    public String toString() {
        return letters;
    }
}
