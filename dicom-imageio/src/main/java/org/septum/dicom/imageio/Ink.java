package org.septum.dicom.imageio;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import org.septum.dicom.presentation.GraphicLayer;

/** Grey levels and colours as a picture's samples. */
final class Ink {
    private Ink() {
    }

    static boolean isGrey(BufferedImage image) {
        return image.getRaster().getNumBands() == 1;
    }

    /**
     * @param grey a P-Value from 0 to 65535, for grey pictures
     * @param rgb 0xRRGGBB, for colour pictures
     */
    static int[] of(BufferedImage image, int grey, int rgb) {
        if (isGrey(image)) {
            boolean wide = image.getRaster().getDataBuffer().getDataType() == DataBuffer.TYPE_USHORT;
            return new int[] {wide ? grey & 0xFFFF : (grey & 0xFFFF) >>> 8};
        }
        return new int[] {rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF};
    }

    static int[] of(BufferedImage image, GraphicLayer layer) {
        return of(image, layer.grey(), layer.rgb().orElse((layer.grey() >>> 8) * 0x010101));
    }
}
