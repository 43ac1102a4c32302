package org.septum.measurements.cardiac.regional;

import java.util.Optional;

/** Centre of mass of a structure in one frame, in pixels. */
record Centre(double column, double row) {
    /** Empty where no pixel has the label. */
    static Optional<Centre> of(byte[] frame, int columns, int label) {
        long n = 0;
        long column = 0;
        long row = 0;
        for (int i = 0; i < frame.length; i++) {
            if (Byte.toUnsignedInt(frame[i]) == label) {
                n++;
                column += i % columns;
                row += i / columns;
            }
        }
        return n == 0 ? Optional.empty() : Optional.of(new Centre((double) column / n, (double) row / n));
    }
}
