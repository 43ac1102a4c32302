package org.septum.dicom.imageio;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import javax.imageio.ImageReadParam;

/** Regions, every so many-th pixel, and where a picture goes: what ImageReadParam asks for. */
final class Pictures {
    private Pictures() {
    }

    /** A black picture of another size with the same kind of pixels. */
    static BufferedImage like(BufferedImage image, int width, int height) {
        return new BufferedImage(image.getColorModel(), image.getRaster().createCompatibleWritableRaster(width, height), false,
                null);
    }

    /**
     * The parameter's region after its subsampling offsets, within the source.
     *
     * @param size width and height of the source
     * @throws IllegalArgumentException where nothing of the source is in it
     */
    static Rectangle region(ImageReadParam param, Point size) {
        Rectangle region = new Rectangle(0, 0, size.x, size.y);
        if (param == null) {
            return region;
        }
        if (param.getSourceRegion() != null) {
            region = region.intersection(param.getSourceRegion());
        }
        region.x += param.getSubsamplingXOffset();
        region.y += param.getSubsamplingYOffset();
        region.width -= param.getSubsamplingXOffset();
        region.height -= param.getSubsamplingYOffset();
        if (region.width <= 0 || region.height <= 0) {
            throw new IllegalArgumentException("the source region holds no pixel of the picture");
        }
        return region;
    }

    /** The region and every so many-th pixel of a raster, which itself is given where that is all of it. */
    static WritableRaster cut(WritableRaster whole, ImageReadParam param) {
        Rectangle region = region(param, new Point(whole.getWidth(), whole.getHeight()));
        int stepX = param == null ? 1 : param.getSourceXSubsampling();
        int stepY = param == null ? 1 : param.getSourceYSubsampling();
        if (stepX == 1 && stepY == 1 && region.width == whole.getWidth() && region.height == whole.getHeight()) {
            return whole;
        }
        WritableRaster part = whole.createCompatibleWritableRaster(Math.ceilDiv(region.width, stepX),
                Math.ceilDiv(region.height, stepY));
        Object pixel = null;
        for (int y = 0; y < part.getHeight(); y++) {
            for (int x = 0; x < part.getWidth(); x++) {
                pixel = whole.getDataElements(region.x + x * stepX, region.y + y * stepY, pixel);
                part.setDataElements(x, y, pixel);
            }
        }
        return part;
    }

    /** As {@link #cut(WritableRaster, ImageReadParam)}. */
    static BufferedImage cut(BufferedImage whole, ImageReadParam param) {
        WritableRaster part = cut(whole.getRaster(), param);
        return part == whole.getRaster() ? whole : new BufferedImage(whole.getColorModel(), part, false, null);
    }

    /**
     * Copies a picture into another one as far as it has room. Bands go where the parameter says; grey becomes red, green and
     * blue alike where the other is in colour.
     */
    static void place(BufferedImage picture, BufferedImage destination, ImageReadParam param) {
        Point offset = param.getDestinationOffset();
        Rectangle room = new Rectangle(offset.x, offset.y, picture.getWidth(), picture.getHeight())
                .intersection(new Rectangle(destination.getWidth(), destination.getHeight()));
        int[] from = param.getSourceBands();
        int[] to = param.getDestinationBands();
        boolean sameKind = picture.getRaster().getNumBands() == destination.getRaster().getNumBands()
                && picture.getColorModel().getTransferType() == destination.getColorModel().getTransferType();
        for (int y = room.y; y < room.y + room.height; y++) {
            for (int x = room.x; x < room.x + room.width; x++) {
                int fromX = x - offset.x;
                int fromY = y - offset.y;
                if (from != null || to != null) {
                    copyBands(picture.getRaster(), fromX, fromY, from, destination.getRaster(), x, y, to);
                } else if (sameKind && destination.getColorModel().getNumComponents() == picture.getColorModel()
                        .getNumComponents()) {
                    destination.getRaster().setPixel(x, y, picture.getRaster().getPixel(fromX, fromY, (int[]) null));
                } else {
                    destination.setRGB(x, y, rgb(picture, fromX, fromY));
                }
            }
        }
    }

    private static void copyBands(Raster source, int fromX, int fromY, int[] from, WritableRaster target, int x, int y,
            int[] to) {
        int bands = from != null ? from.length : to.length;
        for (int i = 0; i < bands; i++) {
            target.setSample(x, y, to == null ? i : to[i], source.getSample(fromX, fromY, from == null ? i : from[i]));
        }
    }

    private static int rgb(BufferedImage picture, int x, int y) {
        int[] pixel = picture.getRaster().getPixel(x, y, (int[]) null);
        if (pixel.length > 1) {
            return 0xFF000000 | pixel[0] << 16 | pixel[1] << 8 | pixel[2];
        }
        int wide = picture.getColorModel().getPixelSize() > 8 ? pixel[0] >>> 8 : pixel[0];
        return 0xFF000000 | wide * 0x010101;
    }
}
