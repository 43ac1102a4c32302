package org.septum.viewer.planes;

import org.septum.imaging.Grid;
import org.septum.viewer.study.SeriesSource;

/** Whether two series of a study can be looked at side by side, position for position. */
final class SamePlace {
    private SamePlace() { }

    /** Both are grey stacks placed in one frame of reference, and the middle of the first lies within the second. */
    static boolean isShared(SeriesSource first, SeriesSource second) {
        String a = first.info().frameOfReferenceUid();
        String b = second.info().frameOfReferenceUid();
        return isPlaced(first) && isPlaced(second) && (a.isEmpty() || b.isEmpty() || a.equals(b))
                && holdsMiddle(second.grid(), first.grid());
    }

    private static boolean isPlaced(SeriesSource series) {
        return series.placement().inPatient() && !series.isColour() && series.grid().slices() > 1;
    }

    private static boolean holdsMiddle(Grid grid, Grid of) {
        double[] mm = of.toPatient().apply((of.columns() - 1) / 2.0, (of.rows() - 1) / 2.0, (of.slices() - 1) / 2.0);
        double[] at = grid.toPatient().inverse().apply(mm[0], mm[1], mm[2]);
        return at[0] >= 0 && at[1] >= 0 && at[2] >= 0 && at[0] < grid.columns() && at[1] < grid.rows() && at[2] < grid.slices();
    }
}
