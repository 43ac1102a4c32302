package org.septum.imaging.plane;

/**
 * A plane through the patient and how radiologists hang it: the patient's left at the picture's right, the front or the head at
 * its top; a sagittal plane looks at the left side with the face at the left.
 */
public enum Plane {
    AXIAL("Axial", 0, 1, 1, 1, 2, 1),
    CORONAL("Coronal", 0, 1, 2, -1, 1, 1),
    SAGITTAL("Sagittal", 1, 1, 2, -1, 0, 1);

    private final String words;
    private final int[] axes;
    private final int[] signs;

    Plane(String words, int across, int acrossSign, int down, int downSign, int through, int throughSign) {
        this.words = words;
        axes = new int[] {across, down, through};
        signs = new int[] {acrossSign, downSign, throughSign};
    }

    /**
     * The patient axis, 0 to the left, 1 to the back, 2 to the head, that a direction follows.
     *
     * @param direction 0 along a row, 1 down a column, 2 through the slices
     */
    int axis(int direction) {
        return axes[direction];
    }

    /** +1 where the direction runs with its patient axis, −1 against it. */
    int sign(int direction) {
        return signs[direction];
    }

    @Override
    public String toString() {
        return words;
    }
}
