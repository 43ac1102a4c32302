package org.septum.imaging.study;

import java.util.List;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;

/**
 * The size of a pixel in a picture that has no place in the patient.
 *
 * @param column mm between neighbouring columns; relative where lengths are unknown
 * @param row mm between neighbouring rows
 */
record PixelSize(double column, double row, Lengths lengths) {
    static final PixelSize UNKNOWN = new PixelSize(1, 1, Lengths.UNKNOWN);
    private static final double MM_PER_CM = 10;
    private static final int CENTIMETRES = 3;
    private static final int TISSUE_IN_TWO_DIMENSIONS = 1;

    /** Calibrated regions of ultrasound, pixel spacing, spacing at the detector, or only the pixel's shape: the first that is there. */
    static PixelSize of(Attributes data) {
        return ultrasound(data).or(() -> calibrated(data)).or(() -> atDetector(data)).orElseGet(() -> shape(data));
    }

    /** Where all two-dimensional regions have one scale (PS3.3 C.8.5.5). */
    private static Optional<PixelSize> ultrasound(Attributes data) {
        List<PixelSize> sizes = data.getSequence(Tag.SequenceOfUltrasoundRegions).stream()
                .filter(r -> r.getInt(Tag.RegionSpatialFormat, 0) == TISSUE_IN_TWO_DIMENSIONS
                        && r.getInt(Tag.PhysicalUnitsXDirection, 0) == CENTIMETRES
                        && r.getInt(Tag.PhysicalUnitsYDirection, 0) == CENTIMETRES)
                .map(r -> new PixelSize(Math.abs(r.getDouble(Tag.PhysicalDeltaX, 0)) * MM_PER_CM,
                        Math.abs(r.getDouble(Tag.PhysicalDeltaY, 0)) * MM_PER_CM, Lengths.CALIBRATED))
                .distinct().toList();
        return sizes.size() == 1 && sizes.getFirst().usable() ? Optional.of(sizes.getFirst()) : Optional.empty();
    }

    /** Whether the file has several ultrasound regions of different scale, so that no length holds everywhere. */
    static boolean hasSeveralScales(Attributes data) {
        return data.getSequence(Tag.SequenceOfUltrasoundRegions).stream()
                .filter(r -> r.getInt(Tag.RegionSpatialFormat, 0) == TISSUE_IN_TWO_DIMENSIONS)
                .map(r -> List.of(r.getDouble(Tag.PhysicalDeltaX, 0), r.getDouble(Tag.PhysicalDeltaY, 0))).distinct().count() > 1;
    }

    /** Pixel Spacing that equals Imager Pixel Spacing was not corrected for magnification (PS3.3 10.7.1.3). */
    private static Optional<PixelSize> calibrated(Attributes data) {
        Optional<PixelSize> given = pair(data.getDoubles(Tag.PixelSpacing), Lengths.CALIBRATED);
        Optional<PixelSize> detector = atDetector(data);
        boolean corrected = data.containsValue(Tag.PixelSpacingCalibrationType) || detector.isEmpty()
                || given.isPresent() && !given.get().sameAs(detector.get());
        return corrected ? given : Optional.empty();
    }

    private static Optional<PixelSize> atDetector(Attributes data) {
        return pair(data.getDoubles(Tag.ImagerPixelSpacing), Lengths.AT_DETECTOR);
    }

    /** Pixel Aspect Ratio (0028,0034): height, then width. */
    private static PixelSize shape(Attributes data) {
        int[] ratio = data.getInts(Tag.PixelAspectRatio);
        boolean usable = ratio.length == 2 && ratio[0] > 0 && ratio[1] > 0;
        return usable ? new PixelSize(1, (double) ratio[0] / ratio[1], Lengths.UNKNOWN) : UNKNOWN;
    }

    /** @param spacing between rows, then between columns */
    private static Optional<PixelSize> pair(double[] spacing, Lengths lengths) {
        return Optional.of(spacing).filter(s -> s.length >= 2).map(s -> new PixelSize(s[1], s[0], lengths))
                .filter(PixelSize::usable);
    }

    private boolean usable() {
        return Plane.isLength(column) && Plane.isLength(row);
    }

    private boolean sameAs(PixelSize other) {
        return Math.abs(column / other.column - 1) < 1e-4 && Math.abs(row / other.row - 1) < 1e-4;
    }
}
