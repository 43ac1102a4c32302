package org.septum.dicom.codec.jpegls;

import static org.septum.dicom.codec.jpegls.Contexts.BIAS;
import static org.septum.dicom.codec.jpegls.Contexts.CORRECTION;
import static org.septum.dicom.codec.jpegls.Contexts.COUNT;
import static org.septum.dicom.codec.jpegls.Contexts.SUM;

import java.util.Arrays;
import org.septum.dicom.pixel.CodecException;

/** Decodes lines of a scan (T.87 annex A). A line has a place more at either end: index 0 is left of the first sample. */
final class ScanDecoder {
    private final CodingParameters p;
    private final JpegLsBits bits;
    private final Contexts contexts;
    private final byte[] gradients;
    private final int maximum;
    private final int near;
    private final int step;
    private final int range;
    private final int errorBits;
    private final int limit;
    private final int largestError;
    /** The run index after the run that was read last. */
    private int runIndex;

    ScanDecoder(CodingParameters p, JpegLsBits bits) {
        this.p = p;
        this.bits = bits;
        contexts = new Contexts(p);
        gradients = p.gradients();
        maximum = p.maximum();
        near = p.near();
        step = p.step();
        range = p.range();
        errorBits = p.errorBits();
        limit = p.limit();
        largestError = 2 * range + 2;
    }

    /**
     * Decodes one line of one component and returns the run index to go on with. This is where the time goes, so a whole line is
     * one loop with the bits, the neighbours and the parameters in local variables.
     */
    int line(int[] line, int[] above, int startIndex) throws CodecException {
        int columns = line.length - 2;
        above[columns + 1] = above[columns];
        line[0] = above[1];
        runIndex = startIndex;
        byte[] quantised = gradients;
        int[] state = contexts.state;
        int middle = maximum;
        int lossless = near == 0 ? -1 : 0;
        int escape = limit - errorBits - 1;
        long held = bits.held;
        int count = bits.count;
        int left = line[0];
        int diagonal = above[0];
        int up = above[1];
        int x = 1;
        while (x <= columns) {
            int right = above[x + 1];
            int context = 81 * quantised[right - up + middle] + 9 * quantised[up - diagonal + middle]
                    + quantised[diagonal - left + middle];
            if (context == 0) {
                bits.held = held;
                bits.count = count;
                x = run(line, above, x, columns);
                held = bits.held;
                count = bits.count;
                left = line[x - 1];
                diagonal = above[x - 1];
                up = above[Math.min(x, columns + 1)];
                continue;
            }
            int sign = context >> 31;
            int at = (context ^ sign) - sign << 2;
            int predicted = Math.max(Math.min(left, up), Math.min(Math.max(left, up), left + up - diagonal));
            predicted = Math.min(middle, Math.max(0, predicted + (state[at + CORRECTION] ^ sign) - sign));
            int k = Contexts.shift(state[at + SUM], state[at + COUNT]);
            if (count < 32) {
                bits.held = held;
                bits.count = count;
                bits.fill();
                held = bits.held;
                count = bits.count;
            }
            int zeros = Long.numberOfLeadingZeros(held);
            int mapped;
            if (zeros < escape && zeros + 1 + k <= count) {
                held <<= zeros + 1;
                mapped = zeros << k | (int) (held >>> 1 >>> 63 - k);
                held <<= k;
                count -= zeros + 1 + k;
            } else {
                bits.held = held;
                bits.count = count;
                mapped = bits.golomb(k, escape, errorBits);
                held = bits.held;
                count = bits.count;
            }
            if (mapped > largestError) {
                throw outOfRange();
            }
            int error = mapped >>> 1 ^ -(mapped & 1);
            if (k == 0) {
                error ^= 2 * state[at + BIAS] + state[at + COUNT] - 1 >> 31 & lossless;
            }
            contexts.update(at, error, step);
            left = reconstruct(predicted, (error ^ sign) - sign);
            line[x++] = left;
            diagonal = up;
            up = right;
        }
        bits.held = held;
        bits.count = count;
        bits.check();
        return runIndex;
    }

    private static CodecException outOfRange() {
        return new CodecException("a prediction error out of range");
    }

