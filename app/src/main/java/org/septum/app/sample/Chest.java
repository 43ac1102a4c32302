package org.septum.app.sample;

/** What surrounds the heart, and does not move: chest wall, lungs, liver, stomach, aorta, spine. Brightness as bSSFP shows it. */
final class Chest {
    static final double BLOOD = 0.72;
    static final double MUSCLE = 0.25;
    static final double FAT = 0.85;
    private static final double LUNG = 0.035;
    private static final double LIVER = 0.21;

    /** Brightness from 0 to about 1, before the coils' sensitivity. */
    double brightness(double x, double y, double z) {
        // The heart lies askew in the chest, so its apex is nearer to the front wall.
        double lean = 0.45 * (z - 40);
        double q = Math.hypot((x - 76 - lean) / 172, (y - 30) / 140);
        double depth = (1 - q) * 140;
        if (depth < 0) {
            return 0;
        }
        if (depth < 34) {
            return wall(x, y, z, depth);
        }
        return inside(x, y, z);
    }

    private double wall(double x, double y, double z, double depth) {
        double skin = 2;
        double fat = 5 + 11 * SmoothNoise.at(x, y, z, 60, 11);
        if (depth < skin) {
            return 0.4;
        }
        if (depth < fat) {
            return FAT * (0.9 + 0.2 * SmoothNoise.at(x, y, z, 9, 12));
        }
        double rib = SmoothNoise.at(x, y, z, 22, 13);
        if (depth > 26 && rib > 0.55) {
            return depth > 29 ? FAT * 0.6 : 0.05;
        }
        return MUSCLE * (0.6 + 0.6 * SmoothNoise.at(x, y, z, 6, 14));
    }

    private double inside(double x, double y, double z) {
        double dome = 39 - 0.18 * (z - 40) + 20 * Math.pow((x + 30) / 62, 2);
        if (x < 46 && y > dome + 1.5) {
            return LIVER * (0.92 + 0.16 * SmoothNoise.at(x, y, z, 5, 21)) + 0.22 * SmoothNoise.spots(x, y, z, 17, 3.2, 22);
        }
        double aorta = Math.hypot(x - 68, y - 22);
        if (aorta < 13) {
            return aorta < 11.5 ? BLOOD * 0.95 : 0.15;
        }
        double spine = Math.hypot(x - 108, (y - 34) * 0.9);
        if (spine < 25) {
            return 0.34 + 0.15 * SmoothNoise.at(x, y, z, 5, 23);
        }
        double belly = 46 - 0.15 * (z - 40) + 0.0042 * Math.pow(x - 58, 2);
        if (y > belly) {
            return stomach(x, y, z);
        }
        return LUNG * (0.7 + 0.6 * SmoothNoise.at(x, y, z, 8, 24)) + 0.42 * Math.pow(SmoothNoise.spots(x, y, z, 12, 1.7, 25), 2);
    }

    private double stomach(double x, double y, double z) {
        double q = Math.hypot((x - 60) / 30, (y - 78 - 0.1 * (z - 40)) / 23) + 0.25 * (SmoothNoise.at(x, y, z, 30, 33) - 0.5);
        if (q < 0.8) {
            return 0.36 + 0.25 * SmoothNoise.at(x, y, z, 8, 31);
        }
        if (q < 1) {
            return 0.2;
        }
        if (q < 1.12) {
            return 0.05;
        }
        double folds = SmoothNoise.at(x, y, z, 12, 32);
        return folds > 0.5 ? FAT * 0.75 : 0.2 + 0.3 * folds;
    }
}
