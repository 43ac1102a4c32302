package org.septum.overlays.surface;

/**
 * Softens a field of steps, so that its zero lies where the neighbourhood says instead of half-way between samples: weights
 * 1 2 1 along each axis, twice. No sample changes its side, so nothing thin is lost and nothing that touches grows together.
 */
final class Softening {
    private static final int ROUNDS = 2;
    /** Samples nearer to zero than this would make needles of triangles. */
    private static final float LEAST = 0.05f;

    private Softening() { }

    /** Changes the field's own values; they are 1 at most afterwards, and -1 at least. */
    static void apply(VoxelField field) {
        float[] values = field.values();
        boolean[] inside = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            inside[i] = values[i] > 0;
            values[i] = Math.clamp(values[i], -1, 1);
        }
        for (int round = 0; round < ROUNDS; round++) {
            along(values, 1, field.columns());
            along(values, field.columns(), field.rows());
            along(values, field.columns() * field.rows(), field.slices());
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = inside[i] ? Math.max(values[i], LEAST) : Math.min(values[i], -LEAST);
        }
    }

    /** One pass along an axis, in place; the first and last sample of each line stay. */
    private static void along(float[] values, int stride, int count) {
        int block = stride * count;
        for (int start = 0; start < values.length; start += block) {
            for (int line = start; line < start + stride; line++) {
                float before = values[line];
                for (int i = line + stride; i < line + block - stride; i += stride) {
                    float own = values[i];
                    values[i] = (before + 2 * own + values[i + stride]) / 4;
                    before = own;
                }
            }
        }
    }
}
