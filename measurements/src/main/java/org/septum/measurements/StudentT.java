package org.septum.measurements;

/** Quantiles of Student's t distribution. */
final class StudentT {
    private StudentT() {}

    /**
     * The value that a t-distributed number stays within, either side of 0, with a probability of 95 %: the expansion in 1/n of
     * Fisher and Cornish (Abramowitz and Stegun 26.7.5), within 0.01 from 4 degrees of freedom on.
     */
    static double within95Percent(int degreesOfFreedom) {
        double z = 1.959963985;
        double n = degreesOfFreedom;
        double z3 = Math.pow(z, 3);
        double z5 = Math.pow(z, 5);
        double z7 = Math.pow(z, 7);
        double z9 = Math.pow(z, 9);
        return z + (z3 + z) / (4 * n) + (5 * z5 + 16 * z3 + 3 * z) / (96 * n * n)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * Math.pow(n, 3))
                + (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / (92160 * Math.pow(n, 4));
    }
}
