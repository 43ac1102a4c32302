package org.septum.dicom.codec.jpeg2000;

import org.septum.dicom.pixel.CodecException;

/** A tag tree (T.800 B.10.2): numbers on a grid, coded as how far each exceeds the least of its quarter. */
final class TagTree {
    private final int[] widths;
    private final int[] starts;
    /** What is known of each node: its value is this, or more while it is open. */
    private final int[] known;
    private final boolean[] closed;

    TagTree(int width, int height) {
        int levels = 1;
        for (int w = width, h = height; w > 1 || h > 1; w = (w + 1) / 2, h = (h + 1) / 2) {
            levels++;
        }
        widths = new int[levels];
        starts = new int[levels];
        int nodes = 0;
        for (int level = 0, w = width, h = height; level < levels; level++, w = (w + 1) / 2, h = (h + 1) / 2) {
            widths[level] = w;
            starts[level] = nodes;
            nodes += w * h;
        }
        known = new int[nodes];
        closed = new boolean[nodes];
    }

    /** Reads on until it is known whether a leaf's value is less than a limit. */
    boolean isBelow(int x, int y, int limit, PacketBits bits) throws CodecException {
        int least = 0;
        int node = 0;
        for (int level = widths.length - 1; level >= 0; level--) {
            node = starts[level] + (y >> level) * widths[level] + (x >> level);
            int value = Math.max(least, known[node]);
            while (!closed[node] && value < limit) {
                if (bits.bit() != 0) {
                    closed[node] = true;
                } else {
                    value++;
                }
            }
            known[node] = value;
            least = value;
        }
        return closed[node] && known[node] < limit;
    }

    /** Reads a leaf's value. */
    int value(int x, int y, int most, PacketBits bits) throws CodecException {
        int limit = 1;
        while (!isBelow(x, y, limit, bits)) {
            if (limit > most) {
                throw new CodecException("a JPEG 2000 code-block lacks more bit-planes than there are");
            }
            limit++;
        }
        return limit - 1;
    }
}
