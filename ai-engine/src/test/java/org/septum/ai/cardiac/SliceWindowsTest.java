package org.septum.ai.cardiac;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.septum.ai.model.InputSpec;
import org.septum.ai.model.Normalisation;
import org.septum.ai.model.WindowPlace;
import org.septum.ai.window.WindowGrid;
import org.septum.imaging.Volume;

/** What a network with neighbouring slices is given, against windows taken one by one. */
class SliceWindowsTest {
    private static final int SIZE = 32 * 32;

    @Test
    void neighboursStandInTheirChannelsAndAreZeroBeyondTheEnds() throws Exception {
        try (Volume volume = marked(4, 2)) {
            SliceWindows stack = windows(volume, "slice-before", "image", "slice-after");
            for (int phase = 0; phase < 2; phase++) {
                for (int slice = 0; slice < 4; slice++) {
                    float[] found = new float[3 * SIZE];
                    Arrays.fill(found, Float.NaN);
                    stack.fill(slice, phase, found);
                    for (int c = 0; c < 3; c++) {
                        assertArrayEquals(alone(volume, slice + c - 1, phase), Arrays.copyOfRange(found, c * SIZE, (c + 1) * SIZE));
                    }
                }
            }
        }
    }

    /** A cache that keeps what was asked for last must not answer for another phase. */
    @Test
    void theOrderOfAskingDoesNotMatter() throws Exception {
        try (Volume volume = marked(5, 3)) {
            SliceWindows stack = windows(volume, "slice-after", "image");
            for (int step = 0; step < 45; step++) {
                int slice = step * 7 % 5;
                int phase = step * 2 % 3;
                float[] found = new float[2 * SIZE];
                stack.fill(slice, phase, found);
                assertArrayEquals(alone(volume, slice + 1, phase), Arrays.copyOfRange(found, 0, SIZE));
                assertArrayEquals(alone(volume, slice, phase), Arrays.copyOfRange(found, SIZE, 2 * SIZE));
            }
        }
    }

    @Test
    void aChannelNobodyGivesIsNotGuessed() {
        assertEquals(Optional.empty(), SliceChannel.of(List.of("image", "phase-before")));
        assertEquals(Optional.of(List.of(SliceChannel.ITSELF)), SliceChannel.of(List.of("image")));
    }

    private static float[] alone(Volume volume, int slice, int phase) throws Exception {
        float[] window = new float[SIZE];
        if (slice >= 0 && slice < volume.grid().slices()) {
            windows(volume, "image").fill(slice, phase, window);
            assertFalse(Arrays.equals(window, new float[SIZE]));
        }
        return window;
    }

    private static SliceWindows windows(Volume volume, String... channels) {
        InputSpec input = new InputSpec("image", List.of(channels), 32, 32, 4, 4, WindowPlace.PICTURE_CENTRE, false,
                new Normalisation(Normalisation.Type.ZSCORE, 5));
        return new SliceWindows(volume, input, WindowGrid.aroundMiddle(input, volume.grid()));
    }

    /** A heart with a mark of its own in every frame. */
    private static Volume marked(int slices, int phases) {
        Volume volume = DrawnHeart.volume(slices, phases);
        for (int phase = 0; phase < phases; phase++) {
            for (int slice = 0; slice < slices; slice++) {
                for (int i = 0; i < 20; i++) {
                    int at = (60 + i) * volume.grid().columns() + 60 + 6 * slice + 30 * (phase % 2);
                    volume.frame(slice, phase).setAtIndex(ValueLayout.JAVA_SHORT, at, (short) (300 + 100 * phase));
                }
            }
        }
        return volume;
    }
}
