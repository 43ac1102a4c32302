package org.septum.viewer.planes;

import java.util.OptionalDouble;
import org.septum.imaging.Grid;
import org.septum.imaging.window.WindowLevel;
import org.septum.viewer.study.FramePixels;

/**
 * Squares of two pictures on one grid by turns. The second's values are brought to the first's window, so that one window shows
 * both as they are shown by themselves.
 */
final class CheckeredPixels extends BorrowedPixels {
    private static final double SQUARE_MM = 18;

    private final FramePixels first;
    private final FramePixels second;
    private final double gain;
    private final double offset;

    /** @param second on a grid as large as the first's */
    CheckeredPixels(FramePixels first, WindowLevel ofFirst, FramePixels second, WindowLevel ofSecond) {
        super(first);
        this.first = first;
        this.second = second;
        gain = ofFirst.width() / ofSecond.width();
        offset = ofFirst.centre() - gain * ofSecond.centre();
    }

    private boolean isSecond(int column, int row) {
        double across = column * grid().toPatient().spacing(0) / SQUARE_MM;
        double down = row * grid().toPatient().spacing(1) / SQUARE_MM;
        return ((int) across + (int) down) % 2 == 1;
    }

    @Override
    public Grid grid() {
        return first.grid();
    }

    @Override
    public boolean read(int slice, int phase, float[] out) {
        float[] other = new float[grid().frameSize()];
        if (!first.read(slice, phase, out) || !second.read(slice, phase % second.grid().phases(), other)) {
            return false;
        }
        for (int i = 0; i < other.length; i++) {
            if (isSecond(i % grid().columns(), i / grid().columns())) {
                out[i] = (float) (gain * other[i] + offset);
            }
        }
        return true;
    }

    @Override
    public boolean colours(int slice, int phase, int[] out) {
        return first.colours(slice, phase, out);
    }

    /** As stored, in the picture the square is of. */
    @Override
    public OptionalDouble value(int column, int row, int slice, int phase) {
        return isSecond(column, row) ? second.value(column, row, slice, phase % second.grid().phases())
                : first.value(column, row, slice, phase);
    }
}
