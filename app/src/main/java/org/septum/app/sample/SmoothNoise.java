package org.septum.app.sample;

/** Noise that is the same on every machine and every run: random values on a lattice, blended smoothly between. */
public final class SmoothNoise {
    private SmoothNoise() {}

    /** A value from 0 to 1 that changes over about {@code size} millimetres. */
    public static double at(double x, double y, double z, double size, int seed) {
        double u = x / size;
        double v = y / size;
        double w = z / size;
        int i = (int) Math.floor(u);
        int j = (int) Math.floor(v);
        int k = (int) Math.floor(w);
        double fu = ease(u - i);
        double fv = ease(v - j);
        double fw = ease(w - k);
        double near = mix(mix(random(i, j, k, seed), random(i + 1, j, k, seed), fu),
                mix(random(i, j + 1, k, seed), random(i + 1, j + 1, k, seed), fu), fv);
        double far = mix(mix(random(i, j, k + 1, seed), random(i + 1, j, k + 1, seed), fu),
                mix(random(i, j + 1, k + 1, seed), random(i + 1, j + 1, k + 1, seed), fu), fv);
        return mix(near, far, fw);
    }

    /**
     * Brightness from 0 to 1 of round spots strewn at random, about one to each cell of {@code cell} millimetres, as vessels
     * look that cross the picture.
     */
    public static double spots(double x, double y, double z, double cell, double radius, int seed) {
        int i = (int) Math.floor(x / cell);
        int j = (int) Math.floor(y / cell);
        int k = (int) Math.floor(z / (3 * cell));
        double best = 0;
        for (int b = j - 1; b <= j + 1; b++) {
            for (int a = i - 1; a <= i + 1; a++) {
                double dx = x - cell * (a + random(a, b, k, seed));
                double dy = y - cell * (b + random(a, b, k, seed + 1));
                double r = radius * (0.4 + random(a, b, k, seed + 2));
                best = Math.max(best, random(a, b, k, seed + 3) * Math.exp(-(dx * dx + dy * dy) / (r * r)));
            }
        }
        return best;
    }

    /** A value from 0 to 1 for a lattice point: SplitMix64's mixing of its coordinates. */
    private static double random(int i, int j, int k, int seed) {
        long h = i * 0x9E3779B97F4A7C15L ^ j * 0xC2B2AE3D27D4EB4FL ^ k * 0x165667B19E3779F9L ^ seed * 0xD6E8FEB86659FD93L;
        h = (h ^ h >>> 30) * 0xBF58476D1CE4E5B9L;
        h = (h ^ h >>> 27) * 0x94D049BB133111EBL;
        return ((h ^ h >>> 31) >>> 11) * 0x1.0p-53;
    }

    private static double mix(double a, double b, double f) {
        return a + (b - a) * f;
    }

    private static double ease(double x) {
        return x * x * (3 - 2 * x);
    }
}
