package org.septum.frontdoor;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;
import org.septum.imaging.nifti.NiftiWriter;

/** NIfTI files of an ellipsoid with a skull about it and a bright ball in it: head enough for what is asked before a network runs. */
final class DrawnBrain {
    private DrawnBrain() {}

    /** Half axes in mm, from right to left, front to back, feet to head. */
    record Shape(double width, double depth, double height) {
        static final Shape HEAD = new Shape(72, 92, 80);
        static final Shape ABDOMEN = new Shape(165, 115, 400);

        double at(double[] p) {
            return Math.hypot(Math.hypot(p[0] / width, p[1] / depth), p[2] / height);
        }
    }

    /** Something that is wrong with a picture. */
    @FunctionalInterface
    interface Change {
        float of(float value, int slice);

        static Change none() {
            return (value, slice) -> value;
        }
    }

    /** Axial planes of 3 × 3 × 6 mm about a point of the patient, wide enough for an abdomen. */
    static Grid grid(double x, double y, double z) {
        return new Grid(120, 90, 26, 1, Affine.ofSteps(new double[] {3, 0, 0}, new double[] {0, 3, 0}, new double[] {0, 0, 6},
                new double[] {x - 178.5, y - 133.5, z - 75}));
    }

    static Path write(Path file, Shape shape, Grid grid, Change change) throws IOException {
        try (Volume volume = Volume.allocate(grid, SampleType.FLOAT32, Rescale.NONE)) {
            for (int slice = 0; slice < grid.slices(); slice++) {
                for (int i = 0; i < grid.frameSize(); i++) {
                    double[] p = grid.toPatient().apply(i % grid.columns(), (double) (i / grid.columns()), slice);
                    volume.frame(slice, 0).setAtIndex(ValueLayout.JAVA_FLOAT, i, change.of(value(shape, p), slice));
                }
            }
            NiftiWriter.write(volume, file);
        }
        return file;
    }

    private static float value(Shape shape, double[] p) {
        double q = shape.at(p);
        double ball = Math.hypot(Math.hypot(p[0] - 25, p[1] + 30), p[2] - 10);
        return q > 1 ? 0 : q > 0.93 ? 130 : q > 0.85 ? 10 : ball < 16 ? 220 : 100;
    }

    /** A head where it belongs. */
    static Path head(Path file) throws IOException {
        return write(file, Shape.HEAD, grid(0, 0, 0), Change.none());
    }
}
