package org.septum.dicom.codec.jpegls;

/** The array J of T.87 A.2.1: a run index stands for runs of {@code 1 << BITS[index]} samples. */
final class RunLengths {
    static final int[] BITS = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    private RunLengths() {
    }
}
