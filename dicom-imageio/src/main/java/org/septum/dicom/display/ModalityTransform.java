package org.septum.dicom.display;

import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.FunctionalGroups;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomException;

/** Stored values → values with a meaning, Hounsfield units for one (PS3.3 C.11.1). */
public sealed interface ModalityTransform {
    double apply(double storedValue);

    /** Whether it can give values below 0 for stored values from {@code lowest} to {@code highest}. */
    boolean isSigned(double lowest, double highest);

    /** Values are what is stored. */
    ModalityTransform IDENTITY = new Linear(1, 0);

    /** Rescale Slope (0028,1053) and Intercept (0028,1052). */
    record Linear(double slope, double intercept) implements ModalityTransform {
        @Override
        public double apply(double storedValue) {
            return slope * storedValue + intercept;
        }

        @Override
        public boolean isSigned(double lowest, double highest) {
            return apply(lowest) < 0 || apply(highest) < 0;
        }
    }

    /** Modality LUT Sequence (0028,3000). */
    record Table(LookupTable table) implements ModalityTransform {
        @Override
        public double apply(double storedValue) {
            return table.value(storedValue);
        }

        @Override
        public boolean isSigned(double lowest, double highest) {
            return false;
        }
    }

    /**
     * The transform of a frame of an image: of its Pixel Value Transformation macro or of the top level.
     *
     * @param frame from 0 on
     * @param name the file, for messages
     * @throws DicomException where its table is damaged
     */
    static ModalityTransform of(Attributes image, int frame, String name) throws DicomException {
        boolean signed = image.getInt(Tag.PixelRepresentation, 0) == 1;
        Attributes macro = FunctionalGroups.macro(image, frame, Tag.PixelValueTransformationSequence);
        return of(macro == null ? image : macro, signed, name);
    }

    /**
     * The transform of a data set or item.
     *
     * @param signedInput whether the stored values are signed
     */
    static ModalityTransform of(Attributes holder, boolean signedInput, String name) throws DicomException {
        Attributes lut = holder.getNestedDataset(Tag.ModalityLUTSequence);
        if (lut != null) {
            return new Table(LookupTable.of(lut, signedInput, name));
        }
        double slope = holder.getDouble(Tag.RescaleSlope, 1);
        // a slope of 0 would make every value the same: files that have it mean none
        return new Linear(slope == 0 ? 1 : slope, holder.getDouble(Tag.RescaleIntercept, 0));
    }
}
