package org.septum.overlays;

/**
 * How far apart two colours look, also to the one man in twelve who does not see all of them. Dichromacy is simulated in linear
 * RGB with the matrices of Machado, Oliveira and Fernandes (IEEE TVCG 15(6), 2009, severity 1); distance is CIE76 ΔE in CIELAB
 * (D65).
 */
public enum ColourVision {
    TRICHROMAT(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTANOPE(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
    DEUTERANOPE(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
    TRITANOPE(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

    private final double[] m;

    ColourVision(double... rowMajor) {
        m = rowMajor;
    }

    /** ΔE between two colours 0xRRGGBB as this reader sees them; about 2 is just noticeable. */
    public double distance(int rgbA, int rgbB) {
        double[] a = lab(seen(rgbA));
        double[] b = lab(seen(rgbB));
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    /** The smallest distance over all kinds of colour vision. */
    public static double smallestDistance(int rgbA, int rgbB) {
        double smallest = Double.MAX_VALUE;
        for (ColourVision v : values()) {
            smallest = Math.min(smallest, v.distance(rgbA, rgbB));
        }
        return smallest;
    }

    private double[] seen(int rgb) {
        double r = linear(rgb >> 16 & 255);
        double g = linear(rgb >> 8 & 255);
        double b = linear(rgb & 255);
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            out[i] = Math.clamp(m[3 * i] * r + m[3 * i + 1] * g + m[3 * i + 2] * b, 0, 1);
        }
        return out;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double[] lab(double[] rgb) {
        double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
        double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
