package org.septum.dicom.codec.jpeg;

import java.io.ByteArrayOutputStream;

/** Writes lossless JPEG for tests, straight from T.81 annex H: every category has a code of five bits. */
final class LosslessEncoder {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int held;
    private int count;

    private LosslessEncoder() {
    }

    private void word(int value) {
        out.write(value >>> 8);
        out.write(value);
    }

    /** @param restartRows rows between restarts; 0 for none */
    static byte[] encode(int[][] components, int columns, int precision, int predictor, int transform, int restartRows) {
        LosslessEncoder e = new LosslessEncoder();
        e.headers(components, columns, precision, restartRows);
        e.scan(components, 1, columns, precision, predictor, transform, restartRows);
        e.word(0xFFD9);
        return e.out.toByteArray();
    }

    /** Each component in a scan of its own. */
    static byte[] encodeApart(int[][] components, int columns, int precision, int predictor) {
        LosslessEncoder e = new LosslessEncoder();
        e.headers(components, columns, precision, 0);
        for (int c = 0; c < components.length; c++) {
            e.scan(new int[][] {components[c]}, c + 1, columns, precision, predictor, 0, 0);
        }
        e.word(0xFFD9);
        return e.out.toByteArray();
    }

    private void scan(int[][] components, int firstId, int columns, int precision, int predictor, int transform, int restartRows) {
        word(0xFFDA);
        word(6 + 2 * components.length);
        out.write(components.length);
        for (int c = 0; c < components.length; c++) {
            out.write(c + firstId);
            out.write(0);
        }
        out.write(predictor);
        out.write(0);
        out.write(transform);
        int rows = components[0].length / columns;
        for (int row = 0; row < rows; row++) {
            boolean fresh = row == 0 || restartRows > 0 && row % restartRows == 0;
            if (fresh && row > 0) {
                flush();
                word(0xFFD0 + (row / restartRows - 1) % 8);
            }
            for (int column = 0; column < columns; column++) {
                for (int[] component : components) {
                    sample(component, row, column, columns, fresh, predictor, transform, precision);
                }
            }
        }
        flush();
    }

    private void headers(int[][] components, int columns, int precision, int restartRows) {
        word(0xFFD8);
        word(0xFFC3);
        word(8 + 3 * components.length);
        out.write(precision);
        word(components[0].length / columns);
        word(columns);
        out.write(components.length);
        for (int c = 0; c < components.length; c++) {
            out.write(c + 1);
            out.write(0x11);
            out.write(0);
        }
        word(0xFFC4);
        word(19 + 17);
        out.write(0);
        for (int length = 1; length <= 16; length++) {
            out.write(length == 5 ? 17 : 0);
        }
        for (int category = 0; category <= 16; category++) {
            out.write(category);
        }
        if (restartRows > 0) {
            word(0xFFDD);
            word(4);
            word(restartRows * columns);
        }
    }

    private void sample(int[] s, int row, int column, int columns, boolean fresh, int predictor, int transform, int precision) {
        int at = row * columns + column;
        int a = column > 0 ? s[at - 1] >> transform : 0;
        int b = row > 0 ? s[at - columns] >> transform : 0;
        int c = row > 0 && column > 0 ? s[at - columns - 1] >> transform : 0;
        int predicted;
        if (column == 0) {
            predicted = fresh ? 1 << precision - transform - 1 : b;
        } else if (fresh) {
            predicted = a;
        } else {
            predicted = new int[] {0, a, b, c, a + b - c, a + (b - c >> 1), b + (a - c >> 1), a + b >> 1}[predictor];
        }
        difference((short) ((s[at] >> transform) - predicted));
    }

    private void difference(int difference) {
        if (difference == -32768) {
            bits(16, 5);
            return;
        }
        int category = 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
        bits(category, 5);
        bits(difference < 0 ? difference + (1 << category) - 1 : difference, category);
    }

    private void bits(int value, int width) {
        for (int i = width - 1; i >= 0; i--) {
            held = held << 1 | value >>> i & 1;
            if (++count == 8) {
                out.write(held);
                if ((held & 0xFF) == 0xFF) {
                    out.write(0);
                }
                held = 0;
                count = 0;
            }
        }
    }

    private void flush() {
        while (count != 0) {
            bits(1, 1);
        }
    }
}
