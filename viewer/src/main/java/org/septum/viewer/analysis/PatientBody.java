package org.septum.viewer.analysis;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalInt;
import org.septum.imaging.study.Patient;
import org.septum.measurements.cardiac.Body;
import org.septum.measurements.cardiac.BodySurface;
import org.septum.measurements.cardiac.Sex;

/** What files say of a patient's body. Nothing is taken from them that no body has: then the reader is to type it in. */
final class PatientBody {
    private static final int OLDEST = 130;

    private PatientBody() { }

    /** @param studyDate as YYYYMMDD, or empty */
    static Body of(Patient patient, String studyDate) {
        return new Body(surface(patient), Sex.ofDicom(patient.sex()), age(patient.birthDate(), studyDate));
    }

    private static Optional<BodySurface> surface(Patient patient) {
        if (patient.heightM().isEmpty() || patient.weightKg().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BodySurface(100 * patient.heightM().getAsDouble(), patient.weightKg().getAsDouble()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // centimetres for metres, or zeros: shown as not known, to be typed in
        }
    }

    private static OptionalInt age(String birth, String study) {
        Optional<LocalDate> from = date(birth);
        Optional<LocalDate> to = date(study);
        if (from.isEmpty() || to.isEmpty()) {
            return OptionalInt.empty();
        }
        int years = Period.between(from.get(), to.get()).getYears();
        return years >= 0 && years <= OLDEST ? OptionalInt.of(years) : OptionalInt.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
