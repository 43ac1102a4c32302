package org.septum.reporting.stored;

import static org.septum.reporting.stored.ResultText.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which pictures a result is about, as result.json says.
 *
 * @param studyDate when it was made; empty where the files did not say
 * @param pictures {@link org.septum.imaging.PictureDigest} of it; empty where that was not kept
 * @param series the one the labels lie on first
 */
public record StoredInput(Optional<LocalDate> studyDate, Optional<String> pictures, List<StoredSeries> series) {
    public StoredInput {
        series = List.copyOf(series);
    }

    /** The series the labels lie on. */
    public StoredSeries main() {
        return series.getFirst();
    }

    /** Whether a series was taken as something. @param role "t1ce" */
    public boolean has(String role) {
        return series.stream().anyMatch(s -> s.role().equals(Optional.of(role)));
    }

    /** "SAX cine of 2026-11-27". */
    public String words() {
        return (main().description().isBlank() ? "a series without a name" : main().description())
                + studyDate.map(date -> " of " + date).orElse("");
    }

    /** As the file has it. */
    record Text(String study_date, String pictures, List<StoredSeries.Text> series) {
        StoredInput input() {
            if (given(series, "input.series").isEmpty()) {
                throw new IllegalArgumentException("input.series is empty");
            }
            return new StoredInput(Optional.ofNullable(study_date).map(LocalDate::parse), Optional.ofNullable(pictures),
                    series.stream().map(StoredSeries.Text::series).toList());
        }
    }
}
