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
import org.septum.measurements.response.ResponseCourse;
import org.septum.measurements.response.TumourDate;
import org.septum.measurements.tumour.TumourRegion;
import org.septum.reporting.stored.StoredPatient;

/**
 * A brain tumour over time.
 *
 * @param course in the order of time
 * @param names of the regions, by their measurement ids, in the order they are listed
 * @param warnings what makes the comparison doubtful
 * @param pictures the labels' pictures in the order of time; empty unless every date has one
 */
public record FollowUp(ResponseCourse course, Map<String, String> names, List<Warning> warnings, List<DatedPicture> pictures) {
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
        List<DatedResult> results = new ArrayList<>();
        for (Dated dated : folders) {
            DatedResult result = DatedResult.read(dated.folder());
            LocalDate date = dated.date().or(result::date).orElseThrow(() -> new UnusableInputException(dated.folder(),
                    "does not say when its pictures were made; --date says it, once for each folder"));
            results.add(result.on(date));
        }
        return of(results, pictures(folders, results));
    }

    /**
     * Puts results beside each other, in any order.
     *
     * @throws UnusableInputException naming the result and the reason, where it is of another patient, or of no date of its own
     */
    public static FollowUp compare(List<DatedResult> results) throws UnusableInputException {
        return of(results, List.of());
    }

    private static FollowUp of(List<DatedResult> results, List<DatedPicture> pictures) throws UnusableInputException {
        List<TumourDate> dates = new ArrayList<>();
        for (DatedResult result : results) {
            TumourDate date = result.measured();
            if (dates.stream().anyMatch(other -> other.date().equals(date.date()))) {
                throw new UnusableInputException(result.place(), "is of %s, as another result is".formatted(date.date()));
            }
            dates.add(date);
        }
        List<Warning> warnings = new ArrayList<>(patients(results));
        warnings.addAll(models(results));
        return new FollowUp(ResponseCourse.of(dates), names(results), warnings, pictures);
    }

    private static List<DatedPicture> pictures(List<Dated> folders, List<DatedResult> results) {
        List<DatedPicture> pictures = new ArrayList<>();
        for (int n = 0; n < folders.size(); n++) {
            LocalDate date = results.get(n).date().orElseThrow();
            Path place = folders.get(n).folder();
            folders.get(n).flair().ifPresent(flair -> pictures.add(new DatedPicture(date, place, flair)));
        }
        pictures.sort(Comparator.comparing(DatedPicture::date));
        return pictures.size() == folders.size() ? pictures : List.of();
    }

    private static Map<String, String> names(List<DatedResult> results) {
        Map<String, String> names = new LinkedHashMap<>();
        for (TumourRegion region : TumourRegion.values()) {
            results.stream().flatMap(r -> r.volumes().stream()).filter(v -> v.id().equals(region.measurementId())).findFirst()
                    .ifPresent(v -> names.put(v.id(), v.name()));
        }
        return names;
    }

    private static List<Warning> patients(List<DatedResult> results) throws UnusableInputException {
        Optional<StoredPatient> known = Optional.empty();
        int unknown = 0;
        for (DatedResult result : results) {
            Optional<StoredPatient> patient = result.patient();
            if (patient.isPresent() && known.isPresent() && !patient.get().isSame(known.get())) {
                throw new UnusableInputException(result.place(), "is of another patient than the results before it");
            }
            unknown += patient.isEmpty() ? 1 : 0;
            known = known.or(() -> patient);
        }
        return unknown == 0 ? List.of() : List.of(new Warning("patient-unknown",
                "%d of %d results do not say whose they are; that they are of one patient is taken on trust.".formatted(unknown,
                        results.size())));
    }

    private static List<Warning> models(List<DatedResult> results) {
        List<String> models = results.stream().map(DatedResult::model).distinct().toList();
        return models.size() == 1 ? List.of() : List.of(new Warning("several-models",
                "The dates were measured by different models (%s); a change may be theirs."
                        .formatted(String.join(", ", models))));
    }
}
