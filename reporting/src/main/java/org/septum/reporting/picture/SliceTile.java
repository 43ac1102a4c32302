package org.septum.reporting.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;
import org.septum.overlays.Contour;
import org.septum.overlays.Contours;

/** A slice in a square: the picture cropped round the heart with the structures' contours. */
public final class SliceTile {
    private final Volume volume;
    private final Segmentation segmentation;
    private final HeartView view;
    private final GreyWindow window;

    public SliceTile(Volume volume, Segmentation segmentation, HeartView view, GreyWindow window) {
        this.volume = volume;
        this.segmentation = segmentation;
        this.view = view;
        this.window = window;
    }

    /** Paints it with its upper left corner at (x, y), the contours so many units thick. */
    public void paint(Graphics2D g, int slice, int phase, double x, double y, double side, double stroke) {
        Shape clip = g.getClip();
        g.clip(new Rectangle2D.Double(x, y, side, side));
        g.setColor(Color.BLACK);
        g.fill(new Rectangle2D.Double(x, y, side, side));
        AffineTransform toTile = view.toTile(x, y, side);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(window.frame(volume, slice, phase), toTile, null);
        g.setStroke(new BasicStroke((float) stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (Label label : segmentation.labels().labels()) {
            g.setColor(new Color(label.rgb()));
            for (Contour contour : contours(slice, phase, label)) {
                g.draw(toTile.createTransformedShape(path(contour)));
            }
        }
        g.setClip(clip);
    }

    /** Outer borders only: the inner border of the myocardium is the cavity's own contour. */
    private List<Contour> contours(int slice, int phase, Label label) {
        Grid grid = volume.grid();
        byte[] frame = segmentation.map().frame(slice, phase);
        return Contours.smooth(frame, grid.columns(), grid.rows(), label.value()).stream()
                .filter(c -> c.signedArea() > 0).toList();
    }

    private static Path2D path(Contour contour) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, contour.size() + 1);
        path.moveTo(contour.x()[0], contour.y()[0]);
        for (int i = 1; i < contour.size(); i++) {
            path.lineTo(contour.x()[i], contour.y()[i]);
        }
        path.closePath();
        return path;
    }
}
