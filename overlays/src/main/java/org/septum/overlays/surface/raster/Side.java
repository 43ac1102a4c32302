package org.septum.overlays.surface.raster;

/** A side of the patient to look from, with the head up; from above and from below, the face is up. */
public enum Side {
    ANTERIOR("A", 0, -1, 0), POSTERIOR("P", 0, 1, 0), LEFT("L", 1, 0, 0), RIGHT("R", -1, 0, 0),
    SUPERIOR("H", 0, 0, 1), INFERIOR("F", 0, 0, -1);

    private final String letter;
    private final double[] towards;

    Side(String letter, double... towards) {
        this.letter = letter;
        this.towards = towards;
    }

    /** As at the edges of pictures: A, P, L, R, H for the head, F for the feet. */
    public String letter() {
        return letter;
    }

    public Turn turn() {
        return Turn.from(towards.clone(), towards[2] == 0 ? new double[] {0, 0, 1} : new double[] {0, -1, 0});
    }
}
