package org.septum.measurements.tumour;

import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Vector3;
import org.septum.imaging.Volume;
import org.septum.imaging.window.Percentiles;

/**
 * A picture of a head in blocks of about 4 mm, or as long as voxels are, compared with its mirror image. What is darker than a
 * tenth of the way from the first to the 99.5th percentile is no head; what is brighter than that is no brighter.
 */
final class MirrorImage {
    private static final double BLOCK_MM = 4;
    private static final double LOW = 0.01;
    private static final double HIGH = 0.995;
    private static final double HEAD = 0.1;
    /** Fewer blocks are no head. */
    private static final int FEWEST = 200;

    private final int[] size;
    /** How bright each block is, 0 to 1, column fastest; NaN where it holds tumour. */
    private final float[] level;
    private final double[] toBlock;
    /** x, y, z of the head's blocks in patient mm, one after the other. */
    private final double[] place;
    private final float[] value;
    private final Vector3 centre;

    private MirrorImage(int[] size, float[] level, Affine toPatient) {
        this.size = size;
        this.level = level;
        toBlock = toPatient.inverse().rows();
        int n = 0;
        for (float m : level) {
            n += m > HEAD ? 1 : 0;
        }
        place = new double[3 * n];
        value = new float[n];
        centre = collect(toPatient);
    }

    private Vector3 collect(Affine toPatient) {
        double[] sum = new double[3];
        int n = 0;
        for (int i = 0; i < level.length; i++) {
            if (level[i] > HEAD) {
                double[] p = toPatient.apply(i % size[0], i / size[0] % size[1], i / size[0] / size[1]);
                System.arraycopy(p, 0, place, 3 * n, 3);
                value[n++] = level[i];
                for (int a = 0; a < 3; a++) {
                    sum[a] += p[a];
                }
            }
        }
        return n == 0 ? new Vector3(0, 0, 0) : new Vector3(sum[0] / n, sum[1] / n, sum[2] / n);
    }

    static MirrorImage of(Volume volume, LabelMap tumour) {
        Grid grid = volume.grid();
        Affine affine = grid.toPatient();
        double mm = Math.max(BLOCK_MM, Math.max(affine.spacing(0), Math.max(affine.spacing(1), affine.spacing(2))));
        int[] block = new int[3];
        for (int a = 0; a < 3; a++) {
            block[a] = (int) Math.max(1, Math.round(mm / affine.spacing(a)));
        }
        int[] size = {grid.columns() / block[0], grid.rows() / block[1], grid.slices() / block[2]};
        float[] level = new float[size[0] * size[1] * size[2]];
        float[] frame = new float[grid.frameSize()];
        for (int slice = 0; slice < size[2] * block[2]; slice++) {
            volume.values(slice, 0, frame);
            add(frame, tumour.frame(slice, 0), grid.columns(), block, size, level, slice / block[2] * size[0] * size[1]);
        }
        scale(level);
        for (int axis = 0; axis < 3; axis++) {
            smooth(level, size, axis);
        }
        double[] first = affine.apply((block[0] - 1) / 2.0, (block[1] - 1) / 2.0, (block[2] - 1) / 2.0);
        double[][] steps = new double[3][];
        for (int a = 0; a < 3; a++) {
            double[] step = affine.step(a);
            steps[a] = new double[] {block[a] * step[0], block[a] * step[1], block[a] * step[2]};
        }
        return new MirrorImage(size, level, Affine.ofSteps(steps[0], steps[1], steps[2], first));
    }

    /** Adds one slice to its blocks; a block that holds a label, or a value that is none, becomes NaN. */
    private static void add(float[] frame, byte[] labels, int columns, int[] block, int[] size, float[] level, int first) {
        for (int row = 0; row < size[1] * block[1]; row++) {
            for (int column = 0; column < size[0] * block[0]; column++) {
                int at = row * columns + column;
                level[first + row / block[1] * size[0] + column / block[0]] += labels[at] == 0 ? frame[at] : Float.NaN;
            }
        }
    }

