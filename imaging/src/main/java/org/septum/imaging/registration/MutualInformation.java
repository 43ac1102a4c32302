package org.septum.imaging.registration;

import java.util.Arrays;
import org.septum.imaging.Affine;

/**
 * How much a moving picture tells about a fixed one under a move: normalised mutual information (H(F) + H(M)) / H(F, M)
 * (Studholme, Hill and Hawkes, Pattern Recognition 32, 1999), 1 where the pictures know nothing of each other, 2 where each gives
 * the other. Of the joint histogram each sample fills its four neighbouring bins by nearness (a first-order Parzen window), so the
 * figure changes smoothly. For one thread.
 */
final class MutualInformation {
    /** With fewer of the samples inside the moving picture there is nothing to compare. */
    static final double LEAST_OVERLAP = 0.1;

    private final Samples samples;
    private final Interpolation moving;
    private final Affine toMovingIndex;
    private final Bins bins;
    private final float[] joint = new float[Bins.COUNT * Bins.COUNT];
    private int inside;

    MutualInformation(Samples samples, Level moving, Tissue movingTissue) {
        this.samples = samples;
        this.moving = new Interpolation(moving);
        toMovingIndex = moving.toPatient().inverse();
        bins = new Bins(movingTissue.low(), movingTissue.high());
    }

    /** The figure under a move; 1 where the pictures hardly overlap. */
    double at(RigidTransform move) {
        fill(toMovingIndex.after(move.map()).rows());
        if (overlap() < LEAST_OVERLAP) {
            return 1;
        }
        double both = entropy(joint);
        return both == 0 ? 1 : (entropy(fixedMargin()) + entropy(movingMargin())) / both;
    }

    /** Of the samples, how many lay inside the moving picture when last asked. */
    double overlap() {
        return (double) inside / samples.count();
    }

    private void fill(double[] m) {
        Arrays.fill(joint, 0);
        inside = 0;
        for (int n = 0; n < samples.count(); n++) {
            double x = samples.x[n];
            double y = samples.y[n];
            double z = samples.z[n];
            double i = m[0] * x + m[1] * y + m[2] * z + m[3];
            double j = m[4] * x + m[5] * y + m[6] * z + m[7];
            double k = m[8] * x + m[9] * y + m[10] * z + m[11];
            if (moving.holds(i, j, k)) {
                add(samples.bin[n], samples.part[n], bins.of(moving.at(i, j, k)));
                inside++;
            }
        }
    }

    private void add(int fixedBin, float fixedPart, float movingPlace) {
        int movingBin = (int) movingPlace;
        float movingPart = movingPlace - movingBin;
        int at = fixedBin * Bins.COUNT + movingBin;
        float above = fixedPart * movingPart;
        joint[at] += 1 - fixedPart - movingPart + above;
        joint[at + 1] += movingPart - above;
        joint[at + Bins.COUNT] += fixedPart - above;
        joint[at + Bins.COUNT + 1] += above;
    }

    private float[] fixedMargin() {
        float[] margin = new float[Bins.COUNT];
        for (int n = 0; n < joint.length; n++) {
            margin[n / Bins.COUNT] += joint[n];
        }
        return margin;
    }

    private float[] movingMargin() {
        float[] margin = new float[Bins.COUNT];
        for (int n = 0; n < joint.length; n++) {
            margin[n % Bins.COUNT] += joint[n];
        }
        return margin;
    }

    private double entropy(float[] counts) {
        double sum = 0;
        for (float c : counts) {
            if (c > 0) {
                double p = c / inside;
                sum -= p * Math.log(p);
            }
        }
        return sum;
    }
}
