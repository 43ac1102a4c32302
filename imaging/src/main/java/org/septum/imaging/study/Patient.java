package org.septum.imaging.study;

import java.util.OptionalDouble;

/**
 * Whose picture it is, as far as the files say.
 *
 * @param id Patient ID (0010,0020); empty where not given
 * @param name Patient's Name (0010,0010); empty where not given
 * @param sex Patient's Sex (0010,0040): M, F, O or empty
 * @param birthDate Patient's Birth Date (0010,0030) as YYYYMMDD, or empty
 * @param heightM Patient's Size (0010,1020) in metres
 * @param weightKg Patient's Weight (0010,1030) in kilograms
 */
public record Patient(
        String id, String name, String sex, String birthDate, OptionalDouble heightM, OptionalDouble weightKg) {
    public static final Patient UNKNOWN = new Patient("", "", "", "", OptionalDouble.empty(), OptionalDouble.empty());
}
