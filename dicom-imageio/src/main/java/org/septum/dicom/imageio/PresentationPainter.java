package org.septum.dicom.imageio;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageReadParam;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.overlay.OverlayPlane;
import org.septum.dicom.presentation.DisplayedArea;
import org.septum.dicom.presentation.PresentationState;
import org.septum.dicom.presentation.Shutter;

/** What a presentation state does to a frame that went through its look-up tables (PS3.4 N.2.2 and later). */
final class PresentationPainter {
    /** A displayed area beyond the picture may have this many pixels, or so many times the picture's. */
    private static final long MANY_PIXELS = 1L << 24;
    private static final long MANY_TIMES = 16;

    private final PresentationState state;
    private final DicomFile file;
    private final int number;
    private final Consumer<String> warnings;

    PresentationPainter(PresentationState state, DicomFile file, int number, Consumer<String> warnings) {
        this.state = state;
        this.file = file;
        this.number = number;
        this.warnings = warnings;
    }

    /** Covers what the shutter closes. */
    void shut(BufferedImage image) throws IOException {
        Optional<Shutter> shutter = state.shutter();
        if (shutter.isEmpty()) {
            return;
        }
        Optional<OverlayPlane> bitmap = OverlayPainter.shutterBitmap(state);
        int grey = shutter.get().grey();
        int[] ink = Ink.of(image, grey, shutter.get().rgb().orElse((grey >>> 8) * 0x010101));
        WritableRaster raster = image.getRaster();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (!shutter.get().shows(x, y) || bitmap.isPresent() && bitmap.get().covers(x, y)) {
                    raster.setPixel(x, y, ink);
                }
            }
        }
    }

    /**
     * Cuts out the displayed area or the parameter's region, takes every so many-th pixel, turns, mirrors, and draws the
     * annotations.
     */
    BufferedImage present(BufferedImage whole, ImageReadParam param) throws IOException {
        Rectangle region = region(whole, param);
        int stepX = param == null ? 1 : param.getSourceXSubsampling();
        int stepY = param == null ? 1 : param.getSourceYSubsampling();
        int width = Math.ceilDiv(region.width, stepX);
        int height = Math.ceilDiv(region.height, stepY);
        AffineTransform toShown = state.spatial().toAffine(width, height);
        BufferedImage shown = Pictures.like(whole, state.spatial().swapsSides() ? height : width,
                state.spatial().swapsSides() ? width : height);
        Object pixel = null;
        Point2D centre = new Point2D.Double();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int fromX = region.x + x * stepX;
                int fromY = region.y + y * stepY;
                if (fromX >= 0 && fromY >= 0 && fromX < whole.getWidth() && fromY < whole.getHeight()) {
                    pixel = whole.getRaster().getDataElements(fromX, fromY, pixel);
                    centre.setLocation(x + 0.5, y + 0.5);
                    toShown.transform(centre, centre);
                    shown.getRaster().setDataElements((int) centre.getX(), (int) centre.getY(), pixel);
                }
            }
        }
        toShown.scale(1.0 / stepX, 1.0 / stepY);
        toShown.translate(-region.x, -region.y);
        new AnnotationPainter(state, shown, toShown, warnings).paint(file.dataset().getString(Tag.SOPInstanceUID, ""), number
                + 1);
        return shown;
    }

    private Rectangle region(BufferedImage whole, ImageReadParam param) throws DicomException {
        Optional<DisplayedArea> area = state.area(file.dataset().getString(Tag.SOPInstanceUID, ""), number + 1);
        if (param != null && param.getSourceRegion() != null || area.isEmpty()) {
            return Pictures.region(param, new Point(whole.getWidth(), whole.getHeight()));
        }
        Rectangle wanted = area.get().area();
        if ((long) wanted.width * wanted.height > Math.max(MANY_PIXELS, MANY_TIMES * whole.getWidth() * whole.getHeight())) {
            throw new DicomException(file.name(), DicomException.NO_OFFSET,
                    "the presentation state shows an area of %d × %d pixels".formatted(wanted.width, wanted.height));
        }
        return wanted;
    }
}
