package org.septum.reporting.follow;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.Warning;
import org.septum.measurements.Measurement;
import org.septum.measurements.response.ResponseCourse;
import org.septum.measurements.response.TumourDate;
import org.septum.reporting.stored.StoredLesions;
import org.septum.reporting.stored.StoredPatient;
import org.septum.reporting.stored.StoredResult;

/**
 * A brain tumour over time, from folders of results.
 *
 * @param course in the order of time
 * @param names of the regions, by their measurement ids, in the order they are listed
 * @param warnings what makes the comparison doubtful
 * @param pictures the labels' pictures in the order of time; empty unless every date has one
 */
public record FollowUp(ResponseCourse course, Map<String, String> names, List<Warning> warnings, List<DatedPicture> pictures) {
    private static final String TASK = "brain-tumour";
    private static final List<String> REGIONS = List.of("tumour.whole", "tumour.core", "tumour.enhancing", "tumour.oedema",
            "tumour.necrosis");

    public FollowUp {
        warnings = List.copyOf(warnings);
        pictures = List.copyOf(pictures);
    }

    /**
     * A folder of results.
     *
     * @param date when its pictures were made, where a reader says so
     * @param flair the picture its labels were drawn on, where it is at hand
     */
    public record Dated(Path folder, Optional<LocalDate> date, Optional<Path> flair) {}

    /**
     * Reads the folders, in any order.
     *
     * @throws UnusableInputException naming the folder and the reason, where it holds no result of a brain tumour, is of another
     *     patient, or has no date of its own
     */
    public static FollowUp of(List<Dated> folders) throws UnusableInputException {
        List<StoredResult> results = new ArrayList<>();
        List<TumourDate> dates = new ArrayList<>();
        for (Dated dated : folders) {
            StoredResult result = StoredResult.read(dated.folder());
            if (!result.task().equals(TASK)) {
                throw new UnusableInputException(dated.folder(), "is a result of the task %s, and %s is followed".formatted(
                        result.task(), TASK));
            }
            TumourDate date = date(result, dated);
            if (dates.stream().anyMatch(other -> other.date().equals(date.date()))) {
                throw new UnusableInputException(dated.folder(), "is of %s, as another folder is".formatted(date.date()));
            }
            results.add(result);
            dates.add(date);
        }
        List<Warning> warnings = new ArrayList<>(patients(folders));
        warnings.addAll(models(results));
        return new FollowUp(ResponseCourse.of(dates), names(results), warnings, pictures(folders, dates));
    }

    private static List<DatedPicture> pictures(List<Dated> folders, List<TumourDate> dates) {
        List<DatedPicture> pictures = new ArrayList<>();
        for (int n = 0; n < folders.size(); n++) {
            LocalDate date = dates.get(n).date();
            Path results = folders.get(n).folder();
            folders.get(n).flair().ifPresent(flair -> pictures.add(new DatedPicture(date, results, flair)));
        }
        pictures.sort(Comparator.comparing(DatedPicture::date));
        return pictures.size() == folders.size() ? pictures : List.of();
    }

    private static TumourDate date(StoredResult result, Dated dated) throws UnusableInputException {
        LocalDate date = dated.date().or(result::studyDate).orElseThrow(() -> new UnusableInputException(dated.folder(),
                "does not say when its pictures were made; --date says it, once for each folder"));
        Map<String, Double> volumes = new LinkedHashMap<>();
        for (String region : REGIONS) {
            result.measurement(region).ifPresent(m -> volumes.put(region, m.value()));
        }
        return new TumourDate(date, volumes, result.lesions().flatMap(StoredLesions::enhancing),
                result.lesions().flatMap(StoredLesions::flair));
    }

    private static Map<String, String> names(List<StoredResult> results) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String region : REGIONS) {
            results.stream().flatMap(r -> r.measurement(region).stream()).map(Measurement::name).findFirst()
                    .ifPresent(name -> names.put(region, name));
        }
        return names;
    }

    private static List<Warning> patients(List<Dated> folders) throws UnusableInputException {
        Optional<StoredPatient> known = Optional.empty();
        int unknown = 0;
        for (Dated dated : folders) {
            Optional<StoredPatient> patient = StoredPatient.of(dated.folder());
            if (patient.isPresent() && known.isPresent() && !patient.get().isSame(known.get())) {
                throw new UnusableInputException(dated.folder(), "is of another patient than the folders before it");
            }
            unknown += patient.isEmpty() ? 1 : 0;
            known = known.or(() -> patient);
        }
        return unknown == 0 ? List.of() : List.of(new Warning("patient-unknown",
                "%d of %d folders do not say whose they are; that they are of one patient is taken on trust.".formatted(unknown,
                        folders.size())));
    }

    private static List<Warning> models(List<StoredResult> results) {
        List<String> models = results.stream().map(r -> r.modelId() + " " + r.modelVersion()).distinct().toList();
        return models.size() == 1 ? List.of() : List.of(new Warning("several-models",
                "The dates were measured by different models (%s); a change may be theirs."
                        .formatted(String.join(", ", models))));
    }
}
