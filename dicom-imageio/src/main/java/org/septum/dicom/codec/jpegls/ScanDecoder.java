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
    private final boolean wraps;
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
        wraps = near == 0 && (maximum & maximum + 1) == 0;
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
            // A.5.2, where k is 0: errors lean to one side.
            error ^= 2 * state[at + BIAS] + state[at + COUNT] - 1 >> 31 & k - 1 >> 31 & lossless;
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

    /**
     * Decodes one line whose components are interleaved sample by sample, as they are in the line; runs are of whole pixels. One
     * loop with local variables for the sake of time, as the other.
     *
     * @param n components, and so the distance of a sample from its neighbour
     */
    int line(int[] line, int[] above, int n, int startIndex) throws CodecException {
        int end = line.length - n;
        System.arraycopy(above, end - n, above, end, n);
        System.arraycopy(above, n, line, 0, n);
        runIndex = startIndex;
        int[] state = contexts.state;
        int[] pixel = new int[n];
        int middle = maximum;
        int lossless = near == 0 ? -1 : 0;
        int escape = limit - errorBits - 1;
        long held = bits.held;
        int count = bits.count;
        int x = n;
        while (x < end) {
            if (isFlat(line, above, x, n, pixel)) {
                bits.held = held;
                bits.count = count;
                x = run(line, above, n, x, end);
                held = bits.held;
                count = bits.count;
                continue;
            }
            for (int c = 0; c < n; c++, x++) {
                int left = line[x - n];
                int up = above[x];
                int diagonal = above[x - n];
                int context = pixel[c];
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
                // A.5.2, where k is 0: errors lean to one side.
                error ^= 2 * state[at + BIAS] + state[at + COUNT] - 1 >> 31 & k - 1 >> 31 & lossless;
                contexts.update(at, error, step);
                line[x] = reconstruct(predicted, (error ^ sign) - sign);
            }
        }
        bits.held = held;
        bits.count = count;
        bits.check();
        return runIndex;
    }

    /** The context of three gradients with its sign; 0 starts a run. */
    private int context(int left, int diagonal, int up, int right) {
        return 81 * gradients[right - up + maximum] + 9 * gradients[up - diagonal + maximum] + gradients[diagonal - left + maximum];
    }

    /** Whether a run starts; if not, the contexts of the pixel's samples are known. */
    private boolean isFlat(int[] line, int[] above, int x, int n, int[] pixel) {
        int any = 0;
        for (int c = 0; c < n; c++) {
            int i = x + c;
            pixel[c] = context(line[i - n], above[i - n], above[i], above[i + n]);
            any |= pixel[c];
        }
        return any == 0;
    }

    private int run(int[] line, int[] above, int n, int x, int end) throws CodecException {
        int after = x + n * runLength((end - x) / n);
        for (int i = x; i < after; i++) {
            line[i] = line[i - n];
        }
        if (after == end) {
            return end;
        }
        for (int i = after; i < after + n; i++) {
            line[i] = afterRun(0, line[i - n], above[i]);
        }
        runIndex = Math.max(0, runIndex - 1);
        return after + n;
    }

    /** A.4.5, where a range that is a power of two makes starting again at the other end a matter of bits. */
    private int reconstruct(int predicted, int error) {
        if (wraps) {
            return predicted + error & maximum;
        }
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
