package org.septum.ai.tiles;

import java.util.List;
import org.septum.ai.model.TileInput;

/** Writes a tile's input from the channels in a box. */
final class TileFiller {
    private final TileInput input;
    private final SpaceBox box;
    private final List<float[]> channels;
    private final BrainNormaliser normaliser;

    /** @param channels values in the box, in the input's order */
    TileFiller(TileInput input, SpaceBox box, List<float[]> channels, BrainNormaliser normaliser) {
        this.input = input;
        this.box = box;
        this.channels = channels;
        this.normaliser = normaliser;
    }

    /** @param tile number of the tile, which tells it its noise beyond the box */
    void fill(TileLayout layout, int tile, float[] values) {
        int voxels = input.tile().voxels();
        for (int channel = 0; channel < channels.size(); channel++) {
            int start = input.channelsLast() ? channel : channel * voxels;
            int step = input.channelsLast() ? channels.size() : 1;
            fill(layout, tile, channel, values, start, step);
        }
    }

    private void fill(TileLayout layout, int tile, int channel, float[] values, int start, int step) {
        float[] source = channels.get(channel);
        int d0 = layout.inputStart(tile, 0);
        int h0 = layout.inputStart(tile, 1);
        int w0 = layout.inputStart(tile, 2);
        int at = start;
        for (int d = d0; d < d0 + input.tile().d(); d++) {
            for (int h = h0; h < h0 + input.tile().h(); h++) {
                boolean line = d >= 0 && d < box.size(0) && h >= 0 && h < box.size(1);
                int row = line ? d * box.stride(0) + h * box.stride(1) : 0;
                for (int w = w0; w < w0 + input.tile().w(); w++) {
                    values[at] = line && w >= 0 && w < box.size(2) ? source[row + w]
                            : normaliser.outside((long) tile * values.length + at);
                    at += step;
                }
            }
        }
    }
}
