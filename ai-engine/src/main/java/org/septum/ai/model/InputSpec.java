package org.septum.ai.model;

import java.util.List;

/**
 * One input of a network: f32, NCHW, windows of the picture in its stored orientation, linearly interpolated.
 *
 * @param name of the port in the IR
 * @param channels what each channel shows, in order
 * @param rows window height in samples
 * @param columns window width in samples
 * @param rowSpacing mm between neighbouring window rows
 * @param columnSpacing mm between neighbouring window columns
 * @param place where in the picture the window lies
 * @param boxSmoothing whether the picture is averaged over n × n pixels before it is sampled, n = max(1, round(0.8 · window
 *     spacing / pixel spacing)) along each axis
 * @param normalisation of each window by itself
 */
public record InputSpec(
        String name,
        List<String> channels,
        int rows,
        int columns,
        double rowSpacing,
        double columnSpacing,
        WindowPlace place,
        boolean boxSmoothing,
        Normalisation normalisation) {
    public InputSpec {
        channels = List.copyOf(channels);
    }

    /** Samples in one window of one channel. */
    public int windowSize() {
        return rows * columns;
    }
}
