package org.septum.overlays.surface;

import org.septum.imaging.Affine;
import org.septum.imaging.distance.DistanceTransform;

/**
 * A mask as a field. Where slices are much thicker than pixels, planes are put in between by shape-based interpolation: each
 * slice becomes the signed distance to its outline, and distances are blended (Raya and Udupa, IEEE TMI 9, 1990). At its ends a
 * body reaches half a slice beyond the last one, so its volume stays that of its voxels. Steps are softened without changing
 * which samples are inside.
 */
final class MaskField {
    /** A slice counts as thick from this many times the pixels' step. */
    private static final double THICK = 1.5;

    private final MaskBox box;
    private final int frame;
    /** Planes per slice. */
    private final int planes;

    private MaskField(MaskBox box) {
        this.box = box;
        frame = box.columns() * box.rows();
        double pixel = Math.sqrt(box.toPatient().spacing(0) * box.toPatient().spacing(1));
        double thickness = box.toPatient().spacing(2);
        planes = thickness < THICK * pixel ? 1 : (int) Math.round(thickness / pixel);
    }

    static VoxelField of(MaskBox box) {
        MaskField made = new MaskField(box);
        VoxelField steps = made.planes == 1 ? made.asItIs() : made.interpolated();
        Softening.apply(steps);
        return steps;
    }

    private VoxelField asItIs() {
        float[] values = new float[box.mask().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = box.mask()[i] ? 1 : -1;
        }
        return new VoxelField(box.columns(), box.rows(), box.slices(), values, box.toPatient());
    }

    private VoxelField interpolated() {
        float[][] distances = new float[box.slices()][];
        for (int k = 0; k < box.slices(); k++) {
            distances[k] = distances(k);
        }
        float[] values = new float[frame * box.slices() * planes];
        for (int plane = 0; plane < box.slices() * planes; plane++) {
            double place = (plane + 0.5) / planes - 0.5; // in slices
            blend(distances, place, values, plane * frame);
        }
        Affine finer = VoxelField.moved(box.toPatient(), new double[] {0, 0, 0.5 / planes - 0.5},
                new double[] {1, 1, 1.0 / planes});
        return new VoxelField(box.columns(), box.rows(), box.slices() * planes, values, finer);
    }

    /** Signed distance in mm to the outline, half a pixel from the centres beside it; empty where the slice is. */
    private float[] distances(int slice) {
        boolean[] inside = new boolean[frame];
        boolean[] outside = new boolean[frame];
        boolean any = false;
        for (int i = 0; i < frame; i++) {
            inside[i] = box.mask()[slice * frame + i];
            outside[i] = !inside[i];
            any |= inside[i];
        }
        if (!any) {
            return new float[0];
        }
        double[] spacing = {box.toPatient().spacing(0), box.toPatient().spacing(1), 1};
        double half = Math.min(spacing[0], spacing[1]) / 2;
        double[] toInside = DistanceTransform.squared(inside, box.columns(), box.rows(), 1, spacing);
        double[] toOutside = DistanceTransform.squared(outside, box.columns(), box.rows(), 1, spacing);
        float[] signed = new float[frame];
        for (int i = 0; i < frame; i++) {
            signed[i] = (float) (inside[i] ? Math.sqrt(toOutside[i]) - half : half - Math.sqrt(toInside[i]));
        }
        return signed;
    }

    private void blend(float[][] distances, double place, float[] out, int at) {
        int below = Math.clamp((int) Math.floor(place), 0, box.slices() - 1);
        int above = Math.clamp(below + 1L, 0, box.slices() - 1);
        float share = (float) Math.clamp(place - below, 0, 1);
        float[] a = distances[below];
        float[] b = distances[above];
        if (a.length > 0 && b.length > 0) {
            for (int i = 0; i < frame; i++) {
                out[at + i] = a[i] + share * (b[i] - a[i]);
            }
        } else {
            float[] nearest = share < 0.5 ? a : b;
            float[] other = share < 0.5 ? b : a;
            for (int i = 0; i < frame; i++) {
                out[at + i] = nearest.length > 0 ? nearest[i] : other.length > 0 ? -Math.abs(other[i]) : -1;
            }
        }
    }
}
