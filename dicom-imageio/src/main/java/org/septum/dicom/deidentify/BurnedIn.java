package org.septum.dicom.deidentify;

import java.util.Locale;
import java.util.Set;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UidRegistry;

/**
 * Whether pixels may show who the patient is. The elements of a data set tell of it only in part: what they leave open is judged by
 * the kind of picture.
 *
 * @param reason in a reader's words; empty where there is no risk
 */
public record BurnedIn(Risk risk, String reason) {
    /** How likely it is. */
    public enum Risk {
        NONE,
        /** Pictures of this kind often bear text. */
        SUSPECTED,
        /** The file says so (Burned In Annotation). */
        DECLARED
    }

    private static final Set<String> MODALITIES =
            Set.of("US", "IVUS", "ES", "XC", "OT", "SC", "DOC", "GM", "OP", "OPT", "ECG", "EPS", "HD", "AU", "SR", "BI", "DMS");
    private static final Set<String> KINDS = Set.of("SCREEN", "REPORT", "DOSE", "SAVE", "CAPTURE", "SUMMARY");

    public static BurnedIn of(Attributes data) {
        String declared = data.getString(Tag.BurnedInAnnotation, "");
        if (!data.contains(Tag.PixelData) || declared.equals("NO")) {
            return new BurnedIn(Risk.NONE, "");
        }
        if (declared.equals("YES")) {
            return new BurnedIn(Risk.DECLARED, "the file says that text is burned into its pixels");
        }
        String kind = UidRegistry.name(data.getString(Tag.SOPClassUID, ""));
        if (kind.contains("Secondary Capture") || kind.startsWith("Ultrasound") || kind.startsWith("VL ")
                || kind.startsWith("Video")) {
            return suspected(kind);
        }
        String modality = data.getString(Tag.Modality, "");
        if (MODALITIES.contains(modality)) {
            return suspected("modality " + modality);
        }
        for (String value : data.getStrings(Tag.ImageType)) {
            if (KINDS.stream().anyMatch(value.toUpperCase(Locale.ROOT)::contains)) {
                return suspected("image type " + value);
            }
        }
        boolean colour = data.getInt(Tag.SamplesPerPixel, 1) == 3 && Set.of("CT", "MR", "CR", "DX").contains(modality);
        return colour ? suspected("a colour picture of modality " + modality) : new BurnedIn(Risk.NONE, "");
    }

    private static BurnedIn suspected(String kind) {
        return new BurnedIn(Risk.SUSPECTED, "text may be burned into its pixels (" + kind + ")");
    }
}
