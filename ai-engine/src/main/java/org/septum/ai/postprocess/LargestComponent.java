package org.septum.ai.postprocess;

import java.util.List;
import org.septum.imaging.LabelMap;

/**
 * Keeps, of each of some labels in one phase, the largest piece that hangs together in 3-D (26 neighbours) and turns the rest to
 * background. Among equal pieces the first in memory order stays. The map is written only at the voxels that change, so a reader
 * of the map never sees a voxel of the kept piece vanish. Buffers are reused from call to call; not for several threads at once.
 */
public final class LargestComponent {
    private LabelMap map;
    private int phase;
    private Box box;

    /** Voxels of the label at hand, by index in the box, not yet in a piece. */
    private boolean[] member = new boolean[0];

    /** Indices in the box, piece after piece. */
    private int[] queue = new int[0];

    /** Returns how many voxels were removed. */
    public long keep(LabelMap labels, List<Integer> values, int ofPhase) {
        map = labels;
        phase = ofPhase;
        box = Box.of(labels, ofPhase);
        if (member.length < box.size()) {
            member = new boolean[box.size()];
            queue = new int[box.size()];
        }
        long removed = 0;
        for (int value : values) {
            removed += keep((byte) value);
        }
        map = null;
        return removed;
    }

    private long keep(byte value) {
        int size = box.size();
        mark(value);
        int bestStart = 0;
        int bestEnd = 0;
        int end = 0;
        for (int seed = 0; seed < size; seed++) {
            if (member[seed]) {
                int start = end;
                end = grow(seed, start);
                if (end - start > bestEnd - bestStart) {
                    bestStart = start;
                    bestEnd = end;
                }
            }
        }
        clear(0, bestStart);
        clear(bestEnd, end);
        return end - (long) (bestEnd - bestStart);
    }

    private void mark(byte value) {
        int at = 0;
        for (int k = 0; k < box.slices(); k++) {
            byte[] frame = map.frame(k, phase);
            for (int r = box.fromRow(); r < box.toRow(); r++) {
                int line = r * map.grid().columns();
                for (int c = box.fromColumn(); c < box.toColumn(); c++) {
                    member[at++] = frame[line + c] == value;
                }
            }
        }
    }

    /** Puts the piece of a seed into the queue from {@code start}, unmarking it; returns the queue's new end. */
    private int grow(int seed, int start) {
        int columns = box.columns();
        int rows = box.rows();
        int end = start;
        queue[end++] = seed;
        member[seed] = false;
        for (int head = start; head < end; head++) {
            int column = queue[head] % columns;
            int row = queue[head] / columns % rows;
            int slice = queue[head] / columns / rows;
            for (int k = Math.max(0, slice - 1); k <= Math.min(box.slices() - 1, slice + 1); k++) {
                for (int r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
                    int line = (k * rows + r) * columns;
                    for (int i = line + Math.max(0, column - 1); i <= line + Math.min(columns - 1, column + 1); i++) {
                        if (member[i]) {
                            member[i] = false;
                            queue[end++] = i;
                        }
                    }
                }
            }
        }
        return end;
    }

    private void clear(int from, int to) {
        for (int q = from; q < to; q++) {
            int column = queue[q] % box.columns() + box.fromColumn();
            int row = queue[q] / box.columns() % box.rows() + box.fromRow();
            int slice = queue[q] / box.columns() / box.rows();
            map.frame(slice, phase)[row * map.grid().columns() + column] = 0;
        }
    }
}
