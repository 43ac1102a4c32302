package org.septum.reporting;

import org.septum.imaging.study.SeriesInfo;

/**
 * Whose study it is, for the printed report; never part of result.json. Each part is empty where the files do not say.
 *
 * @param birthDate as YYYYMMDD
 * @param studyDate as YYYYMMDD
 */
public record Subject(String name, String id, String sex, String birthDate, String studyDate, String studyDescription) {
    public static final Subject UNKNOWN = new Subject("", "", "", "", "", "");

    public static Subject of(SeriesInfo info) {
        return new Subject(info.patient().name(), info.patient().id(), info.patient().sex(), info.patient().birthDate(),
                info.study().date(), info.study().description());
    }
}
