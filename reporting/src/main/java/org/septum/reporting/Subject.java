package org.septum.reporting;

/**
 * Whose study it is, for the printed report; never part of result.json. Each part is empty where the files do not say.
 *
 * @param birthDate as YYYYMMDD
 * @param studyDate as YYYYMMDD
 */
public record Subject(String name, String id, String sex, String birthDate, String studyDate, String studyDescription) {
    public static final Subject UNKNOWN = new Subject("", "", "", "", "", "");
}
