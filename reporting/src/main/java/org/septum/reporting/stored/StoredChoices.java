package org.septum.reporting.stored;

import static org.septum.reporting.stored.ResultText.given;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.septum.imaging.Grid;
import org.septum.measurements.cardiac.Body;
import org.septum.measurements.cardiac.BodySurface;
import org.septum.measurements.cardiac.HeartRate;
import org.septum.measurements.cardiac.PapillaryConvention;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.measurements.cardiac.Sex;
import org.septum.measurements.cardiac.SliceRange;
import org.septum.measurements.cardiac.Ventricle;

/** What a reader chose for a heart, as "reading" and "phases" of result.json have it. */
final class StoredChoices {
    private StoredChoices() {}

    /** The names are the file's. Files of before 2026-11-28 give the body's surface alone, which no height and weight follow from. */
    record Text(String papillary, Boolean ed_chosen, Boolean es_chosen, Double height_cm, Double weight_kg, String sex,
            Integer age_years, Double heart_rate_per_minute, String heart_rate_from, List<Range> slices_chosen,
            List<StoredEdits.FrameText> edited) {
        ReadingChoices choices(Map<String, Integer> phases) {
            Map<ReadingChoices.Place, SliceRange> ranges = new HashMap<>();
            given(slices_chosen, "reading.slices_chosen").forEach(range -> ranges.put(range.place(), range.range()));
            return new ReadingChoices(chosen(ed_chosen, phases, "ed"), chosen(es_chosen, phases, "es"), ranges,
                    PapillaryConvention.valueOf(given(papillary, "reading.papillary").toUpperCase(Locale.ROOT)), body(),
                    heart_rate_per_minute == null ? Optional.empty() : Optional.of(
                            new HeartRate(heart_rate_per_minute, given(heart_rate_from, "reading.heart_rate_from"))));
        }

        private Body body() {
            return new Body(height_cm == null || weight_kg == null ? Optional.empty()
                    : Optional.of(new BodySurface(height_cm, weight_kg)),
                    Optional.ofNullable(sex).map(s -> Sex.valueOf(s.toUpperCase(Locale.ROOT))),
                    age_years == null ? OptionalInt.empty() : OptionalInt.of(age_years));
        }
    }

    private static OptionalInt chosen(Boolean chosen, Map<String, Integer> phases, String key) {
        return given(chosen, "reading.%s_chosen".formatted(key)) ? OptionalInt.of(given(phases.get(key), "phases." + key))
                : OptionalInt.empty();
    }

    record Range(String ventricle, Integer phase, Integer first, Integer last) {
        ReadingChoices.Place place() {
            return new ReadingChoices.Place(switch (given(ventricle, "a range's ventricle")) {
                case "lv" -> Ventricle.LEFT;
                case "rv" -> Ventricle.RIGHT;
                default -> throw new IllegalArgumentException("a ventricle \"%s\"".formatted(ventricle));
            }, given(phase, "a range's phase"));
        }

        SliceRange range() {
            return new SliceRange(given(first, "a range's first"), given(last, "a range's last"));
        }
    }

    /** Throws IllegalArgumentException naming a phase or slice that a grid has not. */
    static void checkOn(Grid grid, ReadingChoices choices) {
        choices.ed().ifPresent(phase -> phase(phase, grid));
        choices.es().ifPresent(phase -> phase(phase, grid));
        choices.ranges().forEach((place, range) -> {
            phase(place.phase(), grid);
            if (range.last() >= grid.slices()) {
                throw new IllegalArgumentException("it counts slice %d, and the pictures have %d".formatted(range.last() + 1,
                        grid.slices()));
            }
        });
    }

    private static void phase(int phase, Grid grid) {
        if (phase < 0 || phase >= grid.phases()) {
            throw new IllegalArgumentException("it chooses phase %d, and the pictures have %d".formatted(phase + 1, grid.phases()));
        }
    }
}
