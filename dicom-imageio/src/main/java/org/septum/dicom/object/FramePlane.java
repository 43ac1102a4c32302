package org.septum.dicom.object;

import java.util.Optional;
import java.util.OptionalDouble;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.FunctionalGroups;
import org.septum.dicom.data.Tag;

/**
 * Where a frame lies in the patient (PS3.3 C.7.6.2.1.1): millimetres, x to the left, y to the back, z to the head.
 *
 * @param position of the middle of the first pixel
 * @param alongRow unit vector in which columns count up
 * @param alongColumn unit vector in which rows count up
 * @param rowSpacing between the middles of rows
 * @param columnSpacing between the middles of columns
 * @param thickness Slice Thickness (0018,0050), where given
 */
public record FramePlane(double[] position, double[] alongRow, double[] alongColumn, double rowSpacing, double columnSpacing,
        OptionalDouble thickness) {

    /**
     * Of a frame of an object with functional groups, or of a plain image.
     *
     * @param frame from 0 on
     * @return empty where position, orientation or spacing is missing or cannot be used
     */
    public static Optional<FramePlane> of(Attributes data, int frame) {
        double[] position = doubles(data, frame, Tag.PlanePositionSequence, Tag.ImagePositionPatient);
        double[] cosines = doubles(data, frame, Tag.PlaneOrientationSequence, Tag.ImageOrientationPatient);
        double[] spacing = doubles(data, frame, Tag.PixelMeasuresSequence, Tag.PixelSpacing);
        if (position.length != 3 || cosines.length != 6 || spacing.length != 2 || !(spacing[0] > 0) || !(spacing[1] > 0)) {
            return Optional.empty();
        }
        double[] thickness = doubles(data, frame, Tag.PixelMeasuresSequence, Tag.SliceThickness);
        return Optional.of(new FramePlane(position, new double[] {cosines[0], cosines[1], cosines[2]},
                new double[] {cosines[3], cosines[4], cosines[5]}, spacing[0], spacing[1],
                thickness.length == 1 ? OptionalDouble.of(thickness[0]) : OptionalDouble.empty()));
    }

    private static double[] doubles(Attributes data, int frame, int macro, int tag) {
        return FunctionalGroups.holder(data, frame, macro, tag).getDoubles(tag);
    }

    /** The place of a pixel, whose middle has whole numbers. */
    public double[] toPatient(double column, double row) {
        double[] place = new double[3];
        for (int i = 0; i < 3; i++) {
            place[i] = position[i] + alongRow[i] * columnSpacing * column + alongColumn[i] * rowSpacing * row;
        }
        return place;
    }

    /** Unit vector across the plane: along the row × along the column. */
    public double[] normal() {
        return new double[] {alongRow[1] * alongColumn[2] - alongRow[2] * alongColumn[1],
            alongRow[2] * alongColumn[0] - alongRow[0] * alongColumn[2],
            alongRow[0] * alongColumn[1] - alongRow[1] * alongColumn[0]};
    }
}
