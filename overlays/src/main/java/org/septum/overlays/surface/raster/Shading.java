package org.septum.overlays.surface.raster;

/**
 * The light, which stays with the viewer: from the upper left and in front, with some from everywhere and a soft highlight
 * (Blinn, SIGGRAPH 1977). As it depends on the normal alone, it is worked out once for all normals.
 */
final class Shading {
    /** Steps of each of the normal's two components. */
    static final int STEPS = 512;
    static final int FACINGS = 1024;

    private static final double AMBIENT = 0.28;
    private static final double DIFFUSE = 0.74;
    private static final double GLOSS = 0.22;
    private static final double SHARPNESS = 28;
    private static final double[] LIGHT = unit(-0.42, 0.5, 0.76);
    private static final double[] HALFWAY = unit(LIGHT[0], LIGHT[1], LIGHT[2] + 1);
    private static final int[] TABLE = table();

    private Shading() { }

    /** Where a normal is looked up. @param x to the right; @param y up; both of a unit vector in the screen's directions */
    static int normal(float x, float y) {
        return (int) (y * 255.5f + 256f) << 9 | (int) (x * 255.5f + 256f);
    }

    /** How directly a normal faces the viewer, in {@value #FACINGS} steps. */
    static int facing(int normal) {
        return TABLE[normal] & 0x3FF;
    }

    /** A colour in this light. */
    static int lit(int rgb, int normal) {
        int light = TABLE[normal] >>> 20;
        int gloss = TABLE[normal] >>> 10 & 0x3FF;
        int r = Math.min(255, ((rgb >> 16 & 0xFF) * light + 255 * gloss) >> 9);
        int g = Math.min(255, ((rgb >> 8 & 0xFF) * light + 255 * gloss) >> 9);
        int b = Math.min(255, ((rgb & 0xFF) * light + 255 * gloss) >> 9);
        return r << 16 | g << 8 | b;
    }

    /**
     * Opacity for each facing, in 1/256: a thin wall that lets 1 − o through straight on lets (1 − o)^(1/cos) through at an
     * angle.
     */
    static int[] opacities(double straight) {
        int[] table = new int[FACINGS];
        for (int i = 0; i < FACINGS; i++) {
            double cosine = Math.max(0.06, (i + 0.5) / FACINGS);
            table[i] = (int) Math.round(256 * (1 - Math.pow(1 - straight, 1 / cosine)));
        }
        return table;
    }

    private static int[] table() {
        int[] table = new int[STEPS * STEPS];
        for (int i = 0; i < table.length; i++) {
            double x = (i % STEPS - 255.5) / 255.5;
            double y = (i / STEPS - 255.5) / 255.5;
            double z = Math.sqrt(Math.max(0, 1 - x * x - y * y));
            double length = Math.sqrt(x * x + y * y + z * z);
            double diffuse = Math.max(0, (x * LIGHT[0] + y * LIGHT[1] + z * LIGHT[2]) / length);
            double half = Math.max(0, (x * HALFWAY[0] + y * HALFWAY[1] + z * HALFWAY[2]) / length);
            int light = (int) Math.min(1023, 512 * (AMBIENT + DIFFUSE * diffuse));
            int gloss = (int) Math.min(1023, 512 * GLOSS * Math.pow(half, SHARPNESS));
            table[i] = light << 20 | gloss << 10 | (int) Math.min(1023, 1024 * z / length);
        }
        return table;
    }

    private static double[] unit(double x, double y, double z) {
        double length = Math.sqrt(x * x + y * y + z * z);
        return new double[] {x / length, y / length, z / length};
    }
}
