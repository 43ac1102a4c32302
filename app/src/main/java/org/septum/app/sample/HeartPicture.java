package org.septum.app.sample;

/** How the heart at one moment looks: blood with its flow, muscle, papillary muscles, thin right wall, fat, sac, atria. */
final class HeartPicture {
    private static final double RIGHT_WALL_MM = 3.6;
    private static final double ATRIAL_WALL_MM = 1.2;
    private static final double RIDGES_MM = 2.6;
    private static final double SAC_MM = 1.4;
    /** Nothing of the heart is farther out: wall, thickest fat and sac. */
    private static final double FARTHEST_MM = 12;
    private static final double TWIST = Math.toRadians(9);

    private final BeatingHeart heart;
    private final double contraction;

    HeartPicture(double contraction) {
        this.contraction = contraction;
        heart = new BeatingHeart(contraction);
    }

    /** Brightness, or {@code background} outside the heart's sac. */
    double brightness(double x, double y, double z, double background) {
        if (z < heart.base()) {
            return aboveBase(x, y, z, background);
        }
        double left = heart.outsideLeft(x, y, z);
        if (left < 0) {
            return Math.hypot(x, y) < roughInnerRadius(x, y, z) ? leftCavity(x, y, z) : muscle(x, y, z);
        }
        double right = heart.outsideRight(x, y, z);
        if (Math.min(left, right) > FARTHEST_MM) {
            return background;
        }
        if (right < 0) {
            return rightCavity(x, y, z, right, left);
        }
        if (right < RIGHT_WALL_MM) {
            return Chest.MUSCLE * 0.6;
        }
        return around(x, y, z, Math.min(left, right - RIGHT_WALL_MM), background);
    }

    /**
     * Where the blood ends: ridges of muscle stand into the cavity. Readers count them as cavity, and so does its true volume.
     */
    private double roughInnerRadius(double x, double y, double z) {
        double r = heart.innerRadius(z);
        return r == 0 ? 0 : r - RIDGES_MM * SmoothNoise.at(x, y, z, 5, 41);
    }

    private double leftCavity(double x, double y, double z) {
        double r = heart.innerRadius(z);
        if (z > heart.base() + 22 && r > 9) {
            double turn = TWIST * contraction;
            double size = 0.17 * r + 1.2;
            for (double angle : new double[] {Math.toRadians(-52) + turn, Math.toRadians(58) + turn}) {
                double px = 0.72 * r * Math.cos(angle);
                double py = 0.72 * r * Math.sin(angle);
                if (Math.hypot(x - px, y - py) < size) {
                    return Chest.MUSCLE * 1.15;
                }
            }
        }
        return Chest.BLOOD * (0.93 + 0.16 * SmoothNoise.at(x, y, z, 11, 42));
    }

    private static double muscle(double x, double y, double z) {
        return Chest.MUSCLE * (0.9 + 0.2 * SmoothNoise.at(x, y, z, 7, 43));
    }

    private static double rightCavity(double x, double y, double z, double toWall, double toSeptum) {
        boolean ridge = toWall > -9 && toSeptum > 6 && SmoothNoise.at(x, y, z, 5, 44) > 0.72;
        return ridge ? Chest.MUSCLE * 1.5 : Chest.BLOOD * (0.88 + 0.18 * SmoothNoise.at(x, y, z, 12, 45));
    }

    /** Fat under the sac on the outside of the right side and in the grooves, then the sac's dark line. */
    private static double around(double x, double y, double z, double outside, double background) {
        double fat = x < 10 ? 2.5 * SmoothNoise.at(x, y, z, 24, 46) : 1.2 * SmoothNoise.at(x, y, z, 24, 46);
        if (outside < fat) {
            return outside < 0.8 ? 0.1 : Chest.FAT * 0.6;
        }
        return outside < fat + SAC_MM ? 0.06 : background;
    }

    /** Left atrium, aortic root, right atrium and outflow tract. */
    private double aboveBase(double x, double y, double z, double background) {
        double inside = Math.min(Math.min(chamber(x, y, 8, 12, 30, 17), chamber(x, y, -9, -12, 14, 13)),
                Math.min(chamber(x, y, -46, 12, 21, 25), chamber(x, y, -34, -25, 19, 13)));
        if (inside < 0) {
            return Chest.BLOOD * (0.82 + 0.2 * SmoothNoise.at(x, y, z, 10, 47));
        }
        if (inside < ATRIAL_WALL_MM) {
            return 0.38;
        }
        double sac = Math.hypot((x + 18) / 58, (y - 2) / 44);
        return sac < 1 ? Chest.FAT * (0.6 + 0.3 * SmoothNoise.at(x, y, z, 10, 48)) : sac < 1.03 ? 0.06 : background;
    }

    /** About the distance in mm from an ellipse, negative inside. */
    private static double chamber(double x, double y, double centreX, double centreY, double across, double along) {
        return (Math.hypot((x - centreX) / across, (y - centreY) / along) - 1) * Math.min(across, along);
    }
}
