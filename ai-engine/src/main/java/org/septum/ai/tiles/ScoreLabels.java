package org.septum.ai.tiles;

import org.septum.ai.model.TileOutput;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;

/**
 * Brings probabilities at the network's samples back to the picture: each channel's are interpolated linearly at every voxel
 * and the label is chosen there (decision 0040). Outside the box there is no label. Not for several threads at once.
 */
final class ScoreLabels {
    private static final float THRESHOLD = 0.5f;

    private final TileOutput output;
    private final SpaceBox box;
    private final float[][] scores;
    private final Taps[] taps = new Taps[3];
    private final int[] stride = new int[3];
    private final byte[] labelOf;
    private final float[] voxel;

    /** @param scores by channel, in the box */
    ScoreLabels(TileOutput output, TileSpace space, SpaceBox box, float[][] scores) {
        this.output = output;
        this.box = box;
        this.scores = scores;
        voxel = new float[scores.length];
        labelOf = new byte[scores.length];
        for (int i = 0; i < output.channelOf().size(); i++) {
            labelOf[output.channelOf().get(i)] = (byte) output.labels().labels().get(i).value();
        }
        for (int index = 0; index < 3; index++) {
            int axis = space.axisOf(index);
            taps[index] = new Taps(space.pictureSize(axis), box.size(axis), i -> space.sample(axis, i) - box.from(axis));
            stride[index] = box.stride(axis);
        }
    }

    /** Writes the labels of one slice of the map's first phase. */
    void write(LabelMap map, int slice) {
        byte[] labels = map.frame(slice, 0);
        int columns = map.grid().columns();
        for (int r = 0; r < map.grid().rows(); r++) {
            for (int c = 0; c < columns; c++) {
                boolean covered = taps[2].inside[slice] && taps[1].inside[r] && taps[0].inside[c];
                labels[r * columns + c] = covered ? label(c, r, slice) : 0;
            }
        }
    }

    private byte label(int column, int row, int slice) {
        for (int channel = 0; channel < voxel.length; channel++) {
            voxel[channel] = interpolated(scores[channel], column, row, slice);
        }
        return output.activation() == TileOutput.Activation.SIGMOID ? drawn() : largest();
    }

    private float interpolated(float[] channel, int column, int row, int slice) {
        int a = taps[2].lower[slice] * stride[2];
        int b = taps[2].upper[slice] * stride[2];
        float lower = inPlane(channel, a, column, row);
        float weight = taps[2].weight[slice];
        return weight == 0 ? lower : lower + weight * (inPlane(channel, b, column, row) - lower);
    }

    private float inPlane(float[] channel, int plane, int column, int row) {
        float top = inLine(channel, plane + taps[1].lower[row] * stride[1], column);
        float weight = taps[1].weight[row];
        return weight == 0 ? top : top + weight * (inLine(channel, plane + taps[1].upper[row] * stride[1], column) - top);
    }

    private float inLine(float[] channel, int line, int column) {
        float left = channel[line + taps[0].lower[column] * stride[0]];
        float weight = taps[0].weight[column];
        return weight == 0 ? left : left + weight * (channel[line + taps[0].upper[column] * stride[0]] - left);
    }

    private byte largest() {
        int best = 0;
        for (int c = 1; c < voxel.length; c++) {
            if (voxel[c] > voxel[best]) {
                best = c;
            }
        }
        return labelOf[best];
    }

    private byte drawn() {
        byte label = 0;
        int i = 0;
        for (Label each : output.labels().labels()) {
            if (voxel[output.channelOf().get(i++)] > THRESHOLD) {
                label = (byte) each.value();
            }
        }
        return label;
    }
}
