package org.septum.dicom.rtstruct;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.septum.dicom.object.Code;

/**
 * A region of interest of a structure set.
 *
 * @param number ROI Number (3006,0022)
 * @param frameOfReferenceUid the space its points are in; empty where the object does not say
 * @param algorithm ROI Generation Algorithm (3006,0036): AUTOMATIC, SEMIAUTOMATIC, MANUAL or empty
 * @param interpretedType RT ROI Interpreted Type (3006,00A4): ORGAN, PTV, EXTERNAL, ISOCENTER …; may be empty
 * @param code what it is, where the object says so by a code
 * @param rgb its colour as 0xRRGGBB
 * @param volumeMl ROI Volume (3006,002C), in millilitres, where the object gives it
 * @param contours in the object's order; none where nothing was drawn
 */
public record Structure(int number, String name, String description, String frameOfReferenceUid, String algorithm,
        String interpretedType, Optional<Code> code, OptionalInt rgb, OptionalDouble volumeMl, List<Contour> contours) {
    public Structure {
        contours = List.copyOf(contours);
    }
}
