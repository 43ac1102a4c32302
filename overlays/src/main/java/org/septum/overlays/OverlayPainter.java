package org.septum.overlays;

import org.septum.imaging.Label;
import org.septum.imaging.LabelSet;

/**
 * Puts the labels of one frame over its picture. Colours come out as premultiplied ARGB, 0xAARRGGBB in an int: what JavaFX calls
 * {@code IntArgbPre} and AWT {@code TYPE_INT_ARGB_PRE}. Label values that are not in the set are not drawn.
 *
 * <p>Immutable, usable from any thread. Arrays hold one frame row by row.
 */
public final class OverlayPainter {
    private static final int OPAQUE = 0xFF000000;

    private final boolean outlines;
    /** Per label value: colour times alpha, with alpha; 0 where nothing is drawn. */
    private final int[] fill = new int[256];
    private final int[] edge = new int[256];

    public OverlayPainter(LabelSet labels, OverlayStyle style) {
        outlines = style.mode().outlines();
        int alpha = (int) Math.round(style.opacity() * 255);
        for (Label label : labels.labels()) {
            if (style.visible(label.value())) {
                fill[label.value()] = style.mode().fills() ? premultiplied(label.rgb(), alpha) : 0;
                edge[label.value()] = outlines ? OPAQUE | label.rgb() : 0;
            }
        }
    }

    /**
     * Labels over a grey picture, opaque.
     *
     * @param grey 0 (black) to 255 (white), unsigned
     * @param out receives the pixels; as long as a frame or longer
     */
    public void compose(byte[] grey, byte[] labels, int columns, int rows, int[] out) {
        layer(labels, columns, rows, out);
        for (int i = 0; i < columns * rows; i++) {
            int g = Byte.toUnsignedInt(grey[i]);
            out[i] = over(out[i], OPAQUE | g << 16 | g << 8 | g);
        }
    }

    /** Labels over a picture in premultiplied ARGB; {@code out} may be the picture itself. */
    public void compose(int[] picture, byte[] labels, int columns, int rows, int[] out) {
        requireFrame(labels, columns, rows);
        for (int i = 0; i < columns * rows; i++) {
            out[i] = over(colour(labels, i, columns, rows), picture[i]);
        }
    }

    /** The labels alone, transparent where there are none, to be drawn over a picture later. */
    public void layer(byte[] labels, int columns, int rows, int[] out) {
        requireFrame(labels, columns, rows);
        for (int i = 0; i < columns * rows; i++) {
            out[i] = colour(labels, i, columns, rows);
        }
    }

    private static void requireFrame(byte[] labels, int columns, int rows) {
        if (labels.length < Math.multiplyExact(columns, rows)) {
            throw new IllegalArgumentException("%d labels for a frame of %d × %d".formatted(labels.length, columns, rows));
        }
    }

    private int colour(byte[] labels, int i, int columns, int rows) {
        if (labels[i] == 0) {
            return 0;
        }
        int value = Byte.toUnsignedInt(labels[i]);
        return outlines && Outline.at(labels, i, columns, rows) ? edge[value] : fill[value];
    }

    /** One premultiplied colour over another (Porter and Duff, 1984). */
    static int over(int top, int bottom) {
        int through = 255 - (top >>> 24);
        if (through == 255) {
            return bottom;
        }
        return through == 0 ? top : top + scaled(bottom, through);
    }

    static int premultiplied(int rgb, int alpha) {
        return scaled(OPAQUE | rgb, alpha);
    }

    /** Each of four channels times factor / 255, rounded; two channels at a time. */
    private static int scaled(int argb, int factor) {
        int rb = (argb & 0x00FF00FF) * factor + 0x00800080;
        int ag = (argb >>> 8 & 0x00FF00FF) * factor + 0x00800080;
        rb = rb + (rb >>> 8 & 0x00FF00FF) >>> 8 & 0x00FF00FF;
        ag = ag + (ag >>> 8 & 0x00FF00FF) & 0xFF00FF00;
        return ag | rb;
    }
}
