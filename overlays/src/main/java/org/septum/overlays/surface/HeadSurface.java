package org.septum.overlays.surface;

import java.util.Optional;
import java.util.Set;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Volume;
import org.septum.imaging.window.Percentiles;

/**
 * The outer surface of what is bright in a picture of the head: the brain in pictures without a skull, the skin in others.
 * Bright is what exceeds the 1st percentile by a tenth of the way to the 99.5th, in steps of about 1.5 mm; the largest connected
 * body counts, with its hollows filled.
 */
public final class HeadSurface {
    /** Enough for folds of the brain to show. */
    public static final int TRIANGLES = 120_000;

    private static final double STEP_MM = 1.5;
    private static final double LOW = 0.01;
    private static final double HIGH = 0.995;
    private static final double SHARE = 0.1;
    /** As many voxels as are looked at for the percentiles, about. */
    private static final long LOOKED_AT = 400_000;

    private HeadSurface() { }

    /**
     * @param phase which point in time
     * @param triangles at most so many
     * @return empty where nothing stands out from the background
     */
    public static Optional<Mesh> of(Volume volume, int phase, int triangles) {
        double[] ends = ends(volume, phase);
        if (!(ends[1] > ends[0])) {
            return Optional.empty();
        }
        double threshold = ends[0] + SHARE * (ends[1] - ends[0]);
        LabelMap body = BrightVoxels.of(volume, phase, threshold, STEP_MM).largestBody();
        Mesh mesh = LabelSurfaces.mesh(body, Set.of(1), 0, triangles);
        return mesh.isEmpty() ? Optional.empty() : Optional.of(mesh);
    }

    private static double[] ends(Volume volume, int phase) {
        Grid grid = volume.grid();
        int every = (int) Math.max(1, (long) grid.frameSize() * grid.slices() / LOOKED_AT);
        Percentiles percentiles = new Percentiles();
        float[] frame = new float[grid.frameSize()];
        for (int slice = 0; slice < grid.slices(); slice++) {
            volume.values(slice, phase, frame);
            for (int i = slice % every; i < frame.length; i += every) {
                percentiles.add(frame[i]);
            }
        }
        return percentiles.size() == 0 ? new double[2] : new double[] {percentiles.lower(LOW), percentiles.upper(HIGH)};
    }
}
