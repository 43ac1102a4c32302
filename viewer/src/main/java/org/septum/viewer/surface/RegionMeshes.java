package org.septum.viewer.surface;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.overlays.surface.LabelSurfaces;
import org.septum.overlays.surface.Mesh;

/**
 * Meshes of labels, kept for each phase until its labels change, so that a cine that has run once turns freely and an edit makes
 * anew only what it changed. Used by one thread at a time.
 */
final class RegionMeshes {
    /** @param values the labels wanted, in listing order */
    record Wish(LabelMap map, List<Integer> values, int phase) { }

    private record Made(LabelMap map, Map<Integer, Mesh> meshes) { }

    private final Map<Integer, Made> byPhase = new HashMap<>();

    /** The mesh of each label wanted; empty ones of labels without a voxel. */
    synchronized Map<Integer, Mesh> of(Wish wish, Progress progress) {
        byPhase.values().removeIf(m -> !m.map.grid().equals(wish.map.grid()));
        Made before = byPhase.get(wish.phase);
        Map<Integer, Mesh> meshes = new LinkedHashMap<>();
        for (int value : wish.values) {
            progress.checkCancelled();
            boolean holds = before != null && before.meshes.containsKey(value) && isSame(before.map, wish.map, value, wish.phase);
            meshes.put(value, holds ? before.meshes.get(value)
                    : LabelSurfaces.mesh(wish.map, Set.of(value), wish.phase, LabelSurfaces.TRIANGLES));
        }
        byPhase.put(wish.phase, new Made(wish.map, meshes));
        return meshes;
    }

    /** Maps share the frames an edit left alone. */
    private static boolean isSame(LabelMap a, LabelMap b, int value, int phase) {
        for (int slice = 0; slice < a.grid().slices(); slice++) {
            byte[] x = a.frame(slice, phase);
            byte[] y = b.frame(slice, phase);
            if (x != y && !Arrays.equals(x, y) && differ(x, y, (byte) value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean differ(byte[] x, byte[] y, byte value) {
        for (int i = 0; i < x.length; i++) {
            if ((x[i] == value) != (y[i] == value)) {
                return true;
            }
        }
        return false;
    }
}
