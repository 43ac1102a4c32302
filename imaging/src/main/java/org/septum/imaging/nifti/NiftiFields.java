package org.septum.imaging.nifti;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The numbers of a NIfTI header as they stand in the file, for both versions. Offsets from nifti1.h and nifti2.h. */
record NiftiFields(
        int version,
        long[] dim,
        double[] pixdim,
        int datatype,
        double voxOffset,
        double slope,
        double intercept,
        int units,
        int qformCode,
        int sformCode,
        double[] quaternion,
        double[] qoffset,
        double[] srow,
        String description) {
    static final int BYTES_1 = 348;
    static final int BYTES_2 = 540;

    /** @param b positioned anywhere, in the file's byte order, holding at least the header of {@code version} */
    static NiftiFields read(ByteBuffer b, int version) {
        return version == 1 ? read1(b) : read2(b);
    }

    private static NiftiFields read1(ByteBuffer b) {
        long[] dim = new long[8];
        for (int i = 0; i < 8; i++) {
            dim[i] = b.getShort(40 + 2 * i);
        }
        return new NiftiFields(1, dim, floats(b, 76, 8), b.getShort(70), b.getFloat(108), b.getFloat(112), b.getFloat(116),
                b.get(123), b.getShort(252), b.getShort(254), floats(b, 256, 3), floats(b, 268, 3), floats(b, 280, 12),
                text(b, 148));
    }

    private static NiftiFields read2(ByteBuffer b) {
        long[] dim = new long[8];
        for (int i = 0; i < 8; i++) {
            dim[i] = b.getLong(16 + 8 * i);
        }
        return new NiftiFields(2, dim, doubles(b, 104, 8), b.getShort(12), b.getLong(168), b.getDouble(176), b.getDouble(184),
                b.getInt(500), b.getInt(344), b.getInt(348), doubles(b, 352, 3), doubles(b, 376, 3), doubles(b, 400, 12),
                text(b, 240));
    }

    private static double[] floats(ByteBuffer b, int at, int count) {
        double[] v = new double[count];
        for (int i = 0; i < count; i++) {
            v[i] = b.getFloat(at + 4 * i);
        }
        return v;
    }

    private static double[] doubles(ByteBuffer b, int at, int count) {
        double[] v = new double[count];
        for (int i = 0; i < count; i++) {
            v[i] = b.getDouble(at + 8 * i);
        }
        return v;
    }

    private static String text(ByteBuffer b, int at) {
        byte[] raw = new byte[80];
        b.get(at, raw);
        int end = 0;
        while (end < raw.length && raw[end] != 0) {
            end++;
        }
        return new String(raw, 0, end, StandardCharsets.ISO_8859_1).strip();
    }
}
