package org.septum.dicom.codec.jpeg2000;

/** A rectangle, its right and lower edges excluded. */
record Area(int x0, int y0, int x1, int y1) {

    int width() {
        return x1 - x0;
    }

    int height() {
        return y1 - y0;
    }

    boolean isEmpty() {
        return x1 <= x0 || y1 <= y0;
    }

    /** The samples of a grid that has one every so many columns and rows (T.800 B-12). */
    Area reduced(int stepX, int stepY) {
        return new Area(Math.ceilDiv(x0, stepX), Math.ceilDiv(y0, stepY), Math.ceilDiv(x1, stepX), Math.ceilDiv(y1, stepY));
    }

    /** The low-pass half of so many decompositions (T.800 B-14). */
    Area halved(int times) {
        return subband(times, 0, 0);
    }

    /**
     * A sub-band after so many decompositions (T.800 B-15).
     *
     * @param highX 1 where the columns are high-pass
     */
    Area subband(int times, int highX, int highY) {
        if (times == 0) {
            return this;
        }
        return new Area(halve(x0, times, highX), halve(y0, times, highY), halve(x1, times, highX), halve(y1, times, highY));
    }

    private static int halve(int value, int times, int high) {
        long offset = (long) high << times - 1;
        return (int) (value - offset + (1L << times) - 1 >> times);
    }
}
