package org.septum.ai.tiles;

import org.septum.ai.model.TileOutput;
import org.septum.ai.model.TileSize;

/**
 * The probabilities of each channel in a box, gathered tile by tile. Where tiles overlap, each counts by a Gaussian around its
 * middle with a standard deviation of an eighth of the tile along each axis, because a network knows less at its border.
 */
final class TileScores {
    private static final double DEVIATION = 0.125;
    /** Least weight of a tile's corner, so that what no other tile covers has one. */
    private static final double LEAST = 1e-3;

    private final TileOutput output;
    private final SpaceBox box;
    private final float[][] sums;
    private final float[] weights;
    private final float[][] gaussian = new float[3][];
    private final float[] voxel;

    TileScores(TileOutput output, SpaceBox box) {
        this.output = output;
        this.box = box;
        sums = new float[output.channels()][box.voxels()];
        weights = new float[box.voxels()];
        voxel = new float[output.channels()];
        for (int axis = 0; axis < 3; axis++) {
            gaussian[axis] = gaussian(output.tile().of(axis));
        }
    }

    private static float[] gaussian(int length) {
        float[] g = new float[length];
        for (int i = 0; i < length; i++) {
            double distance = (i - (length - 1) / 2.0) / (DEVIATION * length);
            g[i] = (float) Math.max(LEAST, Math.exp(-distance * distance / 2));
        }
        return g;
    }

    /** Adds what the network answered to a tile. */
    void add(TileLayout layout, int tile, float[] answer) {
        TileSize size = output.tile();
        int d0 = layout.start(tile, 0);
        int h0 = layout.start(tile, 1);
        int w0 = layout.start(tile, 2);
        for (int d = Math.max(0, -d0); d < Math.min(size.d(), box.size(0) - d0); d++) {
            for (int h = Math.max(0, -h0); h < Math.min(size.h(), box.size(1) - h0); h++) {
                float weight = gaussian[0][d] * gaussian[1][h];
                int source = (d * size.h() + h) * size.w();
                int target = (d0 + d) * box.stride(0) + (h0 + h) * box.stride(1) + w0;
                for (int w = Math.max(0, -w0); w < Math.min(size.w(), box.size(2) - w0); w++) {
                    probabilities(answer, source + w);
                    add(target + w, weight * gaussian[2][w]);
                }
            }
        }
    }

    private void add(int target, float weight) {
        for (int c = 0; c < voxel.length; c++) {
            sums[c][target] += weight * voxel[c];
        }
        weights[target] += weight;
    }

    private void probabilities(float[] answer, int at) {
        int voxels = output.tile().voxels();
        boolean first = output.order() == TileOutput.Order.CHANNELS_FIRST;
        for (int c = 0; c < voxel.length; c++) {
            voxel[c] = first ? answer[c * voxels + at] : answer[at * voxel.length + c];
        }
        switch (output.activation()) {
            case SOFTMAX -> softmax();
            case SIGMOID -> {
                for (int c = 0; c < voxel.length; c++) {
                    voxel[c] = (float) (1 / (1 + Math.exp(-voxel[c])));
                }
            }
            case NONE -> { }
        }
    }

    private void softmax() {
        float highest = Float.NEGATIVE_INFINITY;
        for (float v : voxel) {
            highest = Math.max(highest, v);
        }
        float sum = 0;
        for (int c = 0; c < voxel.length; c++) {
            voxel[c] = (float) Math.exp(voxel[c] - highest);
            sum += voxel[c];
        }
        for (int c = 0; c < voxel.length; c++) {
            voxel[c] /= sum;
        }
    }

    /** The probabilities of every channel in the box. To be asked once, when all tiles are there. */
    float[][] mean() {
        for (float[] channel : sums) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] /= weights[i];
            }
        }
        return sums;
    }
}
