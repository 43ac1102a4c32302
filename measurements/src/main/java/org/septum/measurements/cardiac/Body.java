package org.septum.measurements.cardiac;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What is known of the patient's body, from the files or typed in; each part may be missing.
 *
 * @param surface height and weight
 * @param ageYears completed years at the time of the study, 0 to 130
 */
public record Body(Optional<BodySurface> surface, Optional<Sex> sex, OptionalInt ageYears) {
    public static final Body UNKNOWN = new Body(Optional.empty(), Optional.empty(), OptionalInt.empty());
    public static final int OLDEST = 130;

    public Body {
        if (ageYears.isPresent() && (ageYears.getAsInt() < 0 || ageYears.getAsInt() > OLDEST)) {
            throw new IllegalArgumentException("an age of %d years is not a patient's".formatted(ageYears.getAsInt()));
        }
    }

    public Body withSurface(BodySurface found) {
        return new Body(Optional.of(found), sex, ageYears);
    }

    public Body withSex(Sex found) {
        return new Body(surface, Optional.of(found), ageYears);
    }

    public Body withAge(int years) {
        return new Body(surface, sex, OptionalInt.of(years));
    }

    /** What is said here, and for the rest what is said there: typed in over what the files say. */
    public Body over(Body there) {
        return new Body(surface.or(there::surface), sex.or(there::sex), ageYears.isPresent() ? ageYears : there.ageYears);
    }

    /** In m² by Mosteller's formula. */
    public OptionalDouble squareMetres() {
        return surface.map(s -> OptionalDouble.of(s.squareMetres())).orElse(OptionalDouble.empty());
    }
}
