package org.septum.reporting.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;
import org.septum.overlays.Contour;
import org.septum.overlays.Contours;

/**
 * A grey picture with its labels.
 *
 * @param labels one a pixel, row by row
 */
record LabelledPicture(BufferedImage grey, byte[] labels) {
    /** How regions are drawn. @param stroke thickness of outlines @param fill how opaque regions are filled, 0 for not at all */
    record Style(double stroke, float fill) {}

    /** Paints the picture without labels, with its upper left corner at (x, y). */
    void paint(Graphics2D g, Crop crop, double x, double y, double side) {
        Rectangle2D square = new Rectangle2D.Double(x, y, side, side);
        Shape clip = g.getClip();
        g.clip(square);
        g.setColor(Color.BLACK);
        g.fill(square);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(grey, crop.toTile(x, y, side), null);
        g.setClip(clip);
    }

    /** Paints the labels over it. */
    void paintLabels(Graphics2D g, LabelSet set, Style style, Crop crop, double x, double y, double side) {
        AffineTransform toTile = crop.toTile(x, y, side);
        Shape clip = g.getClip();
        g.clip(new Rectangle2D.Double(x, y, side, side));
        g.setStroke(new BasicStroke((float) style.stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (Label label : set.labels()) {
            List<Contour> contours = Contours.smooth(labels, grey.getWidth(), grey.getHeight(), label.value());
            g.setColor(new Color(label.rgb()));
            if (style.fill > 0) {
                Composite before = g.getComposite();
                g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, style.fill));
                g.fill(toTile.createTransformedShape(path(contours)));
                g.setComposite(before);
            }
            // outer borders only: the inner border of a ring is the outer one of what it surrounds
            for (Contour contour : contours.stream().filter(c -> c.signedArea() > 0).toList()) {
                g.draw(toTile.createTransformedShape(path(List.of(contour))));
            }
        }
        g.setClip(clip);
    }

    private static Path2D path(List<Contour> contours) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (Contour contour : contours) {
            path.moveTo(contour.x()[0], contour.y()[0]);
            for (int i = 1; i < contour.size(); i++) {
                path.lineTo(contour.x()[i], contour.y()[i]);
            }
            path.closePath();
        }
        return path;
    }
}
