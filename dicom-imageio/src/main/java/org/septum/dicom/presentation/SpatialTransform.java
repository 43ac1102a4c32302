package org.septum.dicom.presentation;

import java.awt.geom.AffineTransform;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomException;

/**
 * Turning and mirroring (PS3.3 C.10.6).
 *
 * @param rotation Image Rotation (0070,0042): 0, 90, 180 or 270 degrees clockwise, done first
 * @param flip Image Horizontal Flip (0070,0041): left and right change places
 */
public record SpatialTransform(int rotation, boolean flip) {
    public static final SpatialTransform NONE = new SpatialTransform(0, false);

    static SpatialTransform of(Attributes state, String name) throws DicomException {
        int rotation = Math.floorMod(state.getInt(Tag.ImageRotation, 0), 360);
        if (rotation % 90 != 0) {
            throw new DicomException(name, DicomException.NO_OFFSET, "asks for a picture turned by " + rotation + " degrees");
        }
        return new SpatialTransform(rotation, state.getString(Tag.ImageHorizontalFlip, "N").strip().equals("Y"));
    }

    /** Whether width and height change places. */
    public boolean swapsSides() {
        return rotation % 180 != 0;
    }

    /** From points of a picture (the top left corner of its top left pixel is 0, 0) to points of the turned one. */
    public AffineTransform toAffine(double width, double height) {
        AffineTransform turned = switch (rotation) {
            case 90 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 180 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 270 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        if (flip) {
            turned.preConcatenate(new AffineTransform(-1, 0, 0, 1, swapsSides() ? height : width, 0));
        }
        return turned;
    }
}
