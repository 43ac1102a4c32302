package org.septum.viewer.viewport;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelFrames;
import org.septum.overlays.Contour;
import org.septum.overlays.Contours;

/**
 * Borders of the structures of label maps, traced once for each frame while its labels stay as they are. Maps that share a frame
 * share its borders, so an edit costs the frame edited. For one thread.
 */
final class ContourCache {
    private static final int MOST = 4096;

    private final Map<Key, Traced> traced = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Traced> eldest) {
            return size() > MOST;
        }
    };
    private Optional<Grid> grid = Optional.empty();

    /** @param beside whether of the map drawn beside */
    private record Key(int frame, int value, Kind kind, boolean beside) { }

    /**
     * @param seen the frame the lines were last found to hold for, at a revision
     * @param pixels those that had the value, a bit each
     */
    private record Traced(WeakReference<byte[]> seen, long revision, long[] pixels, List<Contour> lines) {
        boolean isKnown(byte[] frame, long now) {
            return revision == now && seen.get() == frame;
        }
    }

    /** What is kept of a structure. */
    private enum Kind { SMOOTH, TRACED, BLOCKS }

    /** The area of a structure. @param smooth ironed out for the eye; otherwise pixel by pixel */
    List<Contour> of(OverlayState overlay, int slice, int phase, int value, boolean smooth) {
        return of(overlay, slice, phase, value, smooth ? Kind.SMOOTH : Kind.BLOCKS, false);
    }

    /** The border of a structure. @param smooth ironed out for the eye; otherwise from pixel to pixel */
    List<Contour> border(OverlayState overlay, int slice, int phase, int value, boolean smooth) {
        return of(overlay, slice, phase, value, smooth ? Kind.SMOOTH : Kind.TRACED, false);
    }

    /** The border of a structure in the map drawn beside. */
    List<Contour> borderBeside(OverlayState overlay, int slice, int phase, int value, boolean smooth) {
        return of(overlay, slice, phase, value, smooth ? Kind.SMOOTH : Kind.TRACED, true);
    }

    private List<Contour> of(OverlayState overlay, int slice, int phase, int value, Kind kind, boolean beside) {
        LabelFrames labels = (beside ? overlay.beside() : overlay.map()).orElseThrow();
        if (!grid.equals(Optional.of(labels.grid()))) {
            traced.clear();
            grid = Optional.of(labels.grid());
        }
        Key key = new Key(labels.grid().frame(slice, phase), value, kind, beside);
        byte[] frame = labels.frame(slice, phase);
        Traced known = traced.get(key);
        if (known == null || !known.isKnown(frame, overlay.revision())) {
            // An analysis may be writing this very frame: what is traced must not change on the way.
            byte[] still = frame.clone();
            long[] pixels = pixels(still, value);
            List<Contour> lines = known != null && Arrays.equals(known.pixels(), pixels) ? known.lines()
                    : trace(still, labels.grid(), value, kind);
            known = new Traced(new WeakReference<>(frame), overlay.revision(), pixels, lines);
            traced.put(key, known);
        }
        return known.lines();
    }

    private static long[] pixels(byte[] frame, int value) {
        long[] bits = new long[(frame.length + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < frame.length; i++) {
            if (Byte.toUnsignedInt(frame[i]) == value) {
                bits[i / Long.SIZE] |= 1L << i % Long.SIZE;
            }
        }
        return bits;
    }

    private static List<Contour> trace(byte[] frame, Grid grid, int value, Kind kind) {
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
