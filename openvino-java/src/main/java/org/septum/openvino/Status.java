package org.septum.openvino;

/** What a call of the C library answers (ov_status_e). */
public enum Status {
    OK(0),
    GENERAL_ERROR(-1),
    NOT_IMPLEMENTED(-2),
    NETWORK_NOT_LOADED(-3),
    PARAMETER_MISMATCH(-4),
    NOT_FOUND(-5),
    OUT_OF_BOUNDS(-6),
    /** An exception the C library did not expect. */
    UNEXPECTED(-7),
    /** The infer request is running. */
    REQUEST_BUSY(-8),
    RESULT_NOT_READY(-9),
    NOT_ALLOCATED(-10),
    INFER_NOT_STARTED(-11),
    NETWORK_NOT_READ(-12),
    INFER_CANCELLED(-13),
    /** A parameter the C library refused before doing anything. */
    INVALID_C_PARAM(-14),
    UNKNOWN_C_ERROR(-15),
    NOT_IMPLEMENT_C_METHOD(-16),
    UNKNOWN_EXCEPTION(-17);

    private static final Status[] ALL = values();

    private final int code;

    Status(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The status of a code; a code newer than this list is {@link #UNEXPECTED}. */
    static Status of(int code) {
        return code <= 0 && -code < ALL.length ? ALL[-code] : UNEXPECTED;
    }
}
