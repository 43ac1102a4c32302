package org.septum.reporting;

import org.septum.imaging.Grid;
import org.septum.imaging.Volume;

/**
 * One of the pictures of a study of several.
 *
 * @param role "flair", "t1", "t1ce", "t2", …
 * @param volume on the grid of the label map it is shown with; borrowed
 */
public record Sequence(String role, Volume volume) {
    public static final String FLAIR = "flair";
    public static final String T1 = "t1";
    public static final String T1_CONTRAST = "t1ce";
    public static final String T2 = "t2";

    /** What a reader sees. */
    public String title() {
        return switch (role) {
            case FLAIR -> "FLAIR";
            case T1 -> "T1";
            case T1_CONTRAST -> "T1 with contrast";
            case T2 -> "T2";
            default -> role;
        };
    }

    void requireOn(Grid grid) {
        Grid own = volume.grid();
        if (own.columns() != grid.columns() || own.rows() != grid.rows() || own.slices() != grid.slices()) {
            throw new IllegalArgumentException("the %s is not on the label map's grid: %d × %d × %d voxels and %d × %d × %d"
                    .formatted(title(), own.columns(), own.rows(), own.slices(), grid.columns(), grid.rows(), grid.slices()));
        }
    }
}
