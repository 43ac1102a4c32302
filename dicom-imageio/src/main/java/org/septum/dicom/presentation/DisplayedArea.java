package org.septum.dicom.presentation;

import java.awt.Rectangle;
import java.util.List;
import java.util.Locale;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.object.InstanceReference;

/**
 * The part of pictures that is to be seen (PS3.3 C.10.4).
 *
 * @param images what it holds for; empty for all of the state
 * @param area pixels of the picture as it is stored, the first one being 0, 0; may reach beyond it
 * @param sizeMode how it is to fill the screen
 * @param spacing Presentation Pixel Spacing: millimetres between rows, between columns; empty where not given
 * @param aspectRatio height of a pixel over its width: 1 where neither spacing nor ratio is given
 * @param magnification screen pixels for each picture pixel, where the mode is MAGNIFY; otherwise 1
 */
public record DisplayedArea(List<InstanceReference> images, Rectangle area, SizeMode sizeMode, List<Double> spacing,
        double aspectRatio, double magnification) {

    /** Presentation Size Mode (0070,0100). */
    public enum SizeMode {
        SCALE_TO_FIT, TRUE_SIZE, MAGNIFY
    }

    static DisplayedArea of(Attributes item, String name) throws DicomException {
        int[] topLeft = item.getInts(Tag.DisplayedAreaTopLeftHandCorner);
        int[] bottomRight = item.getInts(Tag.DisplayedAreaBottomRightHandCorner);
        if (topLeft.length != 2 || bottomRight.length != 2) {
            throw new DicomException(name, DicomException.NO_OFFSET, "a displayed area has no corners");
        }
        // the corners are those of the turned picture, in pixels of the stored one: either may be the upper left one here
        Rectangle area = new Rectangle(Math.min(topLeft[0], bottomRight[0]) - 1, Math.min(topLeft[1], bottomRight[1]) - 1,
                Math.absExact(bottomRight[0] - topLeft[0]) + 1, Math.absExact(bottomRight[1] - topLeft[1]) + 1);
        SizeMode mode = switch (item.getString(Tag.PresentationSizeMode, "").strip().toUpperCase(Locale.ROOT)) {
            case "TRUE SIZE" -> SizeMode.TRUE_SIZE;
            case "MAGNIFY" -> SizeMode.MAGNIFY;
            default -> SizeMode.SCALE_TO_FIT;
        };
        double[] spacing = item.getDoubles(Tag.PresentationPixelSpacing);
        double magnification = item.getDouble(Tag.PresentationPixelMagnificationRatio, 1);
        return new DisplayedArea(InstanceReference.all(item, Tag.ReferencedImageSequence), area, mode,
                spacing.length == 2 ? List.of(spacing[0], spacing[1]) : List.of(), aspectRatio(item, spacing),
                magnification > 0 ? magnification : 1);
    }

    private static double aspectRatio(Attributes item, double[] spacing) {
        double[] ratio = spacing.length == 2 ? spacing : item.getDoubles(Tag.PresentationPixelAspectRatio);
        return ratio.length == 2 && ratio[0] > 0 && ratio[1] > 0 ? ratio[0] / ratio[1] : 1;
    }
}
