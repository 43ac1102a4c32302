package org.septum.imaging.nifti;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;

/** The 352 bytes in front of the samples of a NIfTI-1 file of ours: little endian, millimetres, no extension. */
final class NiftiHeaderLayout {
    private static final int DATA_OFFSET = 352;
    /** xyzt_units: millimetres. The time between phases is not known to a grid. */
    private static final byte MILLIMETRES = 2;
    /** Scanner coordinates. */
    private static final short SCANNER = 1;
    /** A qform is written where it puts no corner of the picture further from the sform than this, in mm. */
    private static final double QFORM_TOLERANCE_MM = 0.1;

    private NiftiHeaderLayout() {}

    static byte[] bytes(Grid grid, SampleType type, Rescale rescale) {
        ByteBuffer b = ByteBuffer.allocate(DATA_OFFSET).order(ByteOrder.LITTLE_ENDIAN);
        NiftiSampleFormat format = NiftiSampleFormat.of(type);
        b.putInt(0, NiftiFields.BYTES_1);
        int[] size = {grid.columns(), grid.rows(), grid.slices(), grid.phases()};
        b.putShort(40, (short) (grid.phases() > 1 ? 4 : 3));
        for (int axis = 0; axis < 7; axis++) {
            int n = axis < size.length ? size[axis] : 1;
            if (n > Short.MAX_VALUE) {
                throw new IllegalArgumentException("NIfTI-1 holds at most 32767 along an axis, not " + n);
            }
            b.putShort(42 + 2 * axis, (short) n);
        }
        b.putShort(70, (short) format.code()).putShort(72, (short) (8 * format.bytes()));
        b.putFloat(108, DATA_OFFSET).putFloat(112, (float) rescale.slope()).putFloat(116, (float) rescale.intercept());
        b.put(123, MILLIMETRES);
        b.put(148, "Septum".getBytes(StandardCharsets.US_ASCII));
        putGeometry(b, grid);
        b.put(344, new byte[] {'n', '+', '1', 0});
        return b.array();
    }

    private static void putGeometry(ByteBuffer b, Grid grid) {
        Affine ras = grid.toPatient().toRas();
        boolean leftHanded = ras.determinant() < 0;
        b.putFloat(76, leftHanded ? -1 : 1);
        for (int axis = 0; axis < 3; axis++) {
            b.putFloat(80 + 4 * axis, (float) ras.spacing(axis));
        }
        for (int axis = 4; axis < 8; axis++) {
            b.putFloat(76 + 4 * axis, 1);
        }
        double[] rotation = rotation(ras);
        double[] q = Quaternion.fromRotation(rotation);
        double[] origin = ras.origin();
        boolean rigid = corner(ras, rotation, leftHanded, grid) <= QFORM_TOLERANCE_MM;
        if (rigid && grid.asStored().equals(grid.toPatient())) {
            b.putShort(252, SCANNER);
        }
        for (int a = 0; a < 3; a++) {
            b.putFloat(256 + 4 * a, (float) q[a]).putFloat(268 + 4 * a, (float) origin[a]);
        }
        b.putShort(254, SCANNER);
        double[] rows = grid.asStored().toRas().rows();
        for (int i = 0; i < 12; i++) {
            b.putFloat(280 + 4 * i, (float) rows[i]);
        }
    }

    /** Directions of the axes by Gram and Schmidt, the slice axis turned so that the three are right-handed. */
    private static double[] rotation(Affine a) {
        double[] x = unit(a.step(0));
        double[] y = a.step(1);
        double along = x[0] * y[0] + x[1] * y[1] + x[2] * y[2];
        y = unit(new double[] {y[0] - along * x[0], y[1] - along * x[1], y[2] - along * x[2]});
        double[] z = {x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]};
        return new double[] {x[0], y[0], z[0], x[1], y[1], z[1], x[2], y[2], z[2]};
    }

    /** How far apart qform and sform put the picture's last voxel along each axis, at most. */
    private static double corner(Affine a, double[] rotation, boolean leftHanded, Grid grid) {
        int[] last = {grid.columns() - 1, grid.rows() - 1, grid.slices() - 1};
        double worst = 0;
        for (int axis = 0; axis < 3; axis++) {
            double[] step = a.step(axis);
            double length = a.spacing(axis) * (axis == 2 && leftHanded ? -1 : 1);
            double square = 0;
            for (int r = 0; r < 3; r++) {
                double off = step[r] - length * rotation[3 * r + axis];
                square += off * off;
            }
            worst = Math.max(worst, Math.sqrt(square) * last[axis]);
        }
        return worst;
    }

    private static double[] unit(double[] v) {
        double n = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return new double[] {v[0] / n, v[1] / n, v[2] / n};
    }
}
