package org.septum.dicom.imageio;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomFile;
import org.septum.dicom.overlay.Overlay;
import org.septum.dicom.overlay.OverlayPlane;
import org.septum.dicom.pixel.FrameReader;
import org.septum.dicom.presentation.GraphicLayer;
import org.septum.dicom.presentation.OverlayActivation;
import org.septum.dicom.presentation.PresentationState;

/** Draws the overlays that are to be seen onto a whole frame. */
final class OverlayPainter {
    private final DicomFile file;
    private final FrameReader frames;
    private final int number;
    private final BufferedImage image;

    /**
     * @param number the frame's, from 0 on
     * @param image the frame, with its rows and columns
     */
    OverlayPainter(DicomFile file, FrameReader frames, int number, BufferedImage image) {
        this.file = file;
        this.frames = frames;
        this.number = number;
        this.image = image;
    }

    /** Those of the data set that the parameter's mask takes in. */
    void paint(DicomImageReadParam param) throws IOException {
        for (Overlay overlay : Overlay.all(file.dataset(), file.name())) {
            if (overlay.isIn(param.getOverlayActivationMask())) {
                paint(file.dataset(), overlay, Ink.of(image, param.getOverlayGrayscaleValue(), param.getOverlayRGBValue()));
            }
        }
    }

    /** Those a presentation state activates: its own, or the data set's where it has none in the group. */
    void paint(PresentationState state) throws IOException {
        for (OverlayActivation active : state.overlays()) {
            GraphicLayer layer = state.layer(active.layer());
            int[] ink = Ink.of(image, layer);
            Optional<Overlay> own = Overlay.of(state.attributes(), active.group(), "the presentation state");
            if (own.isPresent() && !own.get().isEmbedded()) {
                paint(state.attributes(), own.get(), ink);
                continue;
            }
            Optional<Overlay> images = Overlay.of(file.dataset(), active.group(), file.name());
            if (images.isPresent()) {
                paint(file.dataset(), images.get(), ink);
            }
        }
    }

    private void paint(Attributes holder, Overlay overlay, int[] ink) throws IOException {
        int index = overlay.plane(number);
        if (index >= 0) {
            OverlayPlane plane = overlay.isEmbedded()
                    ? OverlayPlane.embedded(overlay, frames.readAllocated(number), file.name())
                    : OverlayPlane.of(holder, overlay, index, file.name());
            paint(plane, ink);
        }
    }

    private void paint(OverlayPlane plane, int[] ink) {
        WritableRaster raster = image.getRaster();
        Overlay overlay = plane.overlay();
        for (int bit = plane.bits().nextSetBit(0); bit >= 0; bit = plane.bits().nextSetBit(bit + 1)) {
            int x = overlay.originColumn() - 1 + bit % overlay.columns();
            int y = overlay.originRow() - 1 + bit / overlay.columns();
            if (x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight()) {
                raster.setPixel(x, y, ink);
            }
        }
    }

    /** The bitmap of a presentation state's shutter, where its group holds one. */
    static Optional<OverlayPlane> shutterBitmap(PresentationState state) throws IOException {
        if (state.shutter().isEmpty() || state.shutter().get().overlayGroup().isEmpty()) {
            return Optional.empty();
        }
        Attributes data = state.attributes();
        String name = "the presentation state";
        Optional<Overlay> overlay = Overlay.of(data, state.shutter().get().overlayGroup().getAsInt(), name);
        if (overlay.isEmpty() || !data.containsValue(Overlay.tag(Tag.OverlayData, overlay.get().group()))) {
            return Optional.empty();
        }
        return Optional.of(OverlayPlane.of(data, overlay.get(), 0, name));
    }
}
