package org.septum.measurements.tumour;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.septum.imaging.AxialPlanes;
import org.septum.imaging.TumourPart;
import org.septum.imaging.Warning;

/** Why numbers of a tumour are missing or doubtful, found by looking at the labels and at the numbers themselves. */
final class TumourChecks {
    private TumourChecks() {}

    static List<Warning> of(TumourVolumes volumes, boolean divided, Lesions lesions, AxialPlanes planes, TumourBasis basis) {
        List<Warning> warnings = new ArrayList<>();
        if (!basis.contrast()) {
            warnings.add(new Warning("not-divided", "There is no T1 with contrast: enhancing tumour, necrosis and oedema cannot "
                    + "be told apart, and the volume of the whole tumour alone is given."));
        }
        if (volumes.of(TumourRegion.WHOLE) == 0) {
            warnings.add(new Warning("nothing-found", "No tumour was found."));
            return warnings;
        }
        double undivided = volumes.of(TumourPart.UNDIVIDED);
        if (divided && undivided > 0) {
            warnings.add(new Warning("tumour-partly-divided", String.format(Locale.ROOT,
                    "%.1f mL of the tumour were not divided into its parts and count to the whole alone.", undivided)));
        }
        if (lesions.targets().isEmpty()) {
            warnings.add(notMeasurable(lesions, planes));
        } else if (lesions.kind() == Lesions.Kind.FLAIR) {
            warnings.add(new Warning("rano-on-flair", (divided ? "No enhancing tumour was found" : "Enhancement is not known")
                    + ": the diameters are those of the FLAIR abnormality, as RANO measures low-grade glioma."));
        }
        if (basis.midline().isEmpty()) {
            warnings.add(new Warning("midline-not-found", "The head's midline could not be told from the picture: side and "
                    + "position of the tumour are not given."));
        }
        return warnings;
    }

    private static Warning notMeasurable(Lesions lesions, AxialPlanes planes) {
        String largest = lesions.largest().map(l -> String.format(Locale.ROOT, "the largest is %.0f × %.0f mm, seen on %s",
                l.size().longest().lengthMm(), l.size().perpendicular().lengthMm(),
                l.planes() == 1 ? "one plane" : l.planes() + " planes")).orElse("none is larger than a sphere of 5 mm");
        return new Warning("rano-not-measurable", String.format(Locale.ROOT,
                "No lesion (%s) is measurable by RANO: %s, and two diameters of %.0f mm on two planes are needed.",
                lesions.kind().title(), largest, Lesions.shortestMm(planes)));
    }
}
