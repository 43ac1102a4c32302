package org.septum.reporting.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.septum.imaging.Affine;
import org.septum.imaging.AxialPlanes;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Vector3;
import org.septum.measurements.tumour.Bidimensional;
import org.septum.measurements.tumour.Diameter;
import org.septum.reporting.Findings;
import org.septum.reporting.Sequence;

/**
 * Axial planes of a head in squares, as radiologists see them: the patient's right on the left, the face on top. For one thread.
 */
public final class HeadTiles {
    private static final double MARGIN = 1.06;
    private static final double HEAD = 0.1;
    private static final int LOOKED_AT = 12;
    private static final Color RIM = new Color(0, 0, 0, 190);
    private static final Color LINE = new Color(0xF4F7FA);

    private final Segmentation segmentation;
    private final AxialPlanes planes;
    private final Map<String, GreyWindow> windows = new HashMap<>();
    private final Crop crop;
    private final int[] areas;

    /** @param findings with the sequences that are shown */
    public HeadTiles(Findings findings) {
        segmentation = findings.segmentation();
        planes = AxialPlanes.of(segmentation.map().grid());
        findings.sequences().forEach(s -> windows.put(s.role(), GreyWindow.of(s.volume())));
        crop = crop(findings.sequences().getFirst());
        areas = new int[planes.planes()];
        for (int plane = 0; plane < areas.length; plane++) {
            for (byte label : planes.labels(segmentation.map(), plane)) {
                areas[plane] += label == 0 ? 0 : 1;
            }
        }
    }

    /** A square round everything brighter than the ground in some planes; the whole plane where nothing is. */
    private Crop crop(Sequence sequence) {
        GreyWindow window = windows.get(sequence.role());
        double limit = window.black() + HEAD * (window.white() - window.black());
        int[] box = {planes.columns(), planes.rows(), -1, -1};
        for (int i = 0; i < LOOKED_AT; i++) {
            float[] values = planes.values(sequence.volume(), (2 * i + 1) * planes.planes() / (2 * LOOKED_AT));
            for (int p = 0; p < values.length; p++) {
                if (values[p] > limit) {
                    box[0] = Math.min(box[0], p % planes.columns());
                    box[1] = Math.min(box[1], p / planes.columns());
                    box[2] = Math.max(box[2], p % planes.columns());
                    box[3] = Math.max(box[3], p / planes.columns());
                }
            }
        }
        double whole = Math.max(planes.columns() * planes.spacing(0), planes.rows() * planes.spacing(1));
        if (box[2] < 0) {
            return new Crop(planes.columns() / 2.0, planes.rows() / 2.0, whole, planes.spacing(0), planes.spacing(1));
        }
        double side = MARGIN * Math.max((box[2] - box[0] + 1) * planes.spacing(0), (box[3] - box[1] + 1) * planes.spacing(1));
        return new Crop((box[0] + box[2] + 1) / 2.0, (box[1] + box[3] + 1) / 2.0, Math.min(side, whole), planes.spacing(0),
                planes.spacing(1));
    }

    /**
     * Planes spread evenly over the tumour, from the feet to the head; over the whole picture where there is none.
     *
     * @param most how many at most
     * @param beyond how many planes beyond the tumour at either end belong to them
     */
    public List<Integer> spread(int most, int beyond) {
        int first = 0;
        int last = areas.length - 1;
        if (areas[largest()] > 0) {
            while (areas[first] == 0) {
                first++;
            }
            while (areas[last] == 0) {
                last--;
            }
            first = Math.max(0, first - beyond);
            last = Math.min(areas.length - 1, last + beyond);
        }
        int count = Math.min(most, last - first + 1);
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(count == 1 ? (first + last) / 2 : (int) Math.round(first + i * (double) (last - first) / (count - 1)));
        }
        return chosen;
    }

    /** The plane with most tumour; the middle one where there is none. */
    public int largest() {
        int largest = areas.length / 2;
        for (int plane = 0; plane < areas.length; plane++) {
            largest = areas[plane] > areas[largest] ? plane : largest;
        }
        return largest;
    }

    /**
     * Paints a plane with its upper left corner at (x, y).
     *
     * @param stroke thickness of the regions' outlines, 0 for no regions
     * @param fill how opaque they are filled, 0 to 1
     */
    public void paint(Graphics2D g, Sequence sequence, int plane, double x, double y, double side, double stroke, double fill) {
        float[] values = planes.values(sequence.volume(), plane);
        LabelledPicture picture = new LabelledPicture(windows.get(sequence.role()).picture(values, planes.columns()),
                planes.labels(segmentation.map(), plane));
        picture.paint(g, crop, x, y, side);
        if (stroke > 0) {
            picture.paintLabels(g, segmentation.labels(), new LabelledPicture.Style(stroke, (float) fill), crop, x, y, side);
        }
    }

    /** Paints two diameters over a plane that was painted at the same place, with their lengths at their ends. */
    public void paint(Graphics2D g, Bidimensional size, Lettering letters, double x, double y, double side, double text) {
        Affine toPlane = planes.toPatient().inverse();
        AffineTransform toTile = crop.toTile(x, y, side);
        for (Diameter diameter : List.of(size.longest(), size.perpendicular())) {
            Point2D from = place(diameter.from(), toPlane, toTile);
            Point2D to = place(diameter.to(), toPlane, toTile);
            Line2D line = new Line2D.Double(from, to);
            g.setStroke(new BasicStroke((float) (text * 0.36), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(RIM);
            g.draw(line);
            g.setStroke(new BasicStroke((float) (text * 0.15), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(LINE);
            g.draw(line);
            Point2D end = from.getX() > to.getX() ? from : to;
            letters.drawOnPicture(g, String.format(Locale.ROOT, "%.0f mm", diameter.lengthMm()), end.getX() + 0.5 * text,
                    end.getY() + 0.35 * text, text);
        }
    }

    private static Point2D place(Vector3 point, Affine toPlane, AffineTransform toTile) {
        double[] at = toPlane.apply(point.x(), point.y(), point.z());
        // a pixel's centre is at its whole number in the plane, and half a pixel further in the picture
        return toTile.transform(new Point2D.Double(at[0] + 0.5, at[1] + 0.5), null);
    }
}
