package org.septum.imaging.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;

class RegistrationTest {
    private static final double[] CENTRE = {0, 0, 0};

    /** Axial slices of 5 mm, as clinical FLAIR has. */
    private static final Grid AXIAL = new Grid(112, 128, 38, 1, Affine.ofRows(1.7, 0, 0, -94, 0, 1.7, 0, -108, 0, 0, 5, -92));
    /** Sagittal slices of 2 mm: columns run to the back, rows to the feet, slices to the left. */
    private static final Grid SAGITTAL = new Grid(110, 100, 90, 1, Affine.ofRows(0, 0, 2, -89, 2, 0, 0, -108, 0, -2, 0, 100));

    private static Volume flair() {
        return DrawnHead.on(AXIAL, RigidTransform.identity(), DrawnHead.FLAIR, 1);
    }

    private static Volume t1(RigidTransform move) {
        return DrawnHead.on(SAGITTAL, move, DrawnHead.T1, 2);
    }

    @Test
    void knownMovesBetweenKindsOfPicturesAreFound() throws UnalignableException {
        SplittableRandom random = new SplittableRandom(7);
        try (Volume fixed = flair()) {
            for (double[] size : new double[][] {{20, 0}, {0, 15}, {20, 15}, {8, 5}, {3, 2}, {20, 15}}) {
                RigidTransform truth = Moves.random(random, CENTRE, size[0], size[1]);
                try (Volume moving = t1(truth)) {
                    Alignment found = Registration.align(fixed, moving, Progress.none());
                    double off = Moves.apartMm(found.move(), truth, CENTRE);
                    assertTrue(off < 0.7, "%.0f mm and %.0f° are found %.2f mm beside".formatted(size[0], size[1], off));
                    assertTrue(found.isTrusted() && found.isNeeded() && found.converged(), found.toString());
                    assertTrue(found.after() > found.before());
                    assertEquals(truth.turnDegrees(), found.turnedDegrees(), 0.5);
                }
            }
        }
    }

    @Test
    void whatIsAlignedStays() throws UnalignableException {
        try (Volume fixed = flair(); Volume moving = t1(RigidTransform.identity())) {
            Alignment found = Registration.align(fixed, moving, Progress.none());
            double off = Moves.apartMm(found.move(), RigidTransform.identity(), CENTRE);
            assertTrue(off < 0.5, () -> "moved by %.2f mm: %s".formatted(off, found));
            assertFalse(found.isNeeded());
            assertTrue(found.isTrusted());
        }
    }

    @Test
    void theSamePicturesGiveTheSameMove() throws UnalignableException {
        RigidTransform move = RigidTransform.about(CENTRE, new double[] {0.05, -0.1, 0.08}, new double[] {4, -7, 3});
        try (Volume fixed = flair(); Volume moving = t1(move)) {
            assertEquals(Registration.align(fixed, moving, Progress.none()), Registration.align(fixed, moving, Progress.none()));
        }
    }

    @Test
    void picturesOfDifferentPlacesAreRefused() {
        RigidTransform away = RigidTransform.about(CENTRE, new double[3], new double[] {0, 0, 400});
        try (Volume fixed = flair(); Volume head = t1(RigidTransform.identity()); Volume moving = Moves.moved(head, away)) {
            UnalignableException refused = assertThrows(UnalignableException.class,
                    () -> Registration.align(fixed, moving, Progress.none()));
            assertTrue(refused.getMessage().contains("no place in common"), refused.getMessage());
        }
    }

    @Test
    void noiseIsNotTrusted() throws UnalignableException {
        try (Volume fixed = flair(); Volume noise = Volume.allocate(SAGITTAL, SampleType.INT16, Rescale.NONE)) {
            SplittableRandom random = new SplittableRandom(3);
            for (long i = 0; i < SAGITTAL.size(); i++) {
                noise.samples().setAtIndex(ValueLayout.JAVA_SHORT, i, (short) random.nextInt(1000));
            }
            assertFalse(Registration.align(fixed, noise, Progress.none()).isTrusted());
        }
    }

    @Test
    void emptyFlatAndBrokenPicturesAreRefused() {
        try (Volume fixed = flair();
                Volume empty = Volume.allocate(SAGITTAL, SampleType.INT16, Rescale.NONE);
                Volume flat = Volume.allocate(AXIAL.ofFrame(20), SampleType.INT16, Rescale.NONE);
                Volume broken = Volume.allocate(SAGITTAL, SampleType.FLOAT32, Rescale.NONE)) {
            broken.samples().setAtIndex(ValueLayout.JAVA_FLOAT, 5000, Float.NaN);
            refused(fixed, empty, "empty");
            refused(empty, fixed, "empty");
            refused(fixed, flat, "no depth");
            refused(fixed, broken, "not numbers");
        }
    }

    private static void refused(Volume fixed, Volume moving, String why) {
        UnalignableException refused = assertThrows(UnalignableException.class,
                () -> Registration.align(fixed, moving, Progress.none()));
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    @Test
    void itStopsWhenCancelled() {
        Progress stop = new Progress() {
            private double done;

            @Override
            public void report(double fraction, String step) {
                assertTrue(fraction >= done);
                done = fraction;
            }

            @Override
            public boolean cancelled() {
                return done >= 0.2;
            }
        };
        try (Volume fixed = flair(); Volume moving = t1(RigidTransform.identity())) {
            assertThrows(CancellationException.class, () -> Registration.align(fixed, moving, stop));
        }
    }
}
