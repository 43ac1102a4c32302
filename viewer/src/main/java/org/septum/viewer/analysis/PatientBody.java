package org.septum.viewer.analysis;

import java.util.Optional;
import org.septum.imaging.study.Patient;
import org.septum.measurements.cardiac.Body;
import org.septum.measurements.cardiac.BodySurface;
import org.septum.measurements.cardiac.Sex;
import org.septum.reporting.PatientFacts;

/** What files say of a patient's body. Nothing is taken from them that no body has: then the reader is to type it in. */
final class PatientBody {
    private PatientBody() { }

    /** @param studyDate as YYYYMMDD, or empty */
    static Body of(Patient patient, String studyDate) {
        return new Body(surface(patient), Sex.ofDicom(patient.sex()), PatientFacts.age(patient.birthDate(), studyDate));
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
}
