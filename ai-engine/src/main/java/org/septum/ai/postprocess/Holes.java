package org.septum.ai.postprocess;

import java.util.List;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelledPixels;
import org.septum.imaging.edit.Area;
import org.septum.imaging.edit.PixelPlane;

/**
 * Fills what labels enclose within a slice: unlabelled pixels from which no way of neighbours by an edge leads to the slice's border without
 * crossing one of the labels. A hole gets the label most of its neighbours have.
 */
public final class Holes {
    private Holes() {}

    /**
     * @param values the labels that enclose, together
     * @return how many pixels were filled
     */
    public static int fill(LabelMap map, List<Integer> values, int phase) {
        PixelPlane plane = PixelPlane.of(map.grid());
        int filled = 0;
        for (int slice = 0; slice < map.grid().slices(); slice++) {
            byte[] labels = map.frame(slice, phase);
            if (LabelledPixels.next(labels, 0) < labels.length) {
                filled += fill(plane, labels, values);
            }
        }
        return filled;
    }

    private static int fill(PixelPlane plane, byte[] labels, List<Integer> values) {
        Area walls = Area.of(plane, i -> values.contains(Byte.toUnsignedInt(labels[i])));
        Area holes = walls.filled().minus(walls);
        int filled = 0;
        for (int i = 0; i < labels.length; i++) {
            if (holes.has(i)) {
                Area hole = holes.part(i);
                holes = holes.minus(hole);
                filled += fill(labels, hole, commonest(labels, hole, walls));
            }
        }
        return filled;
    }

    /** No hole reaches the border, so each of its pixels has four neighbours. */
    private static byte commonest(byte[] labels, Area hole, Area walls) {
        int[] neighbours = new int[256];
        int columns = hole.plane().columns();
        for (int i = 0; i < labels.length; i++) {
            if (hole.has(i)) {
                for (int beside : new int[] {i - 1, i + 1, i - columns, i + columns}) {
                    neighbours[Byte.toUnsignedInt(labels[beside])] += walls.has(beside) ? 1 : 0;
                }
            }
        }
        int most = 1;
        for (int value = 2; value < neighbours.length; value++) {
            most = neighbours[value] > neighbours[most] ? value : most;
        }
        return (byte) most;
    }

    private static int fill(byte[] labels, Area hole, byte label) {
        int filled = 0;
        for (int i = 0; i < labels.length; i++) {
            if (hole.has(i) && labels[i] == 0) {
                labels[i] = label;
                filled++;
            }
        }
        return filled;
    }
}
