package org.septum.dicom.presentation;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;

/**
 * Something drawn (PS3.3 C.10.5.1.2).
 *
 * @param units what the coordinates count
 * @param points x, y of each in turn: what they are depends on the type
 */
public record GraphicObject(Type type, Units units, List<Double> points, boolean filled) {

    /** Graphic Type (0070,0023). */
    public enum Type {
        /** One point. */
        POINT,
        /** The corners; closed where the last is the first. */
        POLYLINE,
        /** Points of a smooth curve; closed where the last is the first. */
        INTERPOLATED,
        /** The centre, and a point on the circle. */
        CIRCLE,
        /** The ends of the long axis, then those of the short one. */
        ELLIPSE
    }

    /** Graphic Annotation Units (0070,0005). */
    public enum Units {
        /** Pixels of the stored picture: 0, 0 is the top left corner of its top left pixel. */
        PIXEL,
        /** Shares of the displayed area as it is seen, from 0 to 1. */
        DISPLAY;

        static Units of(String text) {
            return text.strip().equals("DISPLAY") ? DISPLAY : PIXEL;
        }
    }

    public GraphicObject {
        points = List.copyOf(points);
    }

    /** Of an item; empty where it is of an unknown type or has too few points, as an unfinished drawing has. */
    static Optional<GraphicObject> of(Attributes item) {
        Type type;
        try {
            type = Type.valueOf(item.getString(Tag.GraphicType, "").strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        double[] data = item.getDoubles(Tag.GraphicData);
        int needed = switch (type) {
            case POINT -> 2;
            case POLYLINE, INTERPOLATED, CIRCLE -> 4;
            case ELLIPSE -> 8;
        };
        if (data.length < needed || data.length % 2 != 0) {
            return Optional.empty();
        }
        return Optional.of(new GraphicObject(type, Units.of(item.getString(Tag.GraphicAnnotationUnits, "PIXEL")),
                java.util.Arrays.stream(data).boxed().toList(), item.getString(Tag.GraphicFilled, "N").strip().equals("Y")));
    }

    private double x(int point) {
        return points.get(2 * point);
    }

    private double y(int point) {
        return points.get(2 * point + 1);
    }

    /** Whether it is a line that ends where it began, or a circle or ellipse. */
    public boolean isClosed() {
        int last = points.size() / 2 - 1;
        return type == Type.CIRCLE || type == Type.ELLIPSE || type != Type.POINT && x(0) == x(last) && y(0) == y(last);
    }

    /** Its outline in its own units; a point is a path of no length. */
    public Shape outline() {
        return switch (type) {
            case POINT, POLYLINE -> polyline();
            case INTERPOLATED -> curve();
            case CIRCLE -> {
                double radius = Math.hypot(x(1) - x(0), y(1) - y(0));
                yield new Ellipse2D.Double(x(0) - radius, y(0) - radius, 2 * radius, 2 * radius);
            }
            case ELLIPSE -> ellipse();
        };
    }

    private Path2D polyline() {
        Path2D path = new Path2D.Double();
        path.moveTo(x(0), y(0));
        for (int i = 1; i < points.size() / 2; i++) {
            path.lineTo(x(i), y(i));
        }
        return path;
    }

    /** A Catmull-Rom spline through the points: PS3.3 leaves the way of interpolation open. */
    private Path2D curve() {
        int count = points.size() / 2;
        boolean closed = isClosed();
        Path2D path = new Path2D.Double();
        path.moveTo(x(0), y(0));
        for (int i = 0; i + 1 < count; i++) {
            int before = i > 0 ? i - 1 : closed ? count - 2 : 0;
            int after = i + 2 < count ? i + 2 : closed ? 1 : count - 1;
            path.curveTo(x(i) + (x(i + 1) - x(before)) / 6, y(i) + (y(i + 1) - y(before)) / 6,
                    x(i + 1) - (x(after) - x(i)) / 6, y(i + 1) - (y(after) - y(i)) / 6, x(i + 1), y(i + 1));
        }
        return path;
    }

    private Shape ellipse() {
        double centreX = (x(0) + x(1)) / 2;
        double centreY = (y(0) + y(1)) / 2;
        double major = Math.hypot(x(1) - x(0), y(1) - y(0)) / 2;
        double minor = Math.hypot(x(3) - x(2), y(3) - y(2)) / 2;
        AffineTransform placed = AffineTransform.getTranslateInstance(centreX, centreY);
        placed.rotate(Math.atan2(y(1) - y(0), x(1) - x(0)));
        return placed.createTransformedShape(new Ellipse2D.Double(-major, -minor, 2 * major, 2 * minor));
    }
}
