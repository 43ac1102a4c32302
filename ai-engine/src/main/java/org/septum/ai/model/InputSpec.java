package org.septum.ai.model;

import java.util.List;

/**
 * One input of a network: f32, NCHW, windows of pictures, linearly interpolated.
 *
 * @param name of the port in the IR
 * @param channels what each channel shows, in order
 * @param rows window height in samples
 * @param columns window width in samples
 * @param rowSpacing mm between neighbouring window rows
 * @param columnSpacing mm between neighbouring window columns
 * @param orientation which pictures of the series
 * @param place where in the picture the window lies
 * @param boxSmoothing whether the picture is averaged over n × n pixels before it is sampled, n = max(1, round(0.8 · window
 *     spacing / pixel spacing)) along each axis
 * @param neighbourMm how far from a picture its neighbours lie that channels named {@code …-before} and {@code …-after} show; 0 for
 *     the next ones in the stack
 * @param normalisation of the intensities
 */
public record InputSpec(
        String name,
        List<String> channels,
        int rows,
        int columns,
        double rowSpacing,
        double columnSpacing,
        Orientation orientation,
        WindowPlace place,
        boolean boxSmoothing,
        double neighbourMm,
        Normalisation normalisation) {
    public InputSpec {
        channels = List.copyOf(channels);
    }

    /** An input of pictures as they are stored, whose neighbours are the next ones in the stack. */
    public InputSpec(String name, List<String> channels, int rows, int columns, double rowSpacing, double columnSpacing,
            WindowPlace place, boolean boxSmoothing, Normalisation normalisation) {
        this(name, channels, rows, columns, rowSpacing, columnSpacing, Orientation.AS_STORED, place, boxSmoothing, 0,
                normalisation);
    }

    /** Samples in one window of one channel. */
    public int windowSize() {
        return rows * columns;
    }
}
