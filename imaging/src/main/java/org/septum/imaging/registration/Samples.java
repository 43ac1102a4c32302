package org.septum.imaging.registration;

import java.util.SplittableRandom;
import org.septum.imaging.Affine;

/**
 * Places in the fixed picture with their values as places on the scale of bins. The places are drawn evenly from the box around the
 * tissue, off the voxel lattice: where two pictures share a lattice, moves by whole voxels would otherwise look better than
 * they are, because no interpolation blurs them (Pluim, Maintz and Viergever, Comput Vis Image Underst 77, 2000). The same seed
 * draws the same places.
 */
final class Samples {
    final double[] x;
    final double[] y;
    final double[] z;
    final int[] bin;
    final float[] part;

    /** @param level whose lattice holds the tissue's box */
    Samples(Level level, Tissue tissue, int count, long seed) {
        x = new double[count];
        y = new double[count];
        z = new double[count];
        bin = new int[count];
        part = new float[count];
        SplittableRandom random = new SplittableRandom(seed);
        Interpolation fixed = new Interpolation(level);
        Affine toIndex = level.toPatient().inverse();
        Bins bins = new Bins(tissue.low(), tissue.high());
        for (int n = 0; n < count; n++) {
            double[] p = tissue.box().apply(random.nextDouble(), random.nextDouble(), random.nextDouble());
            x[n] = p[0];
            y[n] = p[1];
            z[n] = p[2];
            double[] index = toIndex.apply(p[0], p[1], p[2]);
            float b = bins.of(fixed.clamped(index[0], index[1], index[2]));
            bin[n] = (int) b;
            part[n] = b - bin[n];
        }
    }

    int count() {
        return x.length;
    }
}
