package org.septum.imaging.resample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.foreign.ValueLayout;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;
import org.septum.imaging.registration.RigidTransform;

class ResamplingTest {
    private static final Grid SOURCE = new Grid(20, 24, 9, 2, Affine.ofRows(2, 0.1, 0, -20, 0, 1.5, 0, -18, 0, 0, 5, -20));
    private static final Grid TARGET = new Grid(17, 15, 11, 1, Affine.ofRows(0, 0, 2.5, -12, 2, 0, 0, -12, 0, -2, 0, 14));
    private static final RigidTransform MOVE =
            RigidTransform.about(new double[3], new double[] {0.1, -0.2, 0.15}, new double[] {1, 2, -1});

    /** Linear interpolation gives a linear function back exactly, wherever the source lies and however it is stored. */
    @Test
    void aRampComesBackInPatientSpace() {
        Rescale rescale = new Rescale(0.01, -100, "HU");
        try (Volume source = Volume.allocate(SOURCE, SampleType.FLOAT64, rescale)) {
            for (int n = 0; n < SOURCE.frameSize() * SOURCE.slices(); n++) {
                double[] p = SOURCE.toPatient().apply(n % 20, n / 20 % 24, n / 480);
                source.samples().setAtIndex(ValueLayout.JAVA_DOUBLE, n, rescale.stored(ramp(p)));
            }
            try (Volume result = Resampling.linear(source, TARGET, MOVE, -7, Progress.none())) {
                assertEquals("HU", result.rescale().unit());
                int inside = 0;
                for (int n = 0; n < TARGET.size(); n++) {
                    double[] place = TARGET.toPatient().apply(n % 17, n / 17 % 15, n / 255);
                    double[] p = MOVE.apply(place[0], place[1], place[2]);
                    boolean isIn = isIn(SOURCE.toPatient().inverse().apply(p[0], p[1], p[2]));
                    inside += isIn ? 1 : 0;
                    assertEquals(isIn ? ramp(p) : -7, result.value(n % 17, n / 17 % 15, n / 255, 0), 1e-4);
                }
                assertEquals(true, inside > TARGET.size() / 2 && inside < TARGET.size());
            }
        }
    }

    private static double ramp(double[] p) {
        return 3 * p[0] - 2 * p[1] + 0.5 * p[2] + 40;
    }

    private static boolean isIn(double[] i) {
        return i[0] >= 0 && i[1] >= 0 && i[2] >= 0 && i[0] <= 19 && i[1] <= 23 && i[2] <= 8;
    }

    @Test
    void theOwnGridGivesTheSameValues() {
        try (Volume source = Volume.allocate(SOURCE, SampleType.INT16, Rescale.NONE)) {
            SplittableRandom random = new SplittableRandom(4);
            for (int n = 0; n < SOURCE.size(); n++) {
                source.samples().setAtIndex(ValueLayout.JAVA_SHORT, n, (short) random.nextInt(-500, 500));
            }
            try (Volume same = Resampling.linear(source, SOURCE, RigidTransform.identity(), 0, Progress.none())) {
                assertEquals(1, same.grid().phases());
                for (int n = 0; n < same.grid().size(); n++) {
                    assertEquals(source.value(n % 20, n / 20 % 24, n / 480, 0), same.value(n % 20, n / 20 % 24, n / 480, 0), 1e-3);
                }
            }
        }
    }

    @Test
    void labelsTakeTheNearestVoxelsValue() {
        LabelMap labels = LabelMap.empty(SOURCE);
        SplittableRandom random = new SplittableRandom(5);
        for (int slice = 0; slice < 9; slice++) {
            random.nextBytes(labels.frame(slice, 0));
            random.nextBytes(labels.frame(slice, 1));
        }
        LabelMap result = Resampling.nearest(labels, TARGET, MOVE);
        Affine toIndex = SOURCE.toPatient().inverse();
        for (int n = 0; n < TARGET.size(); n++) {
            double[] place = TARGET.toPatient().apply(n % 17, n / 17 % 15, n / 255);
            double[] p = MOVE.apply(place[0], place[1], place[2]);
            double[] i = toIndex.apply(p[0], p[1], p[2]);
            long c = Math.round(i[0]);
            long r = Math.round(i[1]);
            long s = Math.round(i[2]);
            boolean isIn = c >= 0 && r >= 0 && s >= 0 && c < 20 && r < 24 && s < 9;
            for (int phase = 0; phase < 2; phase++) {
                int expected = isIn ? labels.label((int) c, (int) r, (int) s, phase) : 0;
                assertEquals(expected, result.label(n % 17, n / 17 % 15, n / 255, phase));
            }
        }
    }

    @Test
    void itStopsWhenCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String step) {
                throw new AssertionError("nothing was to be done");
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        try (Volume source = Volume.allocate(SOURCE, SampleType.INT16, Rescale.NONE)) {
            assertThrows(CancellationException.class,
                    () -> Resampling.linear(source, TARGET, MOVE, 0, cancelled));
        }
    }
}
