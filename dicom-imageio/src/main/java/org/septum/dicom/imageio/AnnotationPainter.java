package org.septum.dicom.imageio;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.util.function.Consumer;
import org.septum.dicom.presentation.GraphicAnnotation;
import org.septum.dicom.presentation.GraphicLayer;
import org.septum.dicom.presentation.GraphicObject;
import org.septum.dicom.presentation.PresentationState;
import org.septum.dicom.presentation.TextObject;

/**
 * Draws a presentation state's drawings and texts onto the turned picture, one pixel thin. Shapes are drawn into a mask first,
 * so that ink is exactly the layer's grey or colour.
 */
final class AnnotationPainter {
    private static final double SMALLEST_TEXT = 9;
    private static final double LARGEST_TEXT = 28;
    private static final double POINT_RADIUS = 1.5;
    /** Java2D counts pixels in whole numbers of 32 bits. */
    private static final double FARTHEST = 1e6;

    private final PresentationState state;
    private final BufferedImage image;
    private final AffineTransform fromPixels;
    private final AffineTransform fromShares;
    private final Consumer<String> warnings;

    /** @param fromPixels from points of the stored picture to points of {@code image} */
    AnnotationPainter(PresentationState state, BufferedImage image, AffineTransform fromPixels, Consumer<String> warnings) {
        this.state = state;
        this.image = image;
        this.fromPixels = fromPixels;
        this.warnings = warnings;
        fromShares = AffineTransform.getScaleInstance(image.getWidth(), image.getHeight());
    }

    /** @param frame from 1 on */
    void paint(String sopInstanceUid, int frame) {
        for (GraphicAnnotation annotation : state.annotations(sopInstanceUid, frame)) {
            BufferedImage mask = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D g = mask.createGraphics();
            g.setColor(Color.WHITE);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            annotation.graphics().forEach(graphic -> draw(g, graphic));
            annotation.texts().forEach(text -> draw(g, text));
            g.dispose();
            ink(mask, state.layer(annotation.layer()));
        }
    }

    private void ink(BufferedImage mask, GraphicLayer layer) {
        int[] ink = Ink.of(image, layer);
        WritableRaster raster = image.getRaster();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (mask.getRaster().getSample(x, y, 0) > 127) {
                    raster.setPixel(x, y, ink);
                }
            }
        }
    }

    private AffineTransform from(GraphicObject.Units units) {
        return units == GraphicObject.Units.PIXEL ? fromPixels : fromShares;
    }

    private void draw(Graphics2D g, GraphicObject graphic) {
        Shape shape = from(graphic.units()).createTransformedShape(graphic.outline());
        if (isFarOut(shape.getBounds2D())) {
            warnings.accept("a drawing of the presentation state that reaches far beyond the picture is left out");
            return;
        }
        if (graphic.type() == GraphicObject.Type.POINT) {
            Rectangle2D at = shape.getBounds2D();
            g.fill(new Ellipse2D.Double(at.getX() - POINT_RADIUS, at.getY() - POINT_RADIUS, 2 * POINT_RADIUS, 2 * POINT_RADIUS));
            return;
        }
        g.setStroke(new BasicStroke(1, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        g.draw(shape);
        if (graphic.filled() && graphic.isClosed()) {
            g.fill(shape);
        }
    }

    private static boolean isFarOut(Rectangle2D bounds) {
        return !(Math.abs(bounds.getMinX()) < FARTHEST && Math.abs(bounds.getMaxX()) < FARTHEST
                && Math.abs(bounds.getMinY()) < FARTHEST && Math.abs(bounds.getMaxY()) < FARTHEST);
    }

    private void draw(Graphics2D g, TextObject text) {
        Rectangle2D box = text.box().map(b -> from(text.boxUnits()).createTransformedShape(b).getBounds2D()).orElse(null);
        Point2D anchor = text.anchor().map(a -> from(text.anchorUnits()).transform(a, null)).orElse(null);
        if (anchor != null && text.anchorVisible()) {
            lead(g, box, anchor);
        }
        if (box == null && anchor != null) {
            box = new Rectangle2D.Double(anchor.getX() + 2, anchor.getY(), 0, 0);
        }
        if (box != null) {
            write(g, text, box);
        }
    }

    /** A line from the nearest point of the box, or a mark where there is no box. */
    private static void lead(Graphics2D g, Rectangle2D box, Point2D anchor) {
        g.setStroke(new BasicStroke(1));
        double x = box == null ? anchor.getX() : Math.clamp(anchor.getX(), box.getMinX(), box.getMaxX());
        double y = box == null ? anchor.getY() : Math.clamp(anchor.getY(), box.getMinY(), box.getMaxY());
        g.draw(new Line2D.Double(x, y, anchor.getX(), anchor.getY()));
    }

    private void write(Graphics2D g, TextObject text, Rectangle2D box) {
        String[] lines = text.text().split("\r\n|\r|\n", -1);
        double size = Math.clamp(box.getHeight() / lines.length, SMALLEST_TEXT, LARGEST_TEXT);
        try {
            g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) (size * 0.8)));
            for (int i = 0; i < lines.length; i++) {
                double free = box.getWidth() - g.getFontMetrics().stringWidth(lines[i]);
                double shift = switch (text.justification()) {
                    case LEFT -> 0;
                    case CENTER -> Math.max(0, free / 2);
                    case RIGHT -> Math.max(0, free);
                };
                g.drawString(lines[i], (float) (box.getX() + shift), (float) (box.getY() + size * (i + 0.8)));
            }
        } catch (InternalError | RuntimeException e) {
            // the JDK throws one or the other on a machine without any font, and nothing else tells so before
            warnings.accept("texts of the presentation state are left out: this machine has no fonts (" + e.getMessage() + ")");
        }
    }
}
