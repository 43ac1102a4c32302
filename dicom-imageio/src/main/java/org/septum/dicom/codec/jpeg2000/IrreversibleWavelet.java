package org.septum.dicom.codec.jpeg2000;

/**
 * The inverse of the irreversible wavelet, 9/7 (T.800 F.3.8.1). Rows are worked on as in {@link ReversibleWavelet}.
 *
 * <p>The high-pass scaling factor is twice the standard's; it contains the sub-bands' gain, which the quantization steps are without
 * in turn. This is how OpenJPEG does it, and single-precision numbers come out the same only in the same order.
 */
final class IrreversibleWavelet {
    private static final float ALPHA = 1.586134342f;
    private static final float BETA = 0.052980118f;
    private static final float GAMMA = -0.882911075f;
    private static final float DELTA = -0.443506852f;
    private static final float LOW = 1.230174105f;
    private static final float HIGH = 1.625732422f;
    private static final float[] STEPS = {DELTA, GAMMA, BETA, ALPHA};

    private IrreversibleWavelet() {
    }

    /** @param area of the resolution that comes out, for its size and whether it starts at an odd column or row */
    static float[][] synthesise(Area area, float[][] ll, float[][] hl, float[][] lh, float[][] hh) {
        int height = area.height();
        int odd = area.y0() & 1;
        float[][] rows = new float[height][area.width()];
        if (area.isEmpty()) {
            return rows;
        }
        float[] line = new float[area.width() + 2];
        for (int i = 0; i < height + STEPS.length; i++) {
            if (i < height) {
                boolean high = (i + odd & 1) != 0;
                horizontal(high ? lh[i >> 1] : ll[i >> 1], high ? hh[i >> 1] : hl[i >> 1], line, area.x0() & 1);
                store(line, rows[i], height == 1 ? 1 : high ? HIGH : LOW);
            }
            for (int step = 0; step < STEPS.length && height > 1; step++) {
                lift(rows, i - 1 - step, odd, step);
            }
        }
        return rows;
    }

    /** Low-pass rows take the first and third step, high-pass rows the others. */
    private static void lift(float[][] rows, int i, int odd, int step) {
        int last = rows.length - 1;
        if (i >= 0 && i <= last && (i + odd + step & 1) == 0) {
            lift(rows[i], rows[ReversibleWavelet.mirror(i - 1, last)], rows[ReversibleWavelet.mirror(i + 1, last)], STEPS[step]);
        }
    }

    private static void lift(float[] row, float[] before, float[] after, float factor) {
        for (int x = 0; x < row.length; x++) {
            row[x] = row[x] + (before[x] + after[x]) * factor;
        }
    }

    private static void store(float[] line, float[] row, float factor) {
        for (int x = 0; x < row.length; x++) {
            row[x] = line[x + 1] * factor;
        }
    }

    /** @param line gets the row from index 1 on */
    private static void horizontal(float[] low, float[] high, float[] line, int odd) {
        int width = line.length - 2;
        if (width == 1) {
            line[1] = odd == 0 ? low[0] : high[0];
            return;
        }
        for (int n = 0; n < low.length; n++) {
            line[1 + odd + 2 * n] = low[n] * LOW;
        }
        for (int n = 0; n < high.length; n++) {
            line[2 - odd + 2 * n] = high[n] * HIGH;
        }
        for (int step = 0; step < STEPS.length; step++) {
            line[0] = line[2];
            line[width + 1] = line[width - 1];
            float factor = STEPS[step];
            for (int x = 1 + (odd + step & 1); x <= width; x += 2) {
                line[x] = line[x] + (line[x - 1] + line[x + 1]) * factor;
            }
        }
    }
}
