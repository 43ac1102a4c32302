package org.septum.imaging.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.septum.imaging.LabelMap;
import org.septum.imaging.VoxelBox;

/**
 * The pieces that voxels of certain labels make, in one phase: two voxels belong together where they share a face, an edge or a
 * corner (26 neighbours). Pieces are numbered from 0 by size, the largest first; of two alike the one met first in memory
 * order. Immutable.
 */
public final class ConnectedParts {
    private final Box box;
    /** By voxel of the box: the piece it belongs to, −1 for none. */
    private final int[] part;
    private final List<Integer> sizes;

    private ConnectedParts(Box box, int[] part, List<Integer> sizes) {
        this.box = box;
        this.part = part;
        this.sizes = List.copyOf(sizes);
    }

    /** @param values which labels, 1 to 255, are looked at together */
    public static ConnectedParts of(LabelMap map, int phase, IntPredicate values) {
        boolean[] wanted = new boolean[256];
        IntStream.rangeClosed(1, 255).filter(values).forEach(v -> wanted[v] = true);
        Box box = Box.of(map, phase, wanted);
        int[] part = box.open(map, phase, wanted);
        List<Integer> sizes = new ArrayList<>();
        int[] queue = new int[part.length];
        for (int i = 0; i < part.length; i++) {
            if (part[i] == Box.OPEN) {
                sizes.add(box.spread(part, i, sizes.size(), queue));
            }
        }
        return new ConnectedParts(box, part, sizes).bySize();
    }

    private ConnectedParts bySize() {
        int[] order = IntStream.range(0, sizes.size()).boxed().sorted(Comparator.comparing(i -> -sizes.get(i)))
                .mapToInt(Integer::intValue).toArray();
        int[] rank = new int[order.length];
        for (int r = 0; r < order.length; r++) {
            rank[order[r]] = r;
        }
        for (int i = 0; i < part.length; i++) {
            part[i] = part[i] < 0 ? -1 : rank[part[i]];
        }
        return new ConnectedParts(box, part, IntStream.of(order).mapToObj(sizes::get).toList());
    }

    public int count() {
        return sizes.size();
    }

    public int voxels(int number) {
        return sizes.get(number);
    }

    /** The piece a voxel belongs to, −1 for none. */
    public int at(int column, int row, int slice) {
        return box.holds(column, row, slice) ? part[box.index(column, row, slice)] : -1;
    }

    /** Voxels from ({@code from}) to before ({@code to}) along columns, rows and slices. */
    private record Box(int[] from, int[] to) {
        static final int OPEN = -2;

        static Box of(LabelMap map, int phase, boolean[] wanted) {
            VoxelBox box = VoxelBox.around(map, phase, wanted);
            return new Box(new int[] {box.fromColumn(), box.fromRow(), box.fromSlice()},
                    new int[] {box.toColumn(), box.toRow(), box.toSlice()});
        }

        int size(int axis) {
            return to[axis] - from[axis];
        }

        boolean holds(int column, int row, int slice) {
            return column >= from[0] && column < to[0] && row >= from[1] && row < to[1] && slice >= from[2] && slice < to[2];
        }

        int index(int column, int row, int slice) {
            return ((slice - from[2]) * size(1) + row - from[1]) * size(0) + column - from[0];
        }

        int[] open(LabelMap map, int phase, boolean[] wanted) {
            int[] part = new int[Math.multiplyExact(Math.multiplyExact(size(0), size(1)), size(2))];
            Arrays.fill(part, -1);
            int columns = map.grid().columns();
            for (int slice = from[2]; slice < to[2]; slice++) {
                byte[] frame = map.frame(slice, phase);
                for (int row = from[1]; row < to[1]; row++) {
                    int at = index(from[0], row, slice);
                    for (int column = from[0]; column < to[0]; column++, at++) {
                        part[at] = wanted[Byte.toUnsignedInt(frame[row * columns + column])] ? OPEN : -1;
                    }
                }
            }
            return part;
        }

        /** Gives a seed's piece a number; returns how many voxels it has. */
        int spread(int[] part, int seed, int number, int[] queue) {
            int end = 0;
            queue[end++] = seed;
            part[seed] = number;
            for (int head = 0; head < end; head++) {
                end = neighbours(part, queue, head, end);
            }
            return end;
        }

        private int neighbours(int[] part, int[] queue, int head, int end) {
            int x = queue[head] % size(0);
            int y = queue[head] / size(0) % size(1);
            int z = queue[head] / size(0) / size(1);
            int last = end;
            for (int k = Math.max(0, z - 1); k <= Math.min(size(2) - 1, z + 1); k++) {
                for (int j = Math.max(0, y - 1); j <= Math.min(size(1) - 1, y + 1); j++) {
                    for (int i = Math.max(0, x - 1); i <= Math.min(size(0) - 1, x + 1); i++) {
                        int at = (k * size(1) + j) * size(0) + i;
                        if (part[at] == OPEN) {
                            part[at] = part[queue[head]];
                            queue[last++] = at;
                        }
                    }
                }
            }
            return last;
        }
    }
}
