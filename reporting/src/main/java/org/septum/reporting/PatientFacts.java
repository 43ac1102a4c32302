package org.septum.reporting;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomFile;
import org.septum.imaging.Warning;
import org.septum.imaging.study.Patient;
import org.septum.imaging.study.Series;
import org.septum.imaging.study.SeriesInfo;
import org.septum.imaging.study.SourceFrame;
import org.septum.measurements.cardiac.Body;
import org.septum.measurements.cardiac.BodySurface;
import org.septum.measurements.cardiac.HeartRate;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.measurements.cardiac.Sex;

/**
 * What the files of a series say about the patient that a reading needs.
 *
 * @param body height, weight, sex and age
 * @param heartRate Heart Rate (0018,1088), else from Nominal Interval (0018,1062)
 * @param dicom whether the files could have said it: NIfTI files cannot
 * @param oddSize why a height and weight that are given cannot be a patient's; empty where nothing is wrong
 */
public record PatientFacts(Body body, Optional<HeartRate> heartRate, boolean dicom, Optional<String> oddSize) {
    private static final double CM = 100;
    private static final double MS_PER_MINUTE = 60_000;

    /** @throws IOException where the header of a DICOM series cannot be read */
    public static PatientFacts of(Series series) throws IOException {
        SeriesInfo info = series.info();
        Optional<SourceFrame> source = series.source(0, 0);
        Attributes header = source.isEmpty() ? new Attributes() : DicomFile.readHeader(source.get().file()).dataset();
        Patient patient = info.patient();
        Optional<BodySurface> surface = Optional.empty();
        Optional<String> odd = Optional.empty();
        if (patient.heightM().isPresent() && patient.weightKg().isPresent()) {
            try {
                surface = Optional.of(new BodySurface(patient.heightM().getAsDouble() * CM, patient.weightKg().getAsDouble()));
            } catch (IllegalArgumentException notAPatient) {
                odd = Optional.of(notAPatient.getMessage());
            }
        }
        return new PatientFacts(new Body(surface, Sex.ofDicom(patient.sex()), age(header, info)), heartRate(header),
                source.isPresent(), odd);
    }

    private static OptionalInt age(Attributes header, SeriesInfo info) {
        String age = header.getString(Tag.PatientAge, "").strip();
        if (age.matches("\\d{3}Y")) {
            return adult(Integer.parseInt(age.substring(0, 3)));
        }
        if (age.matches("\\d{3}[MWD]")) {
            int n = Integer.parseInt(age.substring(0, 3));
            return OptionalInt.of(age.endsWith("M") ? n / 12 : age.endsWith("W") ? n / 52 : n / 365);
        }
        return age(info.patient().birthDate(), info.study().date());
    }

    /** Whole years from a birth to a study, both as YYYYMMDD; empty where one is no date or nobody is that old. */
    public static OptionalInt age(String birth, String study) {
        try {
            LocalDate born = LocalDate.parse(birth, DateTimeFormatter.BASIC_ISO_DATE);
            return adult((int) ChronoUnit.YEARS.between(born, LocalDate.parse(study, DateTimeFormatter.BASIC_ISO_DATE)));
        } catch (DateTimeException notGiven) {
            return OptionalInt.empty();
        }
    }

    /** De-identified files keep ages and dates nobody has. */
    private static OptionalInt adult(int years) {
        return years >= 0 && years <= Body.OLDEST ? OptionalInt.of(years) : OptionalInt.empty();
    }

    private static Optional<HeartRate> heartRate(Attributes header) {
        double rate = header.getDouble(Tag.HeartRate, 0);
        double interval = header.getDouble(Tag.NominalInterval, 0);
        double perMinute = HeartRate.possible(rate) ? rate : interval > 0 ? MS_PER_MINUTE / interval : 0;
        return HeartRate.possible(perMinute) ? Optional.of(new HeartRate(perMinute, "header")) : Optional.empty();
    }

    /** The choices with what the files say where they leave it open. */
    public ReadingChoices complete(ReadingChoices choices) {
        ReadingChoices complete = choices.with(choices.body().over(body));
        return choices.heartRate().isEmpty() && heartRate.isPresent() ? complete.with(heartRate.get()) : complete;
    }

    /** What is missing for a whole reading with these choices. */
    List<Warning> warnings(ReadingChoices choices) {
        List<Warning> warnings = new ArrayList<>();
        if (!dicom) {
            return warnings;
        }
        if (choices.body().surface().isEmpty()) {
            warnings.add(new Warning("no-patient-size", oddSize.map(why -> "The files' patient size is not used: " + why + ".")
                    .orElse("The files give no patient's height and weight.")
                    + " Volumes and mass are not indexed to body surface."));
        }
        if (choices.body().sex().isEmpty()) {
            warnings.add(new Warning("no-patient-sex", "The files do not give the patient's sex: no normal ranges are shown."));
        }
        return warnings;
    }
}
