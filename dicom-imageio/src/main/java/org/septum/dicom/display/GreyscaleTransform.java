package org.septum.dicom.display;

import java.util.Arrays;
import org.septum.dicom.pixel.Frame;

/**
 * Stored values of a grey frame → grey levels (PS3.4 N.2).
 *
 * @param paddingLevel what padding is before the Presentation LUT: the dark end of the image's Photometric Interpretation, so
 *     that padding is black unless a presentation inverts the image
 */
public record GreyscaleTransform(ModalityTransform modality, VoiTransform voi, PresentationLut presentation, PixelPadding padding,
        double paddingLevel) {
    private static final int KEYS = 1 << 16;

    /** From 0, black, to 1, white. */
    public double level(double storedValue) {
        if (padding.contains(storedValue) || Double.isNaN(storedValue)) {
            return presentation.apply(paddingLevel);
        }
        return Math.clamp(presentation.apply(voi.level(modality.apply(storedValue))), 0, 1);
    }

    /** 8-bit levels of a whole frame of one sample a pixel. */
    public byte[] toBytes(Frame frame) {
        byte[] out = new byte[frame.length()];
        int[] table = table(frame);
        for (int i = 0; i < out.length; i++) {
            out[i] = (byte) level(frame, i, table, 255);
        }
        return out;
    }

    /** 16-bit levels, unsigned, of a whole frame of one sample a pixel. */
    public short[] toShorts(Frame frame) {
        short[] out = new short[frame.length()];
        int[] table = table(frame);
        for (int i = 0; i < out.length; i++) {
            out[i] = (short) level(frame, i, table, 65535);
        }
        return out;
    }

    /** What each 16-bit pattern gives, filled as patterns are met; null where there are too many to keep. */
    private static int[] table(Frame frame) {
        if (frame.type().bytes() > 2) {
            return null;
        }
        int[] table = new int[KEYS];
        Arrays.fill(table, -1);
        return table;
    }

    private int level(Frame frame, int index, int[] table, int white) {
        double stored = frame.value(index);
        if (table == null) {
            return (int) Math.round(white * level(stored));
        }
        int key = (int) stored & 0xFFFF;
        if (table[key] < 0) {
            table[key] = (int) Math.round(white * level(stored));
        }
        return table[key];
    }
}
