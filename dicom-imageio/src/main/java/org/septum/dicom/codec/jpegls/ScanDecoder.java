package org.septum.dicom.codec.jpegls;

import org.septum.dicom.pixel.CodecException;

/** Decodes lines of a scan (T.87 annex A). A line has a place more at either end: index 0 is left of the first sample. */
final class ScanDecoder {
    private static final int[] RUN_LENGTHS = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10,
            11, 12,
        13, 14, 15};

    private final CodingParameters p;
    private final JpegLsBits bits;
    private final Contexts contexts;
    private final byte[] gradients;
    private final int step;
    private final int range;
    private final int errorBits;
    private final int limit;
    /** The run index after the run that was read last. */
    private int lastIndex;

    ScanDecoder(CodingParameters p, JpegLsBits bits) {
        this.p = p;
        this.bits = bits;
        contexts = new Contexts(p);
        gradients = p.gradients();
        step = p.step();
        range = p.range();
        errorBits = p.errorBits();
        limit = p.limit();
    }

    /** Decodes one line of one component and returns the run index to go on with. */
    int line(int[] line, int[] above, int runIndex) throws CodecException {
        int columns = line.length - 2;
        above[columns + 1] = above[columns];
        line[0] = above[1];
        int index = runIndex;
        int x = 1;
        int diagonal = above[0];
        int up = above[1];
        while (x <= columns) {
            int left = line[x - 1];
            int right = above[x + 1];
            int context = context(right - up, up - diagonal, diagonal - left);
            if (context != 0) {
                line[x] = regular(context, left, up, diagonal);
                x++;
                diagonal = up;
                up = right;
                continue;
            }
            int run = runLength(columns - x + 1, index);
            index = lastIndex;
            java.util.Arrays.fill(line, x, x + run, left);
            x += run;
            if (x <= columns) {
                line[x] = afterRun(left, above[x], RUN_LENGTHS[index]);
                x++;
                index = Math.max(0, index - 1);
            }
            diagonal = above[x - 1];
            up = above[Math.min(x, columns + 1)];
        }
        return index;
    }

    /** Decodes one line whose components are interleaved sample by sample; runs are of whole pixels. */
    int line(int[][] lines, int[][] above, int runIndex) throws CodecException {
        int columns = lines[0].length - 2;
        for (int c = 0; c < lines.length; c++) {
            above[c][columns + 1] = above[c][columns];
            lines[c][0] = above[c][1];
        }
        int[] found = new int[lines.length];
        int index = runIndex;
        int x = 1;
        while (x <= columns) {
            boolean flat = true;
            for (int c = 0; c < lines.length; c++) {
                int[] b = above[c];
                found[c] = context(b[x + 1] - b[x], b[x] - b[x - 1], b[x - 1] - lines[c][x - 1]);
                flat &= found[c] == 0;
            }
            if (!flat) {
                for (int c = 0; c < lines.length; c++) {
                    lines[c][x] = regular(found[c], lines[c][x - 1], above[c][x], above[c][x - 1]);
                }
                x++;
                continue;
            }
            int run = runLength(columns - x + 1, index);
            index = lastIndex;
            for (int c = 0; c < lines.length; c++) {
                java.util.Arrays.fill(lines[c], x, x + run, lines[c][x - 1]);
            }
            x += run;
            if (x <= columns) {
                for (int c = 0; c < lines.length; c++) {
                    lines[c][x] = afterRun(0, lines[c][x - 1], above[c][x], RUN_LENGTHS[index]);
                }
                x++;
                index = Math.max(0, index - 1);
            }
        }
        return index;
    }

    /** The context of three gradients with its sign; 0 starts a run. */
    private int context(int d1, int d2, int d3) {
        return 81 * gradients[d1 + p.maximum()] + 9 * gradients[d2 + p.maximum()] + gradients[d3 + p.maximum()];
    }

    private int regular(int signedContext, int left, int up, int diagonal) throws CodecException {
        int sign = signedContext < 0 ? -1 : 1;
        int context = sign * signedContext;
        int predicted;
        if (diagonal >= Math.max(left, up)) {
            predicted = Math.min(left, up);
        } else {
            predicted = diagonal <= Math.min(left, up) ? Math.max(left, up) : left + up - diagonal;
        }
        predicted = Math.clamp(predicted + sign * contexts.correction[context], 0, p.maximum());
        int k = contexts.shift(context);
        int mapped = golomb(k, limit);
        int error = (mapped & 1) == 0 ? mapped >> 1 : -(mapped + 1 >> 1);
        if (k == 0 && p.near() == 0 && 2 * contexts.bias[context] <= -contexts.count[context]) {
            error = -(error + 1);
        }
        contexts.update(context, error, step);
        return reconstruct(predicted, sign * error);
    }

    private int reconstruct(int predicted, int error) {
        int value = predicted + error * step;
        if (value < -p.near()) {
            value += range * step;
        } else if (value > p.maximum() + p.near()) {
            value -= range * step;
        }
        return Math.clamp(value, 0, p.maximum());
    }

    private int golomb(int k, int longest) throws CodecException {
        int escape = longest - errorBits - 1;
        int zeros = bits.zeros(longest);
        int value = zeros < escape ? zeros << k | bits.read(k) : bits.read(errorBits) + 1;
        if (value < 0 || value > 2 * range + 2) {
            throw new CodecException("a prediction error out of range");
        }
        return value;
    }

    private int runLength(int most, int runIndex) throws CodecException {
        int length = 0;
        int index = runIndex;
        while (bits.read(1) == 1) {
            int count = Math.min(1 << RUN_LENGTHS[index], most - length);
            length += count;
            if (count == 1 << RUN_LENGTHS[index]) {
                index = Math.min(31, index + 1);
            }
            if (length == most) {
                lastIndex = index;
                return length;
            }
        }
        length += bits.read(RUN_LENGTHS[index]);
        if (length > most) {
            throw new CodecException("a run beyond the end of its line");
        }
        lastIndex = index;
        return length;
    }

    private int afterRun(int left, int up, int runBits) throws CodecException {
        return afterRun(Math.abs(left - up) <= p.near() ? 1 : 0, left, up, runBits);
    }

    private int afterRun(int type, int left, int up, int runBits) throws CodecException {
        int k = contexts.runShift(type);
        int mapped = golomb(k, limit - runBits - 1);
        int error = contexts.runError(type, mapped, k);
        contexts.updateRun(type, error, mapped);
        if (type == 1) {
            return reconstruct(left, error);
        }
        return reconstruct(up, up < left ? -error : error);
    }
}
