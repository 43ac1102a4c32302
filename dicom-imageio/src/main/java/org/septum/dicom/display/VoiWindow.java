package org.septum.dicom.display;

import java.util.Locale;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;

/**
 * A window on modality values (PS3.3 C.11.2.1.2, C.11.2.1.3).
 *
 * @param centre Window Center (0028,1050)
 * @param width Window Width (0028,1051)
 * @param explanation Window Center &amp; Width Explanation (0028,1055); empty where there is none
 */
public record VoiWindow(double centre, double width, Function function, String explanation) implements VoiTransform {

    /** VOI LUT Function (0028,1056). */
    public enum Function {
        LINEAR, LINEAR_EXACT, SIGMOID;

        /** The function a data set or item names; LINEAR where it names none that is known. */
        public static Function of(Attributes holder) {
            return switch (holder.getString(Tag.VOILUTFunction, "").strip().toUpperCase(Locale.ROOT)) {
                case "SIGMOID" -> SIGMOID;
                case "LINEAR_EXACT" -> LINEAR_EXACT;
                default -> LINEAR;
            };
        }
    }

    /** Whether it can be applied: a width of 0 or less shows nothing. */
    public boolean isUsable() {
        return Double.isFinite(centre) && Double.isFinite(width) && width > 0;
    }

    @Override
    public double level(double value) {
        return switch (function) {
            case SIGMOID -> 1 / (1 + Math.exp(-4 * (value - centre) / width));
            case LINEAR_EXACT -> exact(value);
            // LINEAR is not defined for widths below 1, which files of floating values have
            case LINEAR -> width < 1 ? exact(value) : linear(value);
        };
    }

    private double exact(double value) {
        return Math.clamp((value - (centre - width / 2)) / width, 0, 1);
    }

    private double linear(double value) {
        if (value <= centre - 0.5 - (width - 1) / 2) {
            return 0;
        }
        return value > centre - 0.5 + (width - 1) / 2 ? 1 : (value - (centre - 0.5)) / (width - 1) + 0.5;
    }
}
