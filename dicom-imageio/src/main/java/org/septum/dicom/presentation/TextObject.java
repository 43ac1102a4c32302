package org.septum.dicom.presentation;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;

/**
 * A text (PS3.3 C.10.5.1.1). It is read upright however the picture is turned.
 *
 * @param text may have several lines
 * @param box where it is to stand, in {@code boxUnits}; empty where it has an anchor alone
 * @param anchor what it is about, in {@code anchorUnits}
 * @param anchorVisible whether a line or mark is to lead to the anchor
 */
public record TextObject(String text, Optional<Rectangle2D> box, GraphicObject.Units boxUnits, Justification justification,
        Optional<Point2D> anchor, GraphicObject.Units anchorUnits, boolean anchorVisible) {

    /** Bounding Box Text Horizontal Justification (0070,0012). */
    public enum Justification {
        LEFT, CENTER, RIGHT
    }

    static TextObject of(Attributes item) {
        double[] topLeft = item.getDoubles(Tag.BoundingBoxTopLeftHandCorner);
        double[] bottomRight = item.getDoubles(Tag.BoundingBoxBottomRightHandCorner);
        Optional<Rectangle2D> box = Optional.empty();
        if (topLeft.length == 2 && bottomRight.length == 2) {
            Rectangle2D rectangle = new Rectangle2D.Double();
            rectangle.setFrameFromDiagonal(topLeft[0], topLeft[1], bottomRight[0], bottomRight[1]);
            box = Optional.of(rectangle);
        }
        double[] anchor = item.getDoubles(Tag.AnchorPoint);
        Justification justification = switch (item.getString(Tag.BoundingBoxTextHorizontalJustification, "").strip()) {
            case "CENTER" -> Justification.CENTER;
            case "RIGHT" -> Justification.RIGHT;
            default -> Justification.LEFT;
        };
        return new TextObject(item.getString(Tag.UnformattedTextValue, ""), box,
                GraphicObject.Units.of(item.getString(Tag.BoundingBoxAnnotationUnits, "PIXEL")), justification,
                anchor.length == 2 ? Optional.of(new Point2D.Double(anchor[0], anchor[1])) : Optional.empty(),
                GraphicObject.Units.of(item.getString(Tag.AnchorPointAnnotationUnits, "PIXEL")),
                item.getString(Tag.AnchorPointVisibility, "N").strip().equals("Y"));
    }
}
