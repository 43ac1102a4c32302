package org.septum.ai.model;

import java.util.List;
import org.septum.imaging.LabelSet;

/**
 * The output of a network of volumes: for each tile, values of each channel on a block in the middle of the input's tile.
 *
 * @param name of the port in the network
 * @param order of the values in memory
 * @param tile samples of the block, no more than the input's along each axis; the difference is even
 * @param channels how many there are
 * @param activation what turns the values into probabilities
 * @param labels what is found, from 1 to 255, in any order
 * @param channelOf the channel of each label, in the labels' order
 */
public record TileOutput(String name, Order order, TileSize tile, int channels, Activation activation, LabelSet labels,
        List<Integer> channelOf) {
    public TileOutput {
        channelOf = List.copyOf(channelOf);
    }

    /** Where a channel's value stands. */
    public enum Order {
        /** NDHWC. */
        CHANNELS_LAST,
        /** NCDHW. */
        CHANNELS_FIRST,
        /** (NDHW)C: a table with a line for each voxel of each tile. */
        TABLE
    }

    /** How channels become labels. */
    public enum Activation {
        /** The values are logits; the most probable channel names the voxel's label, and one without a label is background. */
        SOFTMAX,
        /** As softmax, of values that are probabilities already. */
        NONE,
        /**
         * Each channel is a region by itself, there where its logit is above 0. Labels are drawn in their order, each over
         * those before: the widest region comes first.
         */
        SIGMOID
    }
}
