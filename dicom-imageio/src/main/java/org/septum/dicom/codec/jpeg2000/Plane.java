package org.septum.dicom.codec.jpeg2000;

/** The samples of a tile-component, row by row, as its wavelet gives them. */
sealed interface Plane {
    record Integers(int[][] rows) implements Plane {
    }

    record Reals(float[][] rows) implements Plane {
    }
}
