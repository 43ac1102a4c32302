package org.septum.ai.postprocess;

import java.util.List;
import org.septum.imaging.LabelMap;

/**
 * Fills what labels enclose within a slice: unlabelled pixels from which no way of neighbours by an edge leads to the slice's border without
 * crossing one of the labels. A hole gets the label most of its neighbours have.
 */
public final class Holes {
    private static final byte OPEN = 1;
    private static final byte DONE = 2;

    private final byte[] labels;
    private final int columns;
    private final boolean[] wall = new boolean[256];
    private final byte[] state;
    private final int[] stack;
    private int depth;
    private int[] neighbours;

    private Holes(byte[] labels, int columns, List<Integer> values) {
        this.labels = labels;
        this.columns = columns;
        values.forEach(value -> wall[value] = true);
        state = new byte[labels.length];
        stack = new int[labels.length];
    }

    /**
     * @param values the labels that enclose, together
     * @return how many pixels were filled
     */
    public static int fill(LabelMap map, List<Integer> values, int phase) {
        int filled = 0;
        for (int slice = 0; slice < map.grid().slices(); slice++) {
            byte[] labels = map.frame(slice, phase);
            if (any(labels)) {
                filled += new Holes(labels, map.grid().columns(), values).fill();
            }
        }
        return filled;
    }

    private static boolean any(byte[] labels) {
        for (byte label : labels) {
            if (label != 0) {
                return true;
            }
        }
        return false;
    }

    private int fill() {
        for (int i = 0; i < labels.length; i++) {
            boolean atBorder = i < columns || i >= labels.length - columns || i % columns == 0 || i % columns == columns - 1;
            if (atBorder) {
                flood(i, OPEN);
            }
        }
        int filled = 0;
        for (int i = 0; i < labels.length; i++) {
            if (state[i] == 0 && labels[i] == 0) {
                neighbours = new int[256];
                int first = depth;
                flood(i, DONE);
                filled += label(first);
            }
        }
        return filled;
    }

    /** Marks what can be reached from a pixel; leaves its pixels on the stack where they are a hole's. */
    private void flood(int from, byte mark) {
        int next = depth;
        visit(from, mark);
        while (next < depth) {
            int pixel = stack[next++];
            int column = pixel % columns;
            if (column > 0) {
                visit(pixel - 1, mark);
            }
            if (column < columns - 1) {
                visit(pixel + 1, mark);
            }
            if (pixel >= columns) {
                visit(pixel - columns, mark);
            }
            if (pixel < labels.length - columns) {
                visit(pixel + columns, mark);
            }
        }
    }

    private void visit(int pixel, byte mark) {
        int label = Byte.toUnsignedInt(labels[pixel]);
        if (wall[label]) {
            if (mark == DONE) {
                neighbours[label]++;
            }
        } else if (state[pixel] == 0) {
            state[pixel] = mark;
            stack[depth++] = pixel;
        }
    }

    private int label(int first) {
        int most = 1;
        for (int value = 2; value < neighbours.length; value++) {
            most = neighbours[value] > neighbours[most] ? value : most;
        }
        int filled = 0;
        for (int i = first; i < depth; i++) {
            if (labels[stack[i]] == 0) {
                labels[stack[i]] = (byte) most;
                filled++;
            }
        }
        return filled;
    }
}
