package org.septum.reporting.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.Collection;
import org.septum.imaging.Volume;

/**
 * The values shown as black and as white: percentiles of what a view shows, so that bright fat elsewhere does not darken the heart.
 */
public record GreyWindow(double black, double white) {
    private static final double LOW = 0.01;
    private static final double HIGH = 0.995;

    /** From the 1st to the 99.5th percentile of the samples a view shows at some phases. */
    public static GreyWindow of(Volume volume, HeartView view, Collection<Integer> phases) {
        int columns = volume.grid().columns();
        int rows = volume.grid().rows();
        double halfColumns = view.sideMm() / volume.grid().toPatient().spacing(0) / 2;
        double halfRows = view.sideMm() / volume.grid().toPatient().spacing(1) / 2;
        int left = (int) Math.max(0, view.centreColumn() - halfColumns);
        int right = (int) Math.min(columns, view.centreColumn() + halfColumns);
        int top = (int) Math.max(0, view.centreRow() - halfRows);
        int bottom = (int) Math.min(rows, view.centreRow() + halfRows);
        float[] frame = new float[columns * rows];
        float[] seen = new float[view.slices().size() * phases.size() * (right - left) * (bottom - top)];
        int n = 0;
        for (int phase : phases) {
            for (int slice : view.slices()) {
                volume.values(slice, phase, frame);
                for (int row = top; row < bottom; row++) {
                    System.arraycopy(frame, row * columns + left, seen, n, right - left);
                    n += right - left;
                }
            }
        }
        return ofSamples(seen);
    }

    private static GreyWindow ofSamples(float[] samples) {
        int n = 0;
        for (float v : samples) {
            if (Float.isFinite(v)) {
                samples[n++] = v;
            }
        }
        if (n == 0) {
            return new GreyWindow(0, 1);
        }
        Arrays.sort(samples, 0, n);
        double black = samples[(int) (LOW * (n - 1))];
        double white = samples[(int) (HIGH * (n - 1))];
        return new GreyWindow(black, white > black ? white : black + 1);
    }

    /** One frame as a picture; a value that is no number is black. */
    public BufferedImage frame(Volume volume, int slice, int phase) {
        float[] values = new float[volume.grid().frameSize()];
        volume.values(slice, phase, values);
        // RGB, because Java2D sends grey pictures through a slow path that changes their gamma
        BufferedImage image = new BufferedImage(volume.grid().columns(), volume.grid().rows(), BufferedImage.TYPE_INT_RGB);
        int[] rgb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        double scale = 255 / (white - black);
        for (int i = 0; i < values.length; i++) {
            rgb[i] = Math.clamp(Math.round((values[i] - black) * scale), 0, 255) * 0x010101;
        }
        return image;
    }
}
