package org.septum.reporting.stored;

import static org.septum.reporting.stored.ResultText.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which pictures a result is about, as result.json says.
 *
 * @param uid Series Instance UID of the series the labels lie on; empty for NIfTI
 * @param description what its files called it
 * @param studyDate when it was made; empty where the files did not say
 * @param pictures {@link org.septum.imaging.PictureDigest} of it; empty where that was not kept
 * @param roles what the series were taken as, where a task reads several
 */
public record StoredInput(String uid, String description, Optional<LocalDate> studyDate, Optional<String> pictures,
        List<String> roles) {
    public StoredInput {
        roles = List.copyOf(roles);
    }

    /** "SAX cine of 2026-11-27". */
    public String words() {
        return (description.isBlank() ? "a series without a name" : description)
                + studyDate.map(date -> " of " + date).orElse("");
    }

    /** As the file has it. */
    record Text(String study_date, String pictures, List<SeriesText> series) {
        StoredInput input() {
            if (given(series, "input.series").isEmpty()) {
                throw new IllegalArgumentException("input.series is empty");
            }
            SeriesText first = series.getFirst();
            return new StoredInput(given(first.uid, "input.series.uid"), given(first.description, "input.series.description"),
                    Optional.ofNullable(study_date).map(LocalDate::parse), Optional.ofNullable(pictures),
                    series.stream().map(SeriesText::role).filter(role -> role != null).toList());
        }
    }

    record SeriesText(String uid, String description, String role) {}
}
