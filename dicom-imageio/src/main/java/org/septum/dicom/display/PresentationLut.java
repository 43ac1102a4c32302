package org.septum.dicom.display;

import java.util.Locale;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.io.DicomException;

/** The last step to P-Values (PS3.3 C.11.4, C.11.6). */
public sealed interface PresentationLut {
    PresentationLut IDENTITY = new Shape(false);
    PresentationLut INVERSE = new Shape(true);

    /** Both from 0 to 1. */
    double apply(double level);

    /** Presentation LUT Shape (2050,0020). */
    record Shape(boolean inverse) implements PresentationLut {
        @Override
        public double apply(double level) {
            return inverse ? 1 - level : level;
        }
    }

    /** Presentation LUT Sequence (2050,0010): its first entry is for black, its last for white. */
    record Table(LookupTable table, int largest) implements PresentationLut {
        @Override
        public double apply(double level) {
            return (double) table.valueAt(level) / largest;
        }
    }

    /**
     * That of an image or a presentation state. Where it has neither table nor shape, MONOCHROME1 turns black into white. A shape
     * decides alone: MONOCHROME1 with INVERSE, as images for presentation have it, inverts once.
     */
    static PresentationLut of(Attributes data, String name) throws DicomException {
        Attributes item = data.getNestedDataset(Tag.PresentationLUTSequence);
        if (item != null) {
            LookupTable table = LookupTable.of(item, false, name);
            return new Table(table, table.largest());
        }
        return switch (data.getString(Tag.PresentationLUTShape, "").strip().toUpperCase(Locale.ROOT)) {
            case "INVERSE" -> INVERSE;
            case "IDENTITY" -> IDENTITY;
            default -> data.getString(Tag.PhotometricInterpretation, "").strip().equals("MONOCHROME1") ? INVERSE : IDENTITY;
        };
    }
}
