package org.septum.reporting.dicom;

/**
 * sRGB as DICOM writes recommended colours: CIELAB in the profile connection space (white point D50), each part scaled to 16 bits
 * (PS3.3 C.10.7.1.1: L* from 0 to 100, a* and b* from −128 to 127).
 */
final class CieLab {
    private CieLab() {}

    /** @param rgb 0xRRGGBB */
    static int[] encoded(int rgb) {
        double r = linear(rgb >> 16 & 255);
        double g = linear(rgb >> 8 & 255);
        double b = linear(rgb & 255);
        // sRGB to XYZ, adapted from D65 to D50 by Bradford's transform, over D50's white (ICC sRGB profile)
        double x = f((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / 0.9642);
        double y = f(0.2225045 * r + 0.7168786 * g + 0.0606169 * b);
        double z = f((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / 0.8249);
        return new int[] {
            scaled((116 * y - 16) / 100), scaled((500 * (x - y) + 128) / 255), scaled((200 * (y - z) + 128) / 255)
        };
    }

    private static int scaled(double share) {
        return (int) Math.round(Math.clamp(share, 0, 1) * 65535);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
