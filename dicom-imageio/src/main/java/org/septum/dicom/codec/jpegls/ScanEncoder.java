package org.septum.dicom.codec.jpegls;

import static org.septum.dicom.codec.jpegls.Contexts.BIAS;
import static org.septum.dicom.codec.jpegls.Contexts.CORRECTION;
import static org.septum.dicom.codec.jpegls.Contexts.COUNT;
import static org.septum.dicom.codec.jpegls.Contexts.SUM;

/**
 * Encodes lines of a scan (T.87 annex A), the mirror of {@link ScanDecoder}. A line has a place more at either end; its samples
 * become those the decoder will see.
 */
final class ScanEncoder {
    private final JpegLsBitWriter out;
    private final Contexts contexts;
    private final byte[] gradients;
    private final int maximum;
    private final int near;
    private final int step;
    private final int range;
    private final int errorBits;
    private final int limit;
    /** The run index after the run that was written last. */
    private int runIndex;

    ScanEncoder(CodingParameters p, JpegLsBitWriter out) {
        this.out = out;
        contexts = new Contexts(p);
        gradients = p.gradients();
        maximum = p.maximum();
        near = p.near();
        step = p.step();
        range = p.range();
        errorBits = p.errorBits();
        limit = p.limit();
    }

    /** Encodes one line of one component and returns the run index to go on with. */
    int line(int[] line, int[] above, int startIndex) {
        int columns = line.length - 2;
        above[columns + 1] = above[columns];
        line[0] = above[1];
        runIndex = startIndex;
        int x = 1;
        while (x <= columns) {
            int context = context(line, above, x);
            if (context == 0) {
                x = run(line, above, x, columns);
            } else {
                regular(context, line, above, x);
                x++;
            }
        }
        return runIndex;
    }

    /** Encodes one line whose components are interleaved sample by sample; runs are of whole pixels. */
    int line(int[][] lines, int[][] above, int startIndex) {
        int columns = lines[0].length - 2;
        for (int c = 0; c < lines.length; c++) {
            above[c][columns + 1] = above[c][columns];
            lines[c][0] = above[c][1];
        }
        runIndex = startIndex;
        int[] found = new int[lines.length];
        int x = 1;
        while (x <= columns) {
            int any = 0;
            for (int c = 0; c < lines.length; c++) {
                found[c] = context(lines[c], above[c], x);
                any |= found[c];
            }
            if (any == 0) {
                x = run(lines, above, x, columns);
                continue;
            }
            for (int c = 0; c < lines.length; c++) {
                regular(found[c], lines[c], above[c], x);
            }
            x++;
        }
        return runIndex;
    }

    private int context(int[] line, int[] above, int x) {
        int up = above[x];
        int diagonal = above[x - 1];
        return 81 * gradients[above[x + 1] - up + maximum] + 9 * gradients[up - diagonal + maximum]
                + gradients[diagonal - line[x - 1] + maximum];
    }

    private void regular(int context, int[] line, int[] above, int x) {
        int left = line[x - 1];
        int up = above[x];
        int sign = context >> 31;
        int at = (context ^ sign) - sign << 2;
        int[] state = contexts.state;
        int predicted = Math.max(Math.min(left, up), Math.min(Math.max(left, up), left + up - above[x - 1]));
        predicted = Math.clamp(predicted + (state[at + CORRECTION] ^ sign) - sign, 0, maximum);
        int steps = steps(line[x] - predicted);
        line[x] = reconstruct(predicted, steps);
        int error = wrap((steps ^ sign) - sign);
        int k = Contexts.shift(state[at + SUM], state[at + COUNT]);
        boolean swapped = k == 0 && near == 0 && 2 * state[at + BIAS] <= -state[at + COUNT];
        int mapped = swapped ? ~error << 1 ^ ~error >> 31 : error << 1 ^ error >> 31;
        out.golomb(mapped, k, limit - errorBits - 1, errorBits);
        contexts.update(at, error, step);
    }

    /** A.4.4: an error in steps, to the nearest. */
    private int steps(int error) {
        if (near == 0) {
            return error;
        }
        return error > 0 ? (error + near) / step : -((near - error) / step);
    }

    private int reconstruct(int predicted, int steps) {
        return Math.clamp(predicted + steps * step, 0, maximum);
    }

    /** A.4.5: errors that mean the same value modulo the range are one. */
    private int wrap(int error) {
        int positive = error < 0 ? error + range : error;
        return positive >= (range + 1) / 2 ? positive - range : positive;
    }

    /** A run and the sample that ends it; returns where the line goes on. */
    private int run(int[] line, int[] above, int x, int columns) {
        int left = line[x - 1];
        int end = x;
        while (end <= columns && Math.abs(line[end] - left) <= near) {
            line[end++] = left;
        }
        runLength(end - x, end > columns);
        if (end > columns) {
            return end;
        }
        line[end] = afterRun(Math.abs(left - above[end]) <= near ? 1 : 0, line[end], left, above[end]);
        runIndex = Math.max(0, runIndex - 1);
        return end + 1;
    }

    private int run(int[][] lines, int[][] above, int x, int columns) {
        int end = x;
        while (end <= columns && isRun(lines, end, x - 1)) {
            for (int[] line : lines) {
                line[end] = line[x - 1];
            }
            end++;
        }
        runLength(end - x, end > columns);
        if (end > columns) {
            return end;
        }
        for (int c = 0; c < lines.length; c++) {
            lines[c][end] = afterRun(0, lines[c][end], lines[c][end - 1], above[c][end]);
        }
        runIndex = Math.max(0, runIndex - 1);
        return end + 1;
    }

    private boolean isRun(int[][] lines, int at, int left) {
        for (int[] line : lines) {
            if (Math.abs(line[at] - line[left]) > near) {
                return false;
            }
        }
        return true;
    }

    private void runLength(int length, boolean toTheEnd) {
        int left = length;
        while (left >= 1 << RunLengths.BITS[runIndex]) {
            out.bits(1, 1);
            left -= 1 << RunLengths.BITS[runIndex];
            runIndex = Math.min(31, runIndex + 1);
        }
        if (!toTheEnd) {
            out.bits(left, 1 + RunLengths.BITS[runIndex]);
        } else if (left > 0) {
            out.bits(1, 1);
        }
    }

    private int afterRun(int type, int sample, int left, int up) {
        int predicted = type == 1 ? left : up;
        int steps = steps(sample - predicted);
        int error = wrap(type == 0 && up < left ? -steps : steps);
        int k = contexts.runShift(type);
        int mapped = contexts.mapRunError(type, error, k);
        out.golomb(mapped, k, limit - RunLengths.BITS[runIndex] - 1 - errorBits - 1, errorBits);
        contexts.updateRun(type, error, mapped);
        return reconstruct(predicted, steps);
    }
}
