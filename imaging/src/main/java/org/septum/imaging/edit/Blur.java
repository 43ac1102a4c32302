package org.septum.imaging.edit;

/** A Gaussian over an area's pixels, along rows, then along columns; beyond the picture there is nothing. */
final class Blur {
    private Blur() { }

    static float[] of(Area area, double sigmaMm) {
        PixelPlane plane = area.plane();
        float[] values = new float[plane.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = area.has(i) ? 1 : 0;
        }
        float[] rows = along(values, plane, kernel(sigmaMm / plane.mmPerColumn()), 1);
        return along(rows, plane, kernel(sigmaMm / plane.mmPerRow()), plane.columns());
    }

    /** Half of a symmetric kernel, its middle first; the whole sums to 1. */
    private static float[] kernel(double sigma) {
        int reach = (int) Math.ceil(3 * sigma);
        float[] half = new float[reach + 1];
        double sum = 0;
        for (int i = 0; i <= reach; i++) {
            double weight = i == 0 ? 1 : Math.exp(-i * i / (2 * sigma * sigma));
            half[i] = (float) weight;
            sum += i == 0 ? weight : 2 * weight;
        }
        for (int i = 0; i <= reach; i++) {
            half[i] /= (float) sum;
        }
        return half;
    }

    private static float[] along(float[] values, PixelPlane plane, float[] half, int stride) {
        int length = stride == 1 ? plane.columns() : plane.rows();
        float[] out = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            int at = stride == 1 ? i % plane.columns() : i / plane.columns();
            float sum = half[0] * values[i];
            for (int k = 1; k < half.length; k++) {
                sum += half[k] * ((at >= k ? values[i - k * stride] : 0) + (at + k < length ? values[i + k * stride] : 0));
            }
            out[i] = sum;
        }
        return out;
    }
}
