package org.septum.reporting.stored;

import static org.septum.reporting.stored.ResultText.given;

import java.util.List;
import java.util.Optional;
import org.septum.imaging.Grid;
import org.septum.imaging.study.SeriesInfo;

/**
 * A series that a result was made of, as result.json says.
 *
 * @param uid Series Instance UID; empty for NIfTI
 * @param description what its files called it; the file's name for NIfTI
 * @param role what it was taken as ("flair"); empty where the task reads one series
 * @param spacingMm between columns, rows and slices
 */
public record StoredSeries(String uid, String description, Optional<String> role, int slices, List<Double> spacingMm) {
    /** Spacings are written with six decimals. */
    private static final double ROUNDED_MM = 1e-5;

    public StoredSeries {
        spacingMm = List.copyOf(spacingMm);
    }

    /** Whether it can be an open series: by its UID, by its name where there is none, and by its size. */
    public boolean isIn(SeriesInfo info, Grid grid) {
        return uid.equals(info.uid()) && (!uid.isEmpty() || description.equals(info.description())) && slices == grid.slices()
                && isSpaced(grid);
    }

    private boolean isSpaced(Grid grid) {
        for (int axis = 0; axis < spacingMm.size(); axis++) {
            if (Math.abs(spacingMm.get(axis) - grid.toPatient().spacing(axis)) > ROUNDED_MM) {
                return false;
            }
        }
        return true;
    }

    /** As the file has it. */
    record Text(String uid, String description, String role, Integer slices, List<Double> spacing_mm) {
        StoredSeries series() {
            return new StoredSeries(given(uid, "input.series.uid"), given(description, "input.series.description"),
                    Optional.ofNullable(role), given(slices, "input.series.slices"), given(spacing_mm, "input.series.spacing_mm"));
        }
    }
}
