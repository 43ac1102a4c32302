package org.septum.imaging.edit;

/** Round brushes, their radius in millimetres whatever the pixels' shape. Points are (column, row), whole at pixel centres. */
public final class Brush {
    private Brush() { }

    /**
     * The pixels whose centres lie within the radius of a straight stroke, and always the pixels the stroke's ends lie in,
     * however small the brush.
     */
    public static Area stroke(PixelPlane plane, double fromColumn, double fromRow, double toColumn, double toRow,
            double radiusMm) {
        boolean[] inside = new boolean[plane.size()];
        double dx = (toColumn - fromColumn) * plane.mmPerColumn();
        double dy = (toRow - fromRow) * plane.mmPerRow();
        double length2 = dx * dx + dy * dy;
        double reach = radiusMm / plane.mmPerRow();
        int first = (int) Math.max(0, Math.floor(Math.min(fromRow, toRow) - reach));
        int last = (int) Math.min(plane.rows() - 1.0, Math.ceil(Math.max(fromRow, toRow) + reach));
        for (int row = first; row <= last; row++) {
            double y = (row - fromRow) * plane.mmPerRow();
            for (int column = 0; column < plane.columns(); column++) {
                double x = (column - fromColumn) * plane.mmPerColumn();
                double t = length2 == 0 ? 0 : Math.clamp((x * dx + y * dy) / length2, 0, 1);
                inside[plane.index(column, row)] = Math.hypot(x - t * dx, y - t * dy) <= radiusMm;
            }
        }
        mark(plane, inside, fromColumn, fromRow);
        mark(plane, inside, toColumn, toRow);
        return Area.owning(plane, inside);
    }

    private static void mark(PixelPlane plane, boolean[] inside, double column, double row) {
        int x = (int) Math.round(column);
        int y = (int) Math.round(row);
        if (plane.contains(x, y)) {
            inside[plane.index(x, y)] = true;
        }
    }

    /**
     * The radius, in another slice, of the disc a ball of this radius cuts out of it.
     *
     * @param distanceMm between the slices
     * @return negative where the ball does not reach it
     */
    public static double radiusAt(double radiusMm, double distanceMm) {
        return distanceMm > radiusMm ? -1 : Math.sqrt(radiusMm * radiusMm - distanceMm * distanceMm);
    }

    /** The part of a stroke whose values lie within a range, ends included. @param values of the frame, row by row */
    public static Area within(Area stroke, float[] values, double lowest, double highest) {
        return Area.of(stroke.plane(), i -> stroke.has(i) && values[i] >= lowest && values[i] <= highest);
    }
}
