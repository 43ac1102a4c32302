package org.septum.dicom.presentation;

import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.object.CieLab;

/**
 * What is not to be seen (PS3.3 C.7.6.11, C.7.6.15). What every shape lets through is seen; the rest takes one grey.
 *
 * @param opening the part of the stored picture that is seen as far as shapes say (0, 0 being the top left corner of its first
 *     pixel); empty where only a bitmap closes it
 * @param overlayGroup the overlay of the state whose bits close what they cover
 * @param grey P-Value from 0 to 65535 of what is closed
 * @param rgb its colour where the picture is in colour
 */
public record Shutter(Optional<Area> opening, OptionalInt overlayGroup, int grey, OptionalInt rgb) {

    /** Of a presentation state, or of an image that has the module itself; empty where it has none. */
    public static Optional<Shutter> of(Attributes data, String name) throws DicomException {
        List<String> shapes = Arrays.stream(data.getStrings(Tag.ShutterShape)).map(String::strip).toList();
        if (shapes.isEmpty()) {
            return Optional.empty();
        }
        Area opening = null;
        for (String shape : shapes) {
            Area area = switch (shape) {
                case "RECTANGULAR" -> rectangle(data, name);
                case "CIRCULAR" -> circle(data, name);
                case "POLYGONAL" -> polygon(data, name);
                case "BITMAP" -> null;
                default -> throw damaged(name, "has the unknown shape " + shape);
            };
            if (opening == null) {
                opening = area;
            } else if (area != null) {
                opening.intersect(area);
            }
        }
        int[] lab = data.getInts(Tag.ShutterPresentationColorCIELabValue);
        int group = data.getInt(Tag.ShutterOverlayGroup, 0);
        return Optional.of(new Shutter(Optional.ofNullable(opening),
                shapes.contains("BITMAP") && group != 0 ? OptionalInt.of(group) : OptionalInt.empty(),
                data.getInt(Tag.ShutterPresentationValue, 0) & GraphicLayer.WHITE,
                lab.length == 3 ? OptionalInt.of(CieLab.decode(lab)) : OptionalInt.empty()));
    }

    /** The edges are rows and columns, counted from 1, that are still seen. */
    private static Area rectangle(Attributes data, String name) throws DicomException {
        int left = edge(data, Tag.ShutterLeftVerticalEdge, name);
        int right = edge(data, Tag.ShutterRightVerticalEdge, name);
        int top = edge(data, Tag.ShutterUpperHorizontalEdge, name);
        int bottom = edge(data, Tag.ShutterLowerHorizontalEdge, name);
        return new Area(new Rectangle2D.Double(left - 1.0, top - 1.0, right - left + 1.0, bottom - top + 1.0));
    }

    private static int edge(Attributes data, int tag, String name) throws DicomException {
        int[] value = data.getInts(tag);
        if (value.length != 1) {
            throw damaged(name, "lacks an edge");
        }
        return value[0];
    }

    private static Area circle(Attributes data, String name) throws DicomException {
        int[] centre = data.getInts(Tag.CenterOfCircularShutter);
        // a hair more, so that pixels whose middle lies on the rim are seen
        double radius = data.getDouble(Tag.RadiusOfCircularShutter, 0) + 1e-3;
        if (centre.length != 2 || radius < 1e-2) {
            throw damaged(name, "has no circle");
        }
        return new Area(new Ellipse2D.Double(centre[1] - 0.5 - radius, centre[0] - 0.5 - radius, 2 * radius, 2 * radius));
    }

    /** Row and column of each corner. */
    private static Area polygon(Attributes data, String name) throws DicomException {
        int[] corners = data.getInts(Tag.VerticesOfThePolygonalShutter);
        if (corners.length < 6 || corners.length % 2 != 0) {
            throw damaged(name, "has a polygon of " + corners.length / 2 + " corners");
        }
        Path2D path = new Path2D.Double();
        path.moveTo(corners[1] - 0.5, corners[0] - 0.5);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i + 1] - 0.5, corners[i] - 0.5);
        }
        path.closePath();
        return new Area(path);
    }

    private static DicomException damaged(String name, String how) {
        return new DicomException(name, DicomException.NO_OFFSET, "the shutter " + how);
    }

    /** Whether the shapes let a pixel through: whether its middle lies within each; pixels from 0 on. */
    public boolean shows(int column, int row) {
        return opening.isEmpty() || opening.get().contains(column + 0.5, row + 0.5);
    }
}
