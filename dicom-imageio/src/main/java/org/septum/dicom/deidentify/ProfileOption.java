package org.septum.dicom.deidentify;

/** The options of the Basic Application Level Confidentiality Profile this library knows (PS3.15 E.3), as CID 7050 codes them. */
public enum ProfileOption {
    /** Private elements known to be harmless stay. */
    RETAIN_SAFE_PRIVATE("113111", "Retain Safe Private Option"),
    RETAIN_UIDS("113110", "Retain UIDs Option"),
    RETAIN_DEVICE_IDENTITY("113109", "Retain Device Identity Option"),
    RETAIN_INSTITUTION_IDENTITY("113112", "Retain Institution Identity Option"),
    /** Age, sex, size, weight and the like. */
    RETAIN_PATIENT_CHARACTERISTICS("113108", "Retain Patient Characteristics Option"),
    RETAIN_FULL_DATES("113106", "Retain Longitudinal Temporal Information Full Dates Option"),
    /** Dates move by a number of days that is the same for all of a patient's files. */
    RETAIN_MODIFIED_DATES("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
    /** Descriptions stay without names, numbers and dates. */
    CLEAN_DESCRIPTORS("113105", "Clean Descriptors Option"),
    /** The content of structured reports stays, without names and with cleaned texts. */
    CLEAN_STRUCTURED_CONTENT("113104", "Clean Structured Content Option");

    /** The code of the profile itself. */
    public static final String BASIC_PROFILE = "113100";
    public static final String BASIC_PROFILE_MEANING = "Basic Application Confidentiality Profile";

    private final String code;
    private final String meaning;

    ProfileOption(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The code value in the scheme DCM. */
    public String code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }
}
