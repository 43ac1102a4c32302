package org.septum.reporting.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Collection;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Volume;
import org.septum.imaging.window.AutoWindow;
import org.septum.imaging.window.Percentiles;
import org.septum.imaging.window.WindowLevel;

/**
 * The values shown as black and as white. White lies a little above the brightest labelled samples, so that fat in the chest
 * wall does not darken the heart.
 */
public record GreyWindow(double black, double white) {
    private static final double LOW = 0.01;
    private static final double HIGH = 0.995;
    private static final double HEADROOM = 1.15;
    private static final int ENOUGH = 500;

    /**
     * Black at the 1st percentile of what a view shows at some phases; white above the 99.5th percentile of the labelled
     * samples, or of all where hardly any are labelled.
     */
    public static GreyWindow of(Volume volume, LabelMap map, HeartView view, Collection<Integer> phases) {
        int columns = volume.grid().columns();
        double halfColumns = view.sideMm() / volume.grid().toPatient().spacing(0) / 2;
        double halfRows = view.sideMm() / volume.grid().toPatient().spacing(1) / 2;
        float[] frame = new float[volume.grid().frameSize()];
        Percentiles seen = new Percentiles();
        Percentiles labelled = new Percentiles();
        for (int phase : phases) {
            for (int slice : view.slices()) {
                volume.values(slice, phase, frame);
                byte[] labels = map.frame(slice, phase);
                for (int i = 0; i < frame.length; i++) {
                    boolean within = Math.abs(i % columns + 0.5 - view.centreColumn()) <= halfColumns
                            && Math.abs(i / columns + 0.5 - view.centreRow()) <= halfRows;
                    if (within) {
                        seen.add(frame[i]);
                    }
                    if (labels[i] != 0) {
                        labelled.add(frame[i]);
                    }
                }
            }
        }
        if (seen.size() == 0) {
            return new GreyWindow(0, 1);
        }
        double black = seen.lower(LOW);
        double white = labelled.size() < ENOUGH ? seen.lower(HIGH)
                : black + HEADROOM * (labelled.lower(HIGH) - black);
        return new GreyWindow(black, white > black ? white : black + 1);
    }

    /** Between the 1st and the 99.5th percentile of a whole volume. */
    static GreyWindow of(Volume volume) {
        WindowLevel window = AutoWindow.of(volume);
        double black = window.centre() - window.width() / 2;
        return new GreyWindow(black, black + window.width());
    }

    /** One frame as a picture; a value that is no number is black. */
    public BufferedImage frame(Volume volume, int slice, int phase) {
        float[] values = new float[volume.grid().frameSize()];
        volume.values(slice, phase, values);
        return picture(values, volume.grid().columns());
    }

    /** Values row by row as a picture so many columns wide; a value that is no number is black. */
    BufferedImage picture(float[] values, int columns) {
        // RGB, because Java2D sends grey pictures through a slow path that changes their gamma
        BufferedImage image = new BufferedImage(columns, values.length / columns, BufferedImage.TYPE_INT_RGB);
        int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        double scale = 255 / (white - black);
        for (int i = 0; i < values.length; i++) {
            rgb[i] = Math.clamp(Math.round((values[i] - black) * scale), 0, 255) * 0x010101;
        }
        return image;
    }
}
