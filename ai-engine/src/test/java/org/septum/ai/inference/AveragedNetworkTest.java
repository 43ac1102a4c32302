package org.septum.ai.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.septum.ai.model.InputSpec;
import org.septum.ai.model.Normalisation;
import org.septum.ai.model.View;
import org.septum.ai.model.WindowPlace;

class AveragedNetworkTest {
    private static final int SIDE = 5;
    private static final int PLANE = SIDE * SIDE;

    /** Class 0 is what it sees, class 1 a factor times the sample to the left: it tells mirrored pictures from others. */
    private record LeftNeighbour(int batch, float factor, AtomicInteger streams) implements Network {
        @Override
        public int inputSize() {
            return PLANE;
        }

        @Override
        public int outputSize() {
            return 2 * PLANE;
        }

        @Override
        public InferenceStream open() {
            streams.incrementAndGet();
            FloatBuffer[] in = {FloatBuffer.allocate(batch * PLANE), FloatBuffer.allocate(batch * PLANE)};
            return new InferenceStream() {
                @Override
                public int slots() {
                    return in.length;
                }

                @Override
                public FloatBuffer input(int slot) {
                    return in[slot];
                }

                @Override
                public void start(int slot) {}

                @Override
                public FloatBuffer await(int slot) {
                    return answer(in[slot]);
                }

                @Override
                public void close() {
                    streams.decrementAndGet();
                }
            };
        }

        private FloatBuffer answer(FloatBuffer in) {
            FloatBuffer out = FloatBuffer.allocate(batch * 2 * PLANE);
            for (int b = 0; b < batch; b++) {
                for (int i = 0; i < PLANE; i++) {
                    out.put((2 * b) * PLANE + i, in.get(b * PLANE + i));
                    out.put((2 * b + 1) * PLANE + i, i % SIDE == 0 ? 0 : factor * in.get(b * PLANE + i - 1));
                }
            }
            return out;
        }
    }

    private static InputSpec input() {
        return new InputSpec("image", List.of("image"), SIDE, SIDE, 1, 1, WindowPlace.PICTURE_CENTRE, false,
                new Normalisation(Normalisation.Type.ZSCORE, 5));
    }

    private static float[] pictures(int n) {
        float[] pictures = new float[n * PLANE];
        for (int i = 0; i < pictures.length; i++) {
            pictures[i] = (i * 37 % 101) / 10f;
        }
        return pictures;
    }

    @ParameterizedTest
    @EnumSource(View.class)
    void everyViewIsBroughtBack(View view) {
        AtomicInteger open = new AtomicInteger();
        float[] pictures = pictures(3);
        float[] answer = new AveragedNetwork(List.of(new LeftNeighbour(2, 1, open)), List.of(view), input()).infer(pictures);
        for (int n = 0; n < 3; n++) {
            for (int i = 0; i < PLANE; i++) {
                assertEquals(pictures[n * PLANE + i], answer[2 * n * PLANE + i], 1e-6f, view + " at " + i);
            }
        }
        assertEquals(0, open.get(), "streams left open");
    }

    @Test
    void aMirrorSeesTheNeighbourOnTheOtherSide() {
        float[] picture = pictures(1);
        Network network = new AveragedNetwork(List.of(new LeftNeighbour(1, 1, new AtomicInteger())),
                List.of(View.MIRROR_COLUMNS), input());
        float[] answer = network.infer(picture);
        for (int i = 0; i < PLANE; i++) {
            float left = i % SIDE == 0 ? 0 : picture[i - 1];
            float right = i % SIDE == SIDE - 1 ? 0 : picture[i + 1];
            assertEquals((left + right) / 2, answer[PLANE + i], 1e-6f);
        }
    }

    @Test
    void membersCountAlike() {
        float[] picture = pictures(2);
        AtomicInteger open = new AtomicInteger();
        List<Network> members = List.of(new LeftNeighbour(2, 1, open), new LeftNeighbour(2, 3, open));
        float[] mean = new AveragedNetwork(members, List.of(), input()).infer(picture);
        float[] middle = new LeftNeighbour(2, 2, open).infer(picture);
        assertArrayEquals(middle, mean, 1e-5f);
        assertEquals(2, new AveragedNetwork(members, List.of(), input()).passes());
    }

    @Test
    void networksOfDifferentShapesAreRefused() {
        List<Network> members = List.of(new LeftNeighbour(1, 1, new AtomicInteger()), new LeftNeighbour(2, 1, new AtomicInteger()));
        assertThrows(IllegalArgumentException.class, () -> new AveragedNetwork(members, List.of(), input()));
    }
}
