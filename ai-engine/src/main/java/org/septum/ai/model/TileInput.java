package org.septum.ai.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The input of a network of volumes: f32 tiles of several pictures of one patient, all on one grid.
 *
 * @param name of the port in the network
 * @param channels the role each channel shows ("flair", "t1", "t1ce", "t2"), in order; each is needed
 * @param channelsLast whether a tile's channels vary fastest in memory (NDHWC) or slowest (NCDHW)
 * @param batch tiles the network takes at once
 * @param tile samples of one tile
 * @param orientation where its axes run
 * @param spacingMm mm between samples along D, H and W; empty for the picture's own voxels
 * @param overlap part of an output tile that its neighbour along D, H and W covers too, 0 to below 1
 * @param brainMargin the picture is cropped to the box of what is not 0 in the first channel, wider by this many samples on each
 *     side; empty for no cropping
 * @param brainOnly whether the network knows pictures without skull and scalp only
 * @param normalisation of each channel over what is not 0 in it
 */
public record TileInput(
        String name,
        List<String> channels,
        boolean channelsLast,
        int batch,
        TileSize tile,
        TileOrientation orientation,
        Optional<List<Double>> spacingMm,
        List<Double> overlap,
        OptionalInt brainMargin,
        boolean brainOnly,
        BrainNormalisation normalisation) {
    public TileInput {
        channels = List.copyOf(channels);
        spacingMm = spacingMm.map(List::copyOf);
        overlap = List.copyOf(overlap);
    }

    /**
     * (x − mean) / population standard deviation, both over the voxels that are not 0.
     *
     * @param clip results are clipped to ± this; infinite for no clipping
     * @param outside what stands where the voxels are 0, and beyond the picture
     */
    public record BrainNormalisation(double clip, Outside outside) {}

    /** What fills a tile where there is no brain. */
    public enum Outside {
        /** 0, the brain's mean. */
        ZERO,
        /** Standard normal noise, for networks that were trained with it. The same in every run. */
        NOISE
    }
}
