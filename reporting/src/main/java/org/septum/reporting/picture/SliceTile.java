package org.septum.reporting.picture;

import java.awt.Graphics2D;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;

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
        LabelledPicture picture = new LabelledPicture(window.frame(volume, slice, phase),
                segmentation.map().frame(slice, phase));
        picture.paint(g, view.crop(), x, y, side);
        picture.paintLabels(g, segmentation.labels(), new LabelledPicture.Style(stroke, 0), view.crop(), x, y, side);
    }
}
