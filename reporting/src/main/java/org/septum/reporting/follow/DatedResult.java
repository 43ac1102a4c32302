package org.septum.reporting.follow;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.study.DicomDate;
import org.septum.measurements.Measurement;
import org.septum.measurements.response.Diameters;
import org.septum.measurements.response.TumourDate;
import org.septum.measurements.tumour.TumourReading;
import org.septum.measurements.tumour.TumourRegion;
import org.septum.reporting.Findings;
import org.septum.reporting.TumourFindings;
import org.septum.reporting.stored.StoredLesions;
import org.septum.reporting.stored.StoredPatient;
import org.septum.reporting.stored.StoredResult;

/**
 * A brain tumour as it was measured once.
 *
 * @param place where the result is, or the pictures it is of; messages name it
 * @param date when the pictures were made; empty where nothing says so
 * @param patient whose they are; empty where nothing says so
 * @param model what drew the labels, with its version
 * @param volumes of the regions that were measured
 * @param enhancing as in {@link TumourDate}
 * @param flair as in {@link TumourDate}
 */
public record DatedResult(Path place, Optional<LocalDate> date, Optional<StoredPatient> patient, String model,
        List<Measurement> volumes, Optional<Diameters> enhancing, Optional<Diameters> flair) {
    private static final List<String> REGIONS = Arrays.stream(TumourRegion.values()).map(TumourRegion::measurementId).toList();

    public DatedResult {
        volumes = List.copyOf(volumes);
    }

    /**
     * What a folder of results says.
     *
     * @throws UnusableInputException naming the folder and the reason, where it holds no result of a brain tumour
     */
    public static DatedResult read(Path folder) throws UnusableInputException {
        StoredResult result = StoredResult.read(folder);
        if (!result.task().equals(TumourFindings.TASK)) {
            throw new UnusableInputException(folder, "is a result of the task %s, and %s is followed".formatted(
                    result.task(), TumourFindings.TASK));
        }
        return new DatedResult(folder, result.studyDate(), StoredPatient.of(folder),
                result.modelId() + " " + result.modelVersion(),
                REGIONS.stream().flatMap(region -> result.measurement(region).stream()).toList(),
                result.lesions().flatMap(StoredLesions::enhancing), result.lesions().flatMap(StoredLesions::flair));
    }

    /**
     * What findings say that are not written down, or not yet.
     *
     * @throws IllegalArgumentException where they are not of a brain tumour
     */
    public static DatedResult of(Findings findings, Path place) {
        TumourReading reading = findings.tumour()
                .orElseThrow(() -> new IllegalArgumentException("the findings are of the task " + findings.task()));
        StoredLesions lesions = new StoredLesions(reading.divided(), reading.lesions().kind().name().toLowerCase(Locale.ROOT),
                reading.lesions().found().stream().map(l -> new Diameters(l.size().productMm2(), l.measurable())).toList());
        String id = findings.subject().id().strip();
        return new DatedResult(place, DicomDate.of(findings.subject().studyDate()),
                id.isEmpty() ? Optional.empty() : Optional.of(new StoredPatient(id, findings.subject().birthDate().strip())),
                findings.segmentation().provenance().source() + " " + findings.segmentation().provenance().version(),
                REGIONS.stream().flatMap(region -> findings.measurement(region).stream()).toList(),
                lesions.enhancing(), lesions.flair());
    }

    /** The same of pictures made on a day that a reader names. */
    DatedResult on(LocalDate day) {
        return new DatedResult(place, Optional.of(day), patient, model, volumes, enhancing, flair);
    }

    /** @throws UnusableInputException where there is no date */
    TumourDate measured() throws UnusableInputException {
        Map<String, Double> ml = new LinkedHashMap<>();
        volumes.forEach(v -> ml.put(v.id(), v.value()));
        LocalDate day = date.orElseThrow(() -> new UnusableInputException(place, "does not say when its pictures were made"));
        return new TumourDate(day, ml, enhancing, flair);
    }
}
