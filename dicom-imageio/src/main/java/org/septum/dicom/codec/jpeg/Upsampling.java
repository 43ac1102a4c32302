package org.septum.dicom.codec.jpeg;

/**
 * Brings subsampled components to the size of the picture. Where a component has half the columns or rows, or both,
 * values go over into each other with weights of three to one, as libjpeg's "fancy upsampling" has it; otherwise they are repeated.
 */
final class Upsampling {
    private final short[] samples;
    private final int stride;
    private final int columns;
    private final int rows;
    private final int across;
    private final int down;
    private final boolean smooth;

    /**
     * @param samples the component's, {@code stride} to a row
     * @param columns of the component that belong to the picture; {@code rows} likewise
     */
    Upsampling(short[] samples, int stride, int columns, int rows, JpegFrame.Component component, JpegFrame frame) {
        this.samples = samples;
        this.stride = stride;
        this.columns = columns;
        this.rows = rows;
        across = frame.maxHorizontal() % component.horizontal() == 0 ? frame.maxHorizontal() / component.horizontal() : 0;
        down = frame.maxVertical() % component.vertical() == 0 ? frame.maxVertical() / component.vertical() : 0;
        smooth = across == 2 && (down == 1 || down == 2) && columns > 2 || across == 1 && down == 2;
    }

    /** Whether factors of the component divide those of the frame; others no decoder has to know. */
    boolean isWhole() {
        return across > 0 && down > 0;
    }

    /** One row of the picture. */
    void row(int y, int[] line) {
        if (!smooth) {
            for (int x = 0; x < line.length; x++) {
                line[x] = at(y / down, x / across);
            }
            return;
        }
        int near = y / down;
        int far = down == 1 ? near : Math.clamp(near + (y % 2 == 0 ? -1 : 1), 0, rows - 1);
        for (int x = 0; x < line.length; x++) {
            line[x] = across == 1 ? 3 * at(near, x) + at(far, x) + 1 + y % 2 >> 2
                    : down == 1 ? between(near, x) : between(near, far, x);
        }
    }

    private int at(int row, int column) {
        return samples[row * stride + column] & 0xFFFF;
    }

    private int between(int row, int x) {
        int column = x / 2;
        int beside = x % 2 == 0 ? column - 1 : column + 1;
        if (beside < 0 || beside >= columns) {
            return at(row, column);
        }
        return 3 * at(row, column) + at(row, beside) + 1 + x % 2 >> 2;
    }

    private int between(int near, int far, int x) {
        int column = x / 2;
        int beside = x % 2 == 0 ? column - 1 : column + 1;
        int here = 3 * at(near, column) + at(far, column);
        int there = beside < 0 || beside >= columns ? here : 3 * at(near, beside) + at(far, beside);
        return 3 * here + there + (x % 2 == 0 ? 8 : 7) >> 4;
    }
}
