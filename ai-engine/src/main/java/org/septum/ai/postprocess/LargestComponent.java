package org.septum.ai.postprocess;

import org.septum.imaging.LabelMap;

/**
 * Keeps, of one label in one phase, the largest piece that hangs together in 3-D (26 neighbours) and turns the rest to background.
 * Among equal pieces the first in memory order stays. The map is written only at the voxels that change, so a reader of the map never
 * sees a voxel of the kept piece vanish. Buffers are reused from call to call; not for several threads at once.
 */
public final class LargestComponent {
    private boolean[] member = new boolean[0];
    private int[] queue = new int[0];

    /** Returns how many voxels were removed. */
    public long keep(LabelMap map, int value, int phase) {
        int frameSize = map.grid().frameSize();
        int slices = map.grid().slices();
        int found = mark(map, value, phase, Math.multiplyExact(frameSize, slices));
        if (queue.length < found) {
            queue = new int[found];
        }
        int bestStart = 0;
        int bestEnd = 0;
        int end = 0;
        for (int k = 0; k < slices && end < found; k++) {
            byte[] frame = map.frame(k, phase);
            for (int i = 0; i < frameSize; i++) {
                if (frame[i] == (byte) value && member[k * frameSize + i]) {
                    int start = end;
                    end = grow(map, k * frameSize + i, start);
                    if (end - start > bestEnd - bestStart) {
                        bestStart = start;
                        bestEnd = end;
                    }
                }
            }
        }
        clear(map, phase, 0, bestStart);
        clear(map, phase, bestEnd, end);
        return end - (long) (bestEnd - bestStart);
    }

    /** Marks the label's voxels and counts them. */
    private int mark(LabelMap map, int value, int phase, int size) {
        if (member.length < size) {
            member = new boolean[size];
        }
        int n = 0;
        int at = 0;
        for (int k = 0; k < map.grid().slices(); k++) {
            for (byte b : map.frame(k, phase)) {
                boolean is = b == (byte) value;
                member[at++] = is;
                n += is ? 1 : 0;
            }
        }
        return n;
    }

    /** Puts the piece of a seed into the queue from {@code start}, unmarking it; returns the queue's new end. */
    private int grow(LabelMap map, int seed, int start) {
        int columns = map.grid().columns();
        int frameSize = map.grid().frameSize();
        int end = start;
        queue[end++] = seed;
        member[seed] = false;
        for (int head = start; head < end; head++) {
            int slice = queue[head] / frameSize;
            int pixel = queue[head] % frameSize;
            int row = pixel / columns;
            int column = pixel % columns;
            for (int k = Math.max(0, slice - 1); k <= Math.min(map.grid().slices() - 1, slice + 1); k++) {
                for (int r = Math.max(0, row - 1); r <= Math.min(map.grid().rows() - 1, row + 1); r++) {
                    int line = k * frameSize + r * columns;
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

    private void clear(LabelMap map, int phase, int from, int to) {
        int frameSize = map.grid().frameSize();
        for (int q = from; q < to; q++) {
            map.frame(queue[q] / frameSize, phase)[queue[q] % frameSize] = 0;
        }
    }
}
