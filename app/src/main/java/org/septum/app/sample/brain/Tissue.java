package org.septum.app.sample.brain;

/** What the head is made of, each with its brightness from 0 to about 1 in FLAIR, T1 and T1 with contrast. */
enum Tissue {
    AIR(0, 0, 0),
    SKIN(0.45, 0.5, 0.55),
    FAT(0.62, 1.05, 1.05),
    BONE(0.05, 0.05, 0.05),
    MARROW(0.22, 0.55, 0.58),
    /** Around the brain and in its ventricles. */
    WATER(0.07, 0.14, 0.14),
    GREY(0.56, 0.43, 0.45),
    WHITE(0.43, 0.64, 0.66),
    NUCLEUS(0.51, 0.52, 0.54),
    VESSEL(0.1, 0.2, 1.05),
    NECROSIS(0.5, 0.24, 0.26),
    OEDEMA(1.0, 0.45, 0.46),
    ENHANCING(0.86, 0.42, 1.15);

    private final double flair;
    private final double t1;
    private final double t1Contrast;

    Tissue(double flair, double t1, double t1Contrast) {
        this.flair = flair;
        this.t1 = t1;
        this.t1Contrast = t1Contrast;
    }

    double flair() {
        return flair;
    }

    double t1() {
        return t1;
    }

    double t1Contrast() {
        return t1Contrast;
    }

    /** The value in a label map: 1 necrosis, 2 oedema, 3 enhancing, 0 for all else. */
    int label() {
        return switch (this) {
            case NECROSIS -> 1;
            case OEDEMA -> 2;
            case ENHANCING -> 3;
            default -> 0;
        };
    }
}
