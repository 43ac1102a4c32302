package org.septum.imaging.study;

/**
 * One visit's pictures.
 *
 * @param uid Study Instance UID (0020,000D); empty for files that have none
 * @param id Study ID (0020,0010)
 * @param date Study Date (0008,0020) as YYYYMMDD, or empty
 * @param time Study Time (0008,0030), or empty
 * @param description Study Description (0008,1030), or empty
 * @param accessionNumber Accession Number (0008,0050), or empty
 */
public record Study(String uid, String id, String date, String time, String description, String accessionNumber) {
    public static final Study UNKNOWN = new Study("", "", "", "", "", "");
}
