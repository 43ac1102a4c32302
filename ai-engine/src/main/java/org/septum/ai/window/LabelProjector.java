package org.septum.ai.window;

import java.util.Arrays;

/**
 * Maps a network's class scores on a window back to the picture: scores are interpolated bilinearly at every pixel and the class
 * is chosen there, so an edge is as fine as the picture, not as coarse as the window. Pixels outside the window are background
 * (0); among equal scores the lowest class wins. Not for several threads at once.
 */
public final class LabelProjector {
    private final ScoreProjector projector;

    public LabelProjector(WindowGrid window, int pictureRows, int pictureColumns, int classes) {
        projector = new ScoreProjector(window, pictureRows, pictureColumns, classes);
    }

    /**
     * @param scores one plane of window rows × columns per class
     * @param spans of these scores
     * @param labels the picture's labels, row by row; all are overwritten
     */
    public void project(float[] scores, ScoreSpans spans, byte[] labels) {
        Arrays.fill(labels, (byte) 0);
        projector.project(scores, spans, (pixel, ofClasses) -> labels[pixel] = largest(ofClasses));
    }

    /** Whether a label lies on the outermost pixels that the window or the picture reaches. */
    public boolean touchesBorder(byte[] labels) {
        return projector.touchesBorder(labels);
    }

    private static byte largest(float[] scores) {
        int best = 0;
        float highest = Float.NEGATIVE_INFINITY;
        for (int k = 0; k < scores.length; k++) {
            if (scores[k] > highest) {
                highest = scores[k];
                best = k;
            }
        }
        return (byte) best;
    }
}
