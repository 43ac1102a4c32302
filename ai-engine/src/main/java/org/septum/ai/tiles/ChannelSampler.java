package org.septum.ai.tiles;

import org.septum.imaging.Grid;
import org.septum.imaging.Volume;

/**
 * Takes a picture's values at the network's samples, by linear interpolation along each axis. Not for several threads at once.
 */
final class ChannelSampler {
    private final SpaceBox box;
    private final Taps[] taps = new Taps[3];
    private final int[] stride = new int[3];
    private final int[] size = new int[3];
    private int columns;

    /** @param box the samples that are wanted */
    ChannelSampler(TileSpace space, SpaceBox box) {
        this.box = box;
        for (int index = 0; index < 3; index++) {
            int axis = space.axisOf(index);
            taps[index] = new Taps(box.size(axis), space.pictureSize(axis), i -> space.picture(axis, box.from(axis) + i));
            stride[index] = box.stride(axis);
            size[index] = box.size(axis);
        }
    }

    /** The values in the box, of the picture's first phase. */
    float[] sample(Volume picture) {
        Grid grid = picture.grid();
        columns = grid.columns();
        float[] out = new float[box.voxels()];
        float[] lower = new float[grid.frameSize()];
        float[] upper = new float[grid.frameSize()];
        for (int s = 0; s < size[2]; s++) {
            picture.values(taps[2].lower[s], 0, lower);
            float weight = taps[2].weight[s];
            if (weight > 0) {
                picture.values(taps[2].upper[s], 0, upper);
                for (int i = 0; i < lower.length; i++) {
                    lower[i] += weight * (upper[i] - lower[i]);
                }
            }
            plane(lower, out, s * stride[2]);
        }
        return out;
    }

    private void plane(float[] frame, float[] out, int start) {
        Taps across = taps[0];
        Taps down = taps[1];
        for (int r = 0; r < size[1]; r++) {
            int a = down.lower[r] * columns;
            int b = down.upper[r] * columns;
            float wr = down.weight[r];
            for (int c = 0; c < size[0]; c++) {
                int i = across.lower[c];
                int j = across.upper[c];
                float wc = across.weight[c];
                float top = frame[a + i] + wc * (frame[a + j] - frame[a + i]);
                float bottom = frame[b + i] + wc * (frame[b + j] - frame[b + i]);
                out[start + r * stride[1] + c * stride[0]] = top + wr * (bottom - top);
            }
        }
    }
}
