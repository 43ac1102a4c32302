package org.septum.dicom.presentation;

import java.util.OptionalInt;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.object.CieLab;

/**
 * A layer annotations and overlays are drawn on (PS3.3 C.10.7).
 *
 * @param name Graphic Layer (0070,0002), by which they refer to it
 * @param order lower ones are drawn first
 * @param grey recommended P-Value from 0 to 65535, white where none is
 * @param rgb recommended colour as 0xRRGGBB
 */
public record GraphicLayer(String name, int order, int grey, OptionalInt rgb, String description) {
    static final int WHITE = 0xFFFF;

    static GraphicLayer of(Attributes item) {
        int[] lab = item.getInts(Tag.GraphicLayerRecommendedDisplayCIELabValue);
        int grey = item.getInt(Tag.GraphicLayerRecommendedDisplayGrayscaleValue, WHITE) & WHITE;
        return new GraphicLayer(item.getString(Tag.GraphicLayer, ""), item.getInt(Tag.GraphicLayerOrder, 0), grey,
                lab.length == 3 ? OptionalInt.of(CieLab.decode(lab)) : rgb(item), item.getString(Tag.GraphicLayerDescription,
                ""));
    }

    /** The retired way of giving a colour: 8 bits each, though the values have 16. */
    private static OptionalInt rgb(Attributes item) {
        int[] rgb = item.getInts(Tag.GraphicLayerRecommendedDisplayRGBValue);
        return rgb.length != 3 ? OptionalInt.empty()
                : OptionalInt.of((rgb[0] & 0xFF) << 16 | (rgb[1] & 0xFF) << 8 | rgb[2] & 0xFF);
    }
}
