package org.septum.viewer.viewport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.overlays.Contour;
import org.septum.overlays.Contours;

/** Borders of the structures of a label map, traced once for each frame while the map stays as it is. For one thread. */
final class ContourCache {
    private static final int MOST = 4096;

    private final Map<Key, List<Contour>> traced = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, List<Contour>> eldest) {
            return size() > MOST;
        }
    };
    private Optional<LabelMap> map = Optional.empty();
    private long revision;

    private record Key(int frame, int value, Kind kind) { }

    /** What is kept of a structure. */
    private enum Kind { SMOOTH, TRACED, BLOCKS }

    /** The area of a structure. @param smooth ironed out for the eye; otherwise pixel by pixel */
    List<Contour> of(OverlayState overlay, int slice, int phase, int value, boolean smooth) {
        return of(overlay, slice, phase, value, smooth ? Kind.SMOOTH : Kind.BLOCKS);
    }

    /** The border of a structure. @param smooth ironed out for the eye; otherwise from pixel to pixel */
    List<Contour> border(OverlayState overlay, int slice, int phase, int value, boolean smooth) {
        return of(overlay, slice, phase, value, smooth ? Kind.SMOOTH : Kind.TRACED);
    }

    private List<Contour> of(OverlayState overlay, int slice, int phase, int value, Kind kind) {
        if (!map.equals(overlay.map()) || revision != overlay.revision()) {
            traced.clear();
            map = overlay.map();
            revision = overlay.revision();
        }
        LabelMap labels = overlay.map().orElseThrow();
        Key key = new Key(labels.grid().frame(slice, phase), value, kind);
        return traced.computeIfAbsent(key, k -> trace(labels, slice, phase, value, kind));
    }

    private static List<Contour> trace(LabelMap labels, int slice, int phase, int value, Kind kind) {
        Grid grid = labels.grid();
        byte[] frame = labels.frame(slice, phase);
        return switch (kind) {
            case SMOOTH -> Contours.smooth(frame, grid.columns(), grid.rows(), value);
            case TRACED -> Contours.of(frame, grid.columns(), grid.rows(), value);
            case BLOCKS -> blocks(frame, grid.columns(), grid.rows(), value);
        };
    }

    /** Every run of pixels along a row as a rectangle: what the label map holds, nothing rounded. */
    private static List<Contour> blocks(byte[] frame, int columns, int rows, int value) {
        List<Contour> all = new ArrayList<>();
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                int start = x;
                while (x < columns && Byte.toUnsignedInt(frame[y * columns + x]) == value) {
                    x++;
                }
                if (x > start) {
                    all.add(new Contour(new double[] {start, x, x, start}, new double[] {y, y, y + 1, y + 1}));
                }
            }
        }
        return all;
    }
}
