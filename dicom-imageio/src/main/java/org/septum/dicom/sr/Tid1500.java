package org.septum.dicom.sr;

import org.septum.dicom.object.Code;

/** The concepts of TID 1500 Measurement Report and the templates it includes (PS3.16 annex A and D). */
final class Tid1500 {
    static final Code REPORT = dcm("126000", "Imaging Measurement Report");
    static final Code MEASUREMENTS = dcm("126010", "Imaging Measurements");
    static final Code GROUP = dcm("125007", "Measurement Group");
    static final Code TRACKING_ID = dcm("112039", "Tracking Identifier");
    static final Code TRACKING_UID = dcm("112040", "Tracking Unique Identifier");
    static final Code FINDING = dcm("121071", "Finding");
    static final Code FINDING_SITE = new Code("363698007", "SCT", "Finding Site");
    /** What SNOMED RT called the site, as older reports do. */
    static final Code OLD_FINDING_SITE = new Code("G-C0E3", "SRT", "Finding Site");
    static final Code SEGMENT = dcm("121191", "Referenced Segment");
    static final Code SOURCE_SERIES = dcm("121232", "Source series for segmentation");
    static final Code DERIVATION = dcm("121401", "Derivation");
    static final Code METHOD = new Code("370129005", "SCT", "Measurement Method");
    static final Code OLD_METHOD = new Code("G-C036", "SRT", "Measurement Method");
    static final Code LANGUAGE = dcm("121049", "Language of Content Item and Descendants");
    static final Code ENGLISH = new Code("en", "RFC5646", "English");
    static final Code OBSERVER_TYPE = dcm("121005", "Observer Type");
    static final Code DEVICE = dcm("121007", "Device");
    static final Code DEVICE_UID = dcm("121012", "Device Observer UID");
    static final Code DEVICE_NAME = dcm("121013", "Device Observer Name");
    static final Code DEVICE_MANUFACTURER = dcm("121014", "Device Observer Manufacturer");
    static final Code DEVICE_MODEL = dcm("121015", "Device Observer Model Name");
    static final Code DEVICE_SERIAL = dcm("121016", "Device Observer Serial Number");
    static final Code PROCEDURE = dcm("121058", "Procedure reported");

    private Tid1500() {
    }

    private static Code dcm(String value, String meaning) {
        return new Code(value, "DCM", meaning);
    }
}
