package org.septum.ai.tumour;

import java.util.Locale;
import java.util.Optional;
import org.septum.imaging.AxialPlanes;
import org.septum.imaging.Grid;

/**
 * Whether a picture can be a head in MR, as far as modality and geometry tell. The limits are wide: they keep out single slices,
 * series over time, parts of a head and slabs of a spine, not unusual protocols.
 */
final class TumourFit {
    private static final int LEAST_PLANES = 5;
    private static final double MOST_PIXEL_MM = 7.5;
    private static final double MOST_PLANE_STEP_MM = 15;
    private static final double LEAST_HEIGHT_MM = 30;
    private static final double LEAST_WIDTH_MM = 100;
    private static final double LEAST_DEPTH_MM = 110;

    private TumourFit() {}

    /** The first reason against it, in one sentence. */
    static Optional<String> misfit(Grid grid, String modality) {
        if (!modality.isEmpty() && !modality.equals("MR")) {
            return reason("the series is %s, not MR", modality);
        }
        if (grid.phases() > 1) {
            return reason("the series has %d phases; pictures of one point in time are needed", grid.phases());
        }
        return misfit(PlaneGrid.of(AxialPlanes.of(grid)));
    }

    private static Optional<String> misfit(Grid axial) {
        double width = axial.columns() * axial.toPatient().spacing(0);
        double depth = axial.rows() * axial.toPatient().spacing(1);
        double height = axial.slices() * axial.toPatient().spacing(2);
        double pixel = Math.max(axial.toPatient().spacing(0), axial.toPatient().spacing(1));
        if (axial.slices() < LEAST_PLANES) {
            return reason("a head needs at least %d axial planes, this series has %d", LEAST_PLANES, axial.slices());
        }
        if (width < LEAST_WIDTH_MM) {
            return reason("it covers %.0f mm from right to left, less than a head", width);
        }
        if (depth < LEAST_DEPTH_MM) {
            return reason("it covers %.0f mm from front to back, less than a head", depth);
        }
        if (height < LEAST_HEIGHT_MM) {
            return reason("it covers %.0f mm from the feet to the head, too little of a head", height);
        }
        if (pixel > MOST_PIXEL_MM || axial.toPatient().spacing(2) > MOST_PLANE_STEP_MM) {
            return reason("voxels of %.1f × %.1f × %.1f mm are too coarse", axial.toPatient().spacing(0),
                    axial.toPatient().spacing(1), axial.toPatient().spacing(2));
        }
        return Optional.empty();
    }

    private static Optional<String> reason(String format, Object... values) {
        return Optional.of(String.format(Locale.ROOT, format, values));
    }
}
