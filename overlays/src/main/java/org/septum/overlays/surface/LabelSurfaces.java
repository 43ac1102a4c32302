package org.septum.overlays.surface;

import java.util.List;
import java.util.Set;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;

/**
 * Surfaces of labels: marching cubes between the voxels inside and those outside, smoothed without loss of volume, and cut
 * down to a number of triangles. Thick slices are interpolated by shape.
 */
public final class LabelSurfaces {
    /** Enough for a region on any screen. */
    public static final int TRIANGLES = 40_000;

    private static final int ROUNDS = 20;
    /** The correction of the volume moves no vertex farther than this share of the shortest step between voxels. */
    private static final double MOST_STEP = 0.5;

    private LabelSurfaces() { }

    /**
     * The surface around the voxels with any of some values.
     *
     * @param triangles at most so many
     * @return an empty mesh where there is no such voxel
     */
    public static Mesh mesh(LabelMap map, Set<Integer> values, int phase, int triangles) {
        MaskBox box = MaskBox.of(map, values, phase);
        if (box.isEmpty()) {
            return Mesh.EMPTY;
        }
        double most = MOST_STEP * Math.min(box.toPatient().spacing(0), box.toPatient().spacing(1));
        Mesh raw = MarchingCubes.of(MaskField.of(box));
        return Decimation.of(Smoothing.of(raw, ROUNDS, box.volumeMm3(), most), triangles);
    }

    /** One surface for each label of a set that has voxels in this phase, in the set's order. */
    public static List<Surface> of(LabelMap map, LabelSet labels, int phase) {
        return labels.labels().stream().map(l -> of(map, l, phase)).filter(s -> !s.mesh().isEmpty()).toList();
    }

    /** With an empty mesh where the label has no voxel in this phase. */
    public static Surface of(LabelMap map, Label label, int phase) {
        return new Surface(label.id(), label.name(), label.rgb(), 1, mesh(map, Set.of(label.value()), phase, TRIANGLES));
    }
}
