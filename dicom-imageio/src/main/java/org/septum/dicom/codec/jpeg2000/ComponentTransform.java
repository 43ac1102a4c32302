package org.septum.dicom.codec.jpeg2000;

import org.septum.dicom.pixel.CodecException;

/**
 * The inverse colour transforms of a tile's first three components, in place (T.800 annex G). Green is added up as OpenJPEG's
 * compiler does it.
 */
final class ComponentTransform {
    private ComponentTransform() {
    }

    static void invert(Plane[] planes) throws CodecException {
        if (planes[0] instanceof Plane.Integers(int[][] y) && planes[1] instanceof Plane.Integers(int[][] u)
                && planes[2] instanceof Plane.Integers(int[][] v)) {
            check(y.length == u.length && y.length == v.length);
            for (int row = 0; row < y.length; row++) {
                check(y[row].length == u[row].length && y[row].length == v[row].length);
                reversible(y[row], u[row], v[row]);
            }
        } else if (planes[0] instanceof Plane.Reals(float[][] y) && planes[1] instanceof Plane.Reals(float[][] u)
                && planes[2] instanceof Plane.Reals(float[][] v)) {
            check(y.length == u.length && y.length == v.length);
            for (int row = 0; row < y.length; row++) {
                check(y[row].length == u[row].length && y[row].length == v[row].length);
                irreversible(y[row], u[row], v[row]);
            }
        } else {
            check(false);
        }
    }

    private static void check(boolean alike) throws CodecException {
        if (!alike) {
            throw new CodecException("a JPEG 2000 colour transform of components that are not alike");
        }
    }

    private static void reversible(int[] y, int[] u, int[] v) {
        for (int x = 0; x < y.length; x++) {
            int green = y[x] - (u[x] + v[x] >> 2);
            int red = v[x] + green;
            v[x] = u[x] + green;
            u[x] = green;
            y[x] = red;
        }
    }

    private static void irreversible(float[] y, float[] u, float[] v) {
        for (int x = 0; x < y.length; x++) {
            float luma = y[x];
            float blue = u[x];
            float red = v[x];
            y[x] = luma + red * 1.402f;
            u[x] = luma - (blue * 0.34413f + red * 0.71414f);
            v[x] = luma + blue * 1.772f;
        }
    }
}