    /** A run and the sample that ends it; returns where the line goes on. */
    private int run(int[] line, int[] above, int x, int columns) throws CodecException {
        int left = line[x - 1];
        int end = x + runLength(columns - x + 1);
        Arrays.fill(line, x, end, left);
        if (end > columns) {
            return end;
        }
        int up = above[end];
        line[end] = afterRun(Math.abs(left - up) <= near ? 1 : 0, left, up);
        runIndex = Math.max(0, runIndex - 1);
        return end + 1;
    }

    /** Decodes one line whose components are interleaved sample by sample; runs are of whole pixels. */
    int line(int[][] lines, int[][] above, int startIndex) throws CodecException {
        int columns = lines[0].length - 2;
        for (int c = 0; c < lines.length; c++) {
            above[c][columns + 1] = above[c][columns];
            lines[c][0] = above[c][1];
        }
        runIndex = startIndex;
        int[] found = new int[lines.length];
        int x = 1;
        while (x <= columns) {
            boolean flat = true;
            for (int c = 0; c < lines.length; c++) {
                found[c] = context(lines[c], above[c], x);
                flat &= found[c] == 0;
            }
            if (flat) {
                x = run(lines, above, x, columns);
                continue;
            }
            for (int c = 0; c < lines.length; c++) {
                lines[c][x] = regular(found[c], lines[c][x - 1], above[c][x], above[c][x - 1]);
            }
            x++;
        }
        bits.check();
        return runIndex;
    }

    private int run(int[][] lines, int[][] above, int x, int columns) throws CodecException {
        int end = x + runLength(columns - x + 1);
        for (int[] line : lines) {
            Arrays.fill(line, x, end, line[x - 1]);
        }
        if (end > columns) {
            return end;
        }
        for (int c = 0; c < lines.length; c++) {
            lines[c][end] = afterRun(0, lines[c][end - 1], above[c][end]);
        }
        runIndex = Math.max(0, runIndex - 1);
        return end + 1;
    }

    /** The context of the three gradients at a sample, with its sign; 0 starts a run. */
    private int context(int[] line, int[] above, int x) {
        return 81 * gradients[above[x + 1] - above[x] + maximum] + 9 * gradients[above[x] - above[x - 1] + maximum]
                + gradients[above[x - 1] - line[x - 1] + maximum];
    }

    private int regular(int context, int left, int up, int diagonal) throws CodecException {
        int sign = context >> 31;
        int at = (context ^ sign) - sign << 2;
        int[] state = contexts.state;
        int predicted = Math.max(Math.min(left, up), Math.min(Math.max(left, up), left + up - diagonal));
        predicted = Math.clamp(predicted + (state[at + CORRECTION] ^ sign) - sign, 0, maximum);
        int k = Contexts.shift(state[at + SUM], state[at + COUNT]);
        int mapped = golomb(k, limit);
        int error = mapped >>> 1 ^ -(mapped & 1);
        if (k == 0 && near == 0) {
            error ^= 2 * state[at + BIAS] + state[at + COUNT] - 1 >> 31;
        }
        contexts.update(at, error, step);
        return reconstruct(predicted, (error ^ sign) - sign);
    }

    private int reconstruct(int predicted, int error) {
        int value = predicted + error * step;
        if (value < -near) {
            value += range * step;
        } else if (value > maximum + near) {
            value -= range * step;
        }
        return Math.min(maximum, Math.max(0, value));
    }

    private int golomb(int k, int longest) throws CodecException {
        int mapped = bits.golomb(k, longest - errorBits - 1, errorBits);
        if (mapped < 0 || mapped > largestError) {
            throw outOfRange();
        }
        return mapped;
    }

    private int runLength(int most) throws CodecException {
        int length = 0;
        while (length < most) {
            int width = RunLengths.BITS[runIndex];
            if (bits.read(1) == 0) {
                length += bits.read(width);
                if (length > most) {
                    throw new CodecException("a run beyond the end of its line");
                }
                return length;
            }
            if (most - length < 1 << width) {
                return most;
            }
            length += 1 << width;
            runIndex = Math.min(31, runIndex + 1);
        }
        return most;
    }

    private int afterRun(int type, int left, int up) throws CodecException {
        int k = contexts.runShift(type);
        int mapped = golomb(k, limit - RunLengths.BITS[runIndex] - 1);
        int error = contexts.runError(type, mapped, k);
        contexts.updateRun(type, error, mapped);
        return type == 1 ? reconstruct(left, error) : reconstruct(up, up < left ? -error : error);
    }
}