    private static void scale(float[] level) {
        Percentiles values = new Percentiles();
        for (float m : level) {
            values.add(m);
        }
        if (values.size() == 0) {
            return;
        }
        float low = (float) values.lower(LOW);
        float range = (float) values.lower(HIGH) - low;
        for (int i = 0; i < level.length; i++) {
            level[i] = range <= 0 ? 0 : Float.isNaN(level[i]) ? Float.NaN : Math.clamp((level[i] - low) / range, 0, 1);
        }
    }

    /**
     * Each block with a quarter of either neighbour along an axis. A mirror image is read between blocks, which smooths it;
     * without this planes that mirror blocks onto blocks would seem better than they are. What touches tumour becomes NaN, too.
     */
    private static void smooth(float[] level, int[] size, int axis) {
        int step = axis == 0 ? 1 : axis == 1 ? size[0] : size[0] * size[1];
        float[] before = level.clone();
        for (int i = 0; i < level.length; i++) {
            int at = i / step % size[axis];
            float lower = before[at > 0 ? i - step : i];
            float upper = before[at < size[axis] - 1 ? i + step : i];
            level[i] = (lower + 2 * before[i] + upper) / 4;
        }
    }

    boolean isEmpty() {
        return value.length < FEWEST;
    }

    /** Mean place of the head's blocks. */
    Vector3 centre() {
        return centre;
    }

    /** Correlation of the head with its mirror image; blocks mirrored into tumour do not count. @param every 1 for all blocks */
    double symmetry(Vector3 normal, double offset, int every) {
        double[] sums = new double[6];
        for (int i = 0; i < value.length; i += every) {
            double x = place[3 * i];
            double y = place[3 * i + 1];
            double z = place[3 * i + 2];
            double twice = 2 * (normal.x() * x + normal.y() * y + normal.z() * z - offset);
            float there = at(x - twice * normal.x(), y - twice * normal.y(), z - twice * normal.z());
            if (!Float.isNaN(there)) {
                sums[0]++;
                sums[1] += value[i];
                sums[2] += there;
                sums[3] += value[i] * value[i];
                sums[4] += there * there;
                sums[5] += value[i] * there;
            }
        }
        return correlation(sums);
    }

    private static double correlation(double[] s) {
        double variances = (s[0] * s[3] - s[1] * s[1]) * (s[0] * s[4] - s[2] * s[2]);
        return variances <= 0 ? 0 : (s[0] * s[5] - s[1] * s[2]) / Math.sqrt(variances);
    }

    /** Between the blocks around a point; 0 beyond the picture. */
    private float at(double x, double y, double z) {
        double i = toBlock[0] * x + toBlock[1] * y + toBlock[2] * z + toBlock[3];
        double j = toBlock[4] * x + toBlock[5] * y + toBlock[6] * z + toBlock[7];
        double k = toBlock[8] * x + toBlock[9] * y + toBlock[10] * z + toBlock[11];
        int i0 = (int) Math.floor(i);
        int j0 = (int) Math.floor(j);
        int k0 = (int) Math.floor(k);
        float below = plane(i0, j0, k0, (float) (i - i0), (float) (j - j0));
        float above = plane(i0, j0, k0 + 1, (float) (i - i0), (float) (j - j0));
        return below + (float) (k - k0) * (above - below);
    }

    private float plane(int i, int j, int k, float right, float down) {
        float top = block(i, j, k) + right * (block(i + 1, j, k) - block(i, j, k));
        float bottom = block(i, j + 1, k) + right * (block(i + 1, j + 1, k) - block(i, j + 1, k));
        return top + down * (bottom - top);
    }

    private float block(int i, int j, int k) {
        boolean within = i >= 0 && j >= 0 && k >= 0 && i < size[0] && j < size[1] && k < size[2];
        return within ? level[(k * size[1] + j) * size[0] + i] : 0;
    }
}
