package org.septum.measurements.tumour;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.AxialPlanes;
import org.septum.imaging.Vector3;
import org.septum.measurements.tumour.PlaneRegion.Point;

/**
 * Where an axial plane cuts a lesion.
 *
 * @param column first column of the cut-out the region is in
 * @param row its first row
 */
record Section(AxialPlanes planes, int plane, int column, int row, PlaneRegion region, ConvexHull hull) {
    /** Empty where no pixel is given. @param pixels indices in the plane, row by row */
    static Optional<Section> of(AxialPlanes planes, int plane, List<Integer> pixels) {
        if (pixels.isEmpty()) {
            return Optional.empty();
        }
        int width = planes.columns();
        int left = pixels.stream().mapToInt(p -> p % width).min().orElseThrow();
        int right = pixels.stream().mapToInt(p -> p % width).max().orElseThrow();
        int top = pixels.getFirst() / width;
        int columns = right - left + 1;
        boolean[] inside = new boolean[columns * (pixels.getLast() / width - top + 1)];
        pixels.forEach(p -> inside[(p / width - top) * columns + p % width - left] = true);
        PlaneRegion region = new PlaneRegion(inside, columns, planes.spacing(0), planes.spacing(1));
        return Optional.of(new Section(planes, plane, left, top, region, ConvexHull.of(region.border())));
    }

    /** With those of some more pixels of the plane that lie between its own: within its convex hull. */
    Section filledWith(List<Integer> own, List<Integer> more) {
        List<Integer> all = new ArrayList<>(own);
        int width = planes.columns();
        more.stream().filter(p -> hull.has(new Point((p % width - column) * planes.spacing(0),
                (p / width - row) * planes.spacing(1)))).forEach(all::add);
        return of(planes, plane, all.stream().sorted().toList()).orElseThrow();
    }

    /**
     * No product of two perpendicular lines that cross within the section is larger: they are the diagonals of a quadrangle,
     * whose area is half their product and within that of the hull.
     */
    double largestProduct() {
        return 2 * hull.areaMm2();
    }

    Bidimensional size(Cross cross) {
        return new Bidimensional(new Diameter(place(cross.a()), place(cross.b())),
                new Diameter(place(cross.c()), place(cross.d())));
    }

    private Vector3 place(Point p) {
        return Vector3.of(planes.toPatient().apply(column + p.x() / planes.spacing(0), row + p.y() / planes.spacing(1), plane));
    }
}
