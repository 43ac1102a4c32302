package org.septum.imaging;

import java.util.Arrays;

/**
 * A map from voxel indices (column i, row j, slice k) to patient coordinates in millimetres, as a 3 × 4 matrix.
 *
 * <p>The patient frame is DICOM's: x grows to the patient's left, y to the back, z to the head (LPS). A voxel's integer index
 * names its centre. NIfTI's frame (RAS) is met at the edge of the program only, through {@link #toRas()} and {@link #fromRas}.
 *
 * <p>Immutable.
 */
public final class Affine {
    /** A voxel with a smaller part of the volume that its edges would have at right angles is flat. */
    private static final double FLAT = 1e-9;
    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    private final double[] m;

    private Affine(double[] rowMajor) {
        for (double v : rowMajor) {
            if (!Double.isFinite(v)) {
                throw new IllegalArgumentException("an affine holds a value that is not finite: " + Arrays.toString(rowMajor));
            }
        }
        m = rowMajor;
    }

    /** @param rowMajor twelve numbers, row by row: x, y and z each as (per column, per row, per slice, at the origin) */
    public static Affine ofRows(double... rowMajor) {
        if (rowMajor.length != 12) {
            throw new IllegalArgumentException("an affine has 12 numbers, not " + rowMajor.length);
        }
        return new Affine(rowMajor.clone());
    }

    /** The map whose three columns are the steps in mm along column index, row index and slice index, from {@code origin}. */
    public static Affine ofSteps(double[] column, double[] row, double[] slice, double[] origin) {
        double[] m = new double[12];
        for (int a = 0; a < 3; a++) {
            m[4 * a] = column[a];
            m[4 * a + 1] = row[a];
            m[4 * a + 2] = slice[a];
            m[4 * a + 3] = origin[a];
        }
        return new Affine(m);
    }

    public static Affine identity() {
        return ofRows(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0);
    }

    /** A map given in NIfTI's frame (x right, y front, z head) expressed in ours. */
    public static Affine fromRas(double... rowMajor) {
        return ofRows(rowMajor).toRas();
    }

    /** The same map with its result in NIfTI's frame; the flip is its own inverse. */
    public Affine toRas() {
        double[] r = m.clone();
        for (int i = 0; i < 8; i++) {
            r[i] = r[i] == 0 ? 0 : -r[i];
        }
        return new Affine(r);
    }

    public double[] rows() {
        return m.clone();
    }

    /** Patient position in mm of a voxel index, which may lie between voxels. */
    public double[] apply(double i, double j, double k) {
        double[] p = new double[3];
        for (int a = 0; a < 3; a++) {
            p[a] = m[4 * a] * i + m[4 * a + 1] * j + m[4 * a + 2] * k + m[4 * a + 3];
        }
        return p;
    }

    /** Step in mm per index along axis 0 (column), 1 (row) or 2 (slice). */
    public double[] step(int axis) {
        return new double[] {m[axis], m[4 + axis], m[8 + axis]};
    }

    public double[] origin() {
        return step(3);
    }

    /** Distance in mm between neighbours along axis 0, 1 or 2. */
    public double spacing(int axis) {
        return Math.sqrt(m[axis] * m[axis] + m[4 + axis] * m[4 + axis] + m[8 + axis] * m[8 + axis]);
    }

    /** Distances in mm between neighbours along axes 0, 1 and 2. */
    public double[] spacings() {
        return new double[] {spacing(0), spacing(1), spacing(2)};
    }

    /** For each axis of the patient (x, y, z) the index axis that runs nearest to it: the one-to-one choice that follows them best. */
    public int[] nearestAxes() {
        int[] best = ORDERS[0];
        double most = -1;
        for (int[] order : ORDERS) {
            double along = 0;
            for (int patient = 0; patient < 3; patient++) {
                along += Math.abs(m[4 * patient + order[patient]]) / spacing(order[patient]);
            }
            if (along > most) {
                most = along;
                best = order;
            }
        }
        return best.clone();
    }

    /** Volume of one voxel in mm³. */
    public double voxelVolume() {
        return Math.abs(determinant());
    }

    /** Volume of one voxel with the sign of its handedness: negative where the index axes are left-handed in the patient. */
    public double determinant() {
        return m[0] * (m[5] * m[10] - m[6] * m[9]) - m[1] * (m[4] * m[10] - m[6] * m[8]) + m[2] * (m[4] * m[9] - m[5] * m[8]);
    }

    /** This map after {@code first}: {@code x → this(first(x))}. */
    public Affine after(Affine first) {
        double[] r = new double[12];
        for (int a = 0; a < 3; a++) {
            for (int c = 0; c < 4; c++) {
                double sum = c == 3 ? m[4 * a + 3] : 0;
                for (int b = 0; b < 3; b++) {
                    sum += m[4 * a + b] * first.m[4 * b + c];
                }
                r[4 * a + c] = sum;
            }
        }
        return new Affine(r);
    }

    /** Patient millimetres back to voxel indices. Throws IllegalArgumentException where the map is flat. */
    public Affine inverse() {
        double d = determinant();
        if (!(Math.abs(d) > FLAT * spacing(0) * spacing(1) * spacing(2))) {
            throw new IllegalArgumentException("the affine cannot be inverted: its voxels have no volume");
        }
        double[] r = new double[12];
        for (int a = 0; a < 3; a++) {
            for (int b = 0; b < 3; b++) {
                r[4 * a + b] = cofactor(b, a) / d;
            }
        }
        for (int a = 0; a < 3; a++) {
            r[4 * a + 3] = -(r[4 * a] * m[3] + r[4 * a + 1] * m[7] + r[4 * a + 2] * m[11]);
        }
        return new Affine(r);
    }

    private double cofactor(int row, int column) {
        int r1 = (row + 1) % 3;
        int r2 = (row + 2) % 3;
        int c1 = (column + 1) % 3;
        int c2 = (column + 2) % 3;
        return m[4 * r1 + c1] * m[4 * r2 + c2] - m[4 * r1 + c2] * m[4 * r2 + c1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Affine a && Arrays.equals(m, a.m);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(m);
    }

    @Override
    public String toString() {
        return "Affine" + Arrays.toString(m);
    }
}
