package org.septum.ai.tumour.series;

import java.util.Comparator;
import org.septum.imaging.AxialPlanes;
import org.septum.imaging.Grid;

/** How finely a stack shows a head: which of two series in one role is the one to look at. */
public final class Fineness {
    /** The better grid first: fine axial planes, then small voxels. */
    public static final Comparator<Grid> FIRST = Comparator.comparing(Fineness::isCoarse).thenComparingDouble(Grid::voxelMl);
    /** Axial planes with pixels coarser than this are cuts through thick slices that lie another way. */
    private static final double COARSE_MM = 2.5;

    private Fineness() {}

    static boolean isCoarse(Grid grid) {
        AxialPlanes planes = AxialPlanes.of(grid);
        return Math.max(planes.spacing(0), planes.spacing(1)) > COARSE_MM;
    }
}
