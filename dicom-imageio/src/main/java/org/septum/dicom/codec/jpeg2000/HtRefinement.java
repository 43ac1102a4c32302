package org.septum.dicom.codec.jpeg2000;

/**
 * The passes of an HT code-block after cleanup (T.814 7.4 and 7.5), for the next bit-plane: significance propagation, whose bits
 * run forward, and magnitude refinement, whose bits come from the end backward.
 */
final class HtRefinement {
    private final HtBits forward = new HtBits();
    private final HtBits backward = new HtBits();

    /**
     * The code-block.
     *
     * @param plane the bit-plane that is coded
     * @param causal whether stripes do not look at the one below
     */
    record Shape(int width, int height, int plane, boolean causal) {
    }

    /**
     * Decodes one pass or both.
     *
     * @param from where the passes' segment starts
     * @param samples as the cleanup pass left them
     */
    void decode(byte[] bytes, int from, int to, boolean both, Shape shape, int[] samples) {
        boolean[] significant = significant(shape, samples);
        forward.forward(bytes, from, to, 0);
        if (both) {
            backward.backward(bytes, from, to);
            refine(shape, samples);
        }
        propagate(shape, samples, significant);
    }

    /** With a row and a column of insignificant ones around. */
    private static boolean[] significant(Shape shape, int[] samples) {
        int stride = shape.width + 2;
        boolean[] significant = new boolean[stride * (shape.height + 2)];
        for (int y = 0; y < shape.height; y++) {
            for (int x = 0; x < shape.width; x++) {
                significant[(y + 1) * stride + x + 1] = samples[y * shape.width + x] != 0;
            }
        }
        return significant;
    }

    private void refine(Shape shape, int[] samples) {
        int half = 1 << shape.plane;
        int position = 0;
        for (int top = 0; top < shape.height; top += 4) {
            int bottom = Math.min(shape.height, top + 4);
            for (int x = 0; x < shape.width; x++) {
                for (int y = top; y < bottom; y++) {
                    int i = y * shape.width + x;
                    if (samples[i] != 0) {
                        samples[i] += (backward.at(position++) & 1) != 0 ? half : -half;
                    }
                }
            }
        }
    }

    /** Four columns of a stripe at a time: first which samples become significant, then their signs. */
    private void propagate(Shape shape, int[] samples, boolean[] significant) {
        int value = 3 << shape.plane;
        int position = 0;
        int[] found = new int[16];
        for (int top = 0; top < shape.height; top += 4) {
            int bottom = Math.min(shape.height, top + 4);
            for (int left = 0; left < shape.width; left += 4) {
                int count = 0;
                for (int x = left; x < Math.min(shape.width, left + 4); x++) {
                    for (int y = top; y < bottom; y++) {
                        if (isCandidate(shape, significant, x, y, y == top + 3 && shape.causal)
                                && (forward.at(position++) & 1) != 0) {
                            significant[(y + 1) * (shape.width + 2) + x + 1] = true;
                            found[count++] = y * shape.width + x;
                        }
                    }
                }
                for (int i = 0; i < count; i++) {
                    samples[found[i]] = (int) forward.at(position++) << 31 | value;
                }
            }
        }
    }

    private static boolean isCandidate(Shape shape, boolean[] significant, int x, int y, boolean notBelow) {
        int stride = shape.width + 2;
        int i = (y + 1) * stride + x + 1;
        if (significant[i]) {
            return false;
        }
        boolean near = significant[i - 1] || significant[i + 1] || significant[i - stride - 1] || significant[i - stride]
                || significant[i - stride + 1];
        return near || !notBelow && (significant[i + stride - 1] || significant[i + stride] || significant[i + stride + 1]);
    }
}
