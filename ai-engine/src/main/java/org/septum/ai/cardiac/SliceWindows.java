package org.septum.ai.cardiac;

import java.util.Arrays;
import java.util.List;
import org.septum.ai.UnfitInputException;
import org.septum.ai.model.InputSpec;
import org.septum.ai.window.Normaliser;
import org.septum.ai.window.WindowGrid;
import org.septum.ai.window.WindowSampler;
import org.septum.imaging.Grid;
import org.septum.imaging.Volume;

/**
 * A network's input for one slice: its window, normalised, and where the network asks for them those of the slices beside it.
 * Beyond the ends of the stack a channel is 0. Each window is sampled once as long as slices are asked for in order.
 */
final class SliceWindows {
    /** The slices before, at and after the one at hand. */
    private static final int HELD = 3;

    private final Volume volume;
    private final Grid grid;
    private final List<SliceChannel> channels;
    private final WindowSampler sampler;
    private final Normaliser normaliser;
    private final int size;
    private final float[] picture;
    private final float[][] held;
    private final int[] frames = new int[HELD];

    SliceWindows(Volume volume, InputSpec input, WindowGrid window) {
        this.volume = volume;
        grid = volume.grid();
        channels = SliceChannel.of(input.channels()).orElseThrow();
        sampler = new WindowSampler(window, grid.rows(), grid.columns());
        normaliser = new Normaliser(input.normalisation());
        size = input.windowSize();
        picture = new float[grid.frameSize()];
        held = new float[HELD][size];
        Arrays.fill(frames, -1);
    }

    /** Writes channel after channel, each rows × columns of the window. */
    void fill(int slice, int phase, float[] out) throws UnfitInputException {
        for (int c = 0; c < channels.size(); c++) {
            int shown = slice + channels.get(c).offset();
            if (shown < 0 || shown >= grid.slices()) {
                Arrays.fill(out, c * size, (c + 1) * size, 0);
            } else {
                System.arraycopy(window(shown, phase), 0, out, c * size, size);
            }
        }
    }

    private float[] window(int slice, int phase) throws UnfitInputException {
        int place = slice % HELD;
        int frame = phase * grid.slices() + slice;
        if (frames[place] != frame) {
            frames[place] = -1;
            volume.values(slice, phase, picture);
            sampler.sample(picture, held[place]);
            CardiacPipeline.normalise(normaliser, held[place], size, slice, phase);
            frames[place] = frame;
        }
        return held[place];
    }
}
