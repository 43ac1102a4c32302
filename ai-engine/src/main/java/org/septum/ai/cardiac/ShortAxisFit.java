package org.septum.ai.cardiac;

import java.util.Optional;
import org.septum.imaging.Grid;

/**
 * Whether a picture can be a short-axis stack of the heart, as far as modality and geometry tell. The limits are wide: they keep
 * out single slices, isotropic volumes and parts of the body seen too closely, not unusual protocols.
 */
final class ShortAxisFit {
    private static final int LEAST_SLICES = 3;
    private static final int MOST_SLICES = 40;
    private static final double LEAST_PIXEL_MM = 0.3;
    private static final double MOST_PIXEL_MM = 4;
    private static final double LEAST_SLICE_STEP_MM = 2.5;
    private static final double MOST_SLICE_STEP_MM = 25;
    private static final double LEAST_VIEW_MM = 100;

    private ShortAxisFit() {}

    /** The first reason against it, in one sentence. */
    static Optional<String> misfit(Grid grid, String modality) {
        double column = grid.toPatient().spacing(0);
        double row = grid.toPatient().spacing(1);
        double slice = grid.toPatient().spacing(2);
        if (!modality.isEmpty() && !modality.equals("MR")) {
            return reason("the series is %s, not MR", modality);
        }
        if (grid.slices() < LEAST_SLICES) {
            return reason("a short-axis stack has at least %d slices, this series has %d", LEAST_SLICES, grid.slices());
        }
        if (grid.slices() > MOST_SLICES) {
            return reason("a short-axis stack has at most %d slices, this series has %d; its phases may be stored as slices",
                    MOST_SLICES, grid.slices());
        }
        if (Math.min(row, column) < LEAST_PIXEL_MM || Math.max(row, column) > MOST_PIXEL_MM) {
            return reason("pixels of %.2f × %.2f mm are not those of a short-axis picture", row, column);
        }
        if (slice < LEAST_SLICE_STEP_MM || slice > MOST_SLICE_STEP_MM) {
            return reason("slices %.2f mm apart are not those of a short-axis stack", slice);
        }
        if (row * grid.rows() < LEAST_VIEW_MM || column * grid.columns() < LEAST_VIEW_MM) {
            return reason("a picture of %.0f × %.0f mm is too small for a heart", row * grid.rows(), column * grid.columns());
        }
        return Optional.empty();
    }

    private static Optional<String> reason(String format, Object... values) {
        return Optional.of(String.format(java.util.Locale.ROOT, format, values));
    }
}
