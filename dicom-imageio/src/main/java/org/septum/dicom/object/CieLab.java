package org.septum.dicom.object;

/**
 * Recommended colours as DICOM writes them: CIELAB in the profile connection space (white point D50), each part scaled to 16 bits
 * (PS3.3 C.10.7.1.1: L* from 0 to 100, a* and b* from −128 to 127). Colours are sRGB as 0xRRGGBB.
 */
public final class CieLab {
    private static final double WHITE_X = 0.9642;
    private static final double WHITE_Z = 0.8249;

    private CieLab() {
    }

    /** The three 16-bit numbers of a colour. */
    public static int[] encode(int rgb) {
        double r = linear(rgb >> 16 & 255);
        double g = linear(rgb >> 8 & 255);
        double b = linear(rgb & 255);
        // sRGB to XYZ, adapted from D65 to D50 by Bradford's transform, over D50's white (ICC sRGB profile)
        double x = f((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / WHITE_X);
        double y = f(0.2225045 * r + 0.7168786 * g + 0.0606169 * b);
        double z = f((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / WHITE_Z);
        return new int[] {
            scaled((116 * y - 16) / 100), scaled((500 * (x - y) + 128) / 255), scaled((200 * (y - z) + 128) / 255)
        };
    }

    /** The colour of three 16-bit numbers, the nearest one a screen has. */
    public static int decode(int[] lab) {
        double l = lab[0] / 65535.0 * 100;
        double a = lab[1] / 65535.0 * 255 - 128;
        double b = lab[2] / 65535.0 * 255 - 128;
        double fy = (l + 16) / 116;
        double x = inverse(fy + a / 500) * WHITE_X;
        double y = inverse(fy);
        double z = inverse(fy - b / 200) * WHITE_Z;
        // the inverse of the matrix in encode
        int red = gamma(3.1338561 * x - 1.6168667 * y - 0.4906146 * z);
        int green = gamma(-0.9787684 * x + 1.9161415 * y + 0.0334540 * z);
        int blue = gamma(0.0719453 * x - 0.2289914 * y + 1.4052427 * z);
        return red << 16 | green << 8 | blue;
    }

    private static int scaled(double share) {
        return (int) Math.round(Math.clamp(share, 0, 1) * 65535);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int gamma(double linear) {
        double c = Math.clamp(linear, 0, 1);
        double encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * encoded);
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double inverse(double f) {
        return f * f * f > 216.0 / 24389 ? f * f * f : (116 * f - 16) * 27 / 24389;
    }
}
