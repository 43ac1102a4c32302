package org.septum.ai.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.septum.imaging.Progress;

class PictureRunTest {
    @ParameterizedTest
    @CsvSource({"1,1,1", "7,1,1", "7,3,1", "7,3,2", "6,3,2", "2,8,3", "1,4,4", "40,4,3"})
    void everyPictureGetsItsOwnAnswerInOrder(int pictures, int batch, int slots) {
        ThresholdNetwork network = new ThresholdNetwork(2, batch, slots, 0);
        List<Integer> order = new ArrayList<>();
        List<Double> fractions = new ArrayList<>();
        new PictureRun(network, pictures).run(
                (i, in) -> {
                    in[0] = i;
                    in[1] = -i;
                },
                (i, out) -> {
                    order.add(i);
                    assertArrayEquals(new float[] {-i, i, i, -i}, out);
                },
                recording(fractions), "running");
        assertEquals(java.util.stream.IntStream.range(0, pictures).boxed().toList(), order);
        assertEquals(0, network.open.get());
        assertEquals(fractions.stream().sorted().toList(), fractions);
        assertEquals(1, fractions.getLast());
    }

    @Test
    void aFailureWhilePreparingEndsTheStream() {
        ThresholdNetwork network = new ThresholdNetwork(2, 1, 3, 0);
        IOException e = assertThrows(IOException.class, () -> new PictureRun(network, 10).<IOException>run((i, in) -> {
            if (i == 4) {
                throw new IOException("unreadable");
            }
        }, (i, out) -> {}, Progress.none(), "running"));
        assertEquals("unreadable", e.getMessage());
        assertEquals(0, network.open.get());
    }

    @Test
    void cancellingStopsWithinABatchAndClosesTheStream() {
        ThresholdNetwork network = new ThresholdNetwork(2, 2, 2, 0);
        int[] done = {0};
        Progress cancelAfterThree = new Progress() {
            @Override
            public void report(double fraction, String step) {}

            @Override
            public boolean cancelled() {
                return done[0] >= 3;
            }
        };
        assertThrows(CancellationException.class,
                () -> new PictureRun(network, 1000).run((i, in) -> {}, (i, out) -> done[0]++, cancelAfterThree, "running"));
        assertEquals(4, done[0]);
        assertEquals(0, network.open.get());
    }

    @Test
    void inferAnswersManyPicturesAtOnce() {
        Network network = new ThresholdNetwork(1, 4, 2, 0);
        assertArrayEquals(new float[] {-1, 1, -2, 2, -3, 3, -4, 4, -5, 5}, network.infer(new float[] {1, 2, 3, 4, 5}));
        assertThrows(IllegalArgumentException.class, () -> new ThresholdNetwork(2, 1, 1, 0).infer(new float[3]));
    }

    private static Progress recording(List<Double> fractions) {
        return new Progress() {
            @Override
            public void report(double fraction, String step) {
                fractions.add(fraction);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
