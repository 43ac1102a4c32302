package org.septum.imaging.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Volume;
import org.septum.imaging.nifti.NiftiReader;
import org.septum.imaging.resample.Resampling;
import org.septum.testing.RealData;

/** Modalities of one patient, which came aligned, moved by known amounts without interpolating: only their grid is moved. */
class RealRegistrationTest {
    private static Volume modality(String name) throws IOException {
        return NiftiReader.volume(RealData.path("brain/tcga-du-7294/" + name + ".nii.gz"), Progress.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"t1", "t1ce", "t2"})
    void knownMovesAreFoundAcrossModalities(String name) throws IOException, UnalignableException {
        SplittableRandom random = new SplittableRandom(name.hashCode());
        try (Volume flair = modality("flair"); Volume other = modality(name)) {
            double[] centre = Moves.middle(flair.grid());
            for (double[] size : new double[][] {{20, 0}, {0, 15}, {20, 15}, {10, 7}, {4, 3}}) {
                RigidTransform truth = Moves.random(random, centre, size[0], size[1]);
                try (Volume moved = Moves.moved(other, truth)) {
                    Alignment found = Registration.align(flair, moved, Progress.none());
                    double off = Moves.apartMm(found.move(), truth, centre);
                    assertTrue(off < 1, "%s moved by %.0f mm and %.0f° is found %.2f mm beside: %s".formatted(
                            name, size[0], size[1], off, found));
                    assertTrue(found.isTrusted() && found.isNeeded(), found.toString());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"t1", "t1ce", "t2"})
    void whatCameAlignedStays(String name) throws IOException, UnalignableException {
        try (Volume flair = modality("flair"); Volume other = modality(name)) {
            Alignment found = Registration.align(flair, other, Progress.none());
            assertFalse(found.isNeeded(), found.toString());
            assertTrue(found.isTrusted(), found.toString());
        }
    }

    @Test
    void aPictureLiesOnItself() throws IOException, UnalignableException {
        try (Volume flair = modality("flair")) {
            Alignment found = Registration.align(flair, flair, Progress.none());
            assertTrue(Moves.apartMm(found.move(), RigidTransform.identity(), Moves.middle(flair.grid())) < 0.3,
                    found.toString());
            assertEquals(0, found.movedMm(), 0.3);
        }
    }

    /** On voxels of other sizes, half a voxel off, so that no lattices coincide. */
    @Test
    void aPictureOnOtherVoxelsIsFoundOnItself() throws IOException, UnalignableException {
        try (Volume flair = modality("flair")) {
            Affine a = flair.grid().toPatient();
            Affine coarser = Affine.ofSteps(times(a.step(0), 1.1), times(a.step(1), 1.1), times(a.step(2), 1.3),
                    a.apply(0.37, 0.61, 0.45));
            Grid other = new Grid(216, 216, 117, 1, coarser);
            double[] centre = Moves.middle(flair.grid());
            RigidTransform truth = Moves.random(new SplittableRandom(6), centre, 12, 8);
            try (Volume resampled = Resampling.linear(flair, other, RigidTransform.identity(), 0, Progress.none());
                    Volume moved = Moves.moved(resampled, truth)) {
                Alignment found = Registration.align(flair, moved, Progress.none());
                assertTrue(Moves.apartMm(found.move(), truth, centre) < 0.3, found.toString());
            }
        }
    }

    private static double[] times(double[] step, double factor) {
        return new double[] {step[0] * factor, step[1] * factor, step[2] * factor};
    }
}
