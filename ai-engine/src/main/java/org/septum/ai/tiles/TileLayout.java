package org.septum.ai.tiles;

import java.util.ArrayList;
import java.util.List;
import org.septum.ai.model.TileNetwork;

/**
 * Where the tiles of a box lie. Output tiles cover the whole box; along each axis they are spread evenly, the last one ending
 * with the box, and overlap at least as much as the network asks for. Along an axis shorter than a tile there is one, with the
 * box in its middle.
 */
final class TileLayout {
    private final List<List<Integer>> starts = new ArrayList<>();
    private final int[] border = new int[3];

    TileLayout(TileNetwork network, SpaceBox box) {
        for (int axis = 0; axis < 3; axis++) {
            int tile = network.output().tile().of(axis);
            border[axis] = (network.input().tile().of(axis) - tile) / 2;
            starts.add(starts(box.size(axis), tile, network.input().overlap().get(axis)));
        }
    }

    private static List<Integer> starts(int length, int tile, double overlap) {
        if (length <= tile) {
            return List.of(Math.floorDiv(length - tile, 2));
        }
        int step = (int) Math.max(1, Math.floor(tile * (1 - overlap) + 1e-9));
        int tiles = Math.ceilDiv(length - tile, step) + 1;
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < tiles; i++) {
            starts.add((int) Math.round((double) i * (length - tile) / (tiles - 1)));
        }
        return starts;
    }

    int tiles() {
        return starts.get(0).size() * starts.get(1).size() * starts.get(2).size();
    }

    /** First sample of a tile's output along an axis, from the box's first; negative where the box is shorter than a tile. */
    int start(int tile, int axis) {
        int across = starts.get(2).size();
        int down = starts.get(1).size();
        return starts.get(axis).get(axis == 2 ? tile % across : axis == 1 ? tile / across % down : tile / across / down);
    }

    /** First sample of a tile's input along an axis, which may lie outside the box. */
    int inputStart(int tile, int axis) {
        return start(tile, axis) - border[axis];
    }
}
