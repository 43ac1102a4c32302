package org.septum.reporting.picture;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;

/**
 * Which part of the picture is shown: a square round everything labelled at some phases, and the slices with labels and one more
 * at either end, the large end (the heart's base) first.
 *
 * @param centreColumn middle of the square in picture coordinates (pixel (column, row) covers column to column + 1)
 * @param sideMm side of the square
 * @param slices indices in the order they are shown
 */
public record HeartView(Grid grid, double centreColumn, double centreRow, double sideMm, List<Integer> slices) {
    private static final double MARGIN = 1.3;
    private static final double SMALLEST_MM = 90;
    private static final double UNDECIDED = 0.03;

    public HeartView {
        slices = List.copyOf(slices);
    }

    /** A view of what is labelled at the given phases; of the whole picture where nothing is. */
    public static HeartView of(LabelMap map, Collection<Integer> phases) {
        Grid grid = map.grid();
        int[] areas = new int[grid.slices()];
        Rectangle2D box = null;
        for (int slice = 0; slice < grid.slices(); slice++) {
            for (int phase : phases) {
                Rectangle2D here = box(map.frame(slice, phase), grid.columns(), areas, slice);
                box = here == null ? box : box == null ? here : box.createUnion(here);
            }
        }
        double dx = grid.toPatient().spacing(0);
        double dy = grid.toPatient().spacing(1);
        double whole = Math.max(grid.columns() * dx, grid.rows() * dy);
        if (box == null) {
            List<Integer> all = IntStream.range(0, grid.slices()).boxed().toList();
            return new HeartView(grid, grid.columns() / 2.0, grid.rows() / 2.0, whole, all);
        }
        double side = MARGIN * Math.max(box.getWidth() * dx, box.getHeight() * dy);
        List<Integer> slices = order(areas, grid.toPatient().step(2));
        return new HeartView(grid, box.getCenterX(), box.getCenterY(), Math.min(whole, Math.max(side, SMALLEST_MM)), slices);
    }

    /** Bounds of the labelled pixels, null where there are none; counts them into the slice's area. */
    private static Rectangle2D box(byte[] labels, int columns, int[] areas, int slice) {
        int left = Integer.MAX_VALUE;
        int right = -1;
        int top = -1;
        int bottom = -1;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != 0) {
                areas[slice]++;
                left = Math.min(left, i % columns);
                right = Math.max(right, i % columns);
                top = top < 0 ? i / columns : top;
                bottom = i / columns;
            }
        }
        return right < 0 ? null : new Rectangle2D.Double(left, top, right - left + 1.0, bottom - top + 1.0);
    }

    /**
     * The labelled slices and one more at either end, the end with the larger areas first; where both ends are about as large,
     * the one nearer to the patient's right, back and head, where the base lies.
     */
    private static List<Integer> order(int[] areas, double[] step) {
        int first = IntStream.range(0, areas.length).filter(i -> areas[i] > 0).findFirst().orElseThrow();
        int last = IntStream.range(0, areas.length).filter(i -> areas[i] > 0).max().orElseThrow();
        double weighted = 0;
        double total = 0;
        for (int i = first; i <= last; i++) {
            weighted += (double) i * areas[i];
            total += areas[i];
        }
        List<Integer> slices = new ArrayList<>();
        for (int i = Math.max(0, first - 1); i <= Math.min(areas.length - 1, last + 1); i++) {
            slices.add(i);
        }
        double beyondMiddle = weighted / total - (first + last) / 2.0;
        boolean towardsBase = step[1] + step[2] - step[0] > 0;
        boolean reverse = Math.abs(beyondMiddle) > UNDECIDED * (last - first) ? beyondMiddle > 0 : towardsBase;
        return reverse ? slices.reversed() : slices;
    }

    /** The square. */
    public Crop crop() {
        return new Crop(centreColumn, centreRow, sideMm, grid.toPatient().spacing(0), grid.toPatient().spacing(1));
    }

    /** Base, middle and apex: three slices of those with labels, a sixth, a half and five sixths of the way down. */
    public List<Integer> threeLevels(LabelMap map, int phase) {
        List<Integer> with = slices.stream().filter(s -> anyLabel(map.frame(s, phase))).toList();
        List<Integer> from = with.isEmpty() ? slices : with;
        return IntStream.of(1, 3, 5).map(k -> Math.min(from.size() - 1, k * from.size() / 6)).distinct().mapToObj(from::get)
                .toList();
    }

    private static boolean anyLabel(byte[] frame) {
        for (byte b : frame) {
            if (b != 0) {
                return true;
            }
        }
        return false;
    }
}
