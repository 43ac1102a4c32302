package org.septum.dicom.pixel;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.UidRegistry;
import org.septum.dicom.data.VR;

/** Records in a data set that its pixels went through lossy compression (PS3.3 C.7.6.1.1.5, C.7.6.1.1.3, C.12.4). */
final class LossyRecord {
    private LossyRecord() {
    }

    /**
     * A lossy step of our own: a new object, derived from the one it was.
     *
     * @param ratio of the uncompressed to the compressed size
     * @param method a term as ISO_14495_1
     * @param what "JPEG-LS Lossy (Near-Lossless) Image Compression"
     */
    static void add(Attributes data, double ratio, String method, String what) {
        mark(data, ratio, method);
        String[] type = data.getStrings(Tag.ImageType);
        String[] derived = type.length == 0 ? new String[] {"DERIVED", "SECONDARY"} : type.clone();
        derived[0] = "DERIVED";
        data.setString(Tag.ImageType, VR.CS, derived);
        data.setString(Tag.DerivationDescription, VR.ST, what + ", ratio " + decimal(ratio));
        code(data.newItem(Tag.DerivationCodeSequence), "113040", "Lossy Compression");
        if (data.containsValue(Tag.SOPInstanceUID)) {
            Attributes source = data.newItem(Tag.SourceImageSequence);
            source.setString(Tag.ReferencedSOPClassUID, VR.UI, data.getString(Tag.SOPClassUID));
            source.setString(Tag.ReferencedSOPInstanceUID, VR.UI, data.getString(Tag.SOPInstanceUID));
            code(source.newItem(Tag.PurposeOfReferenceCodeSequence), "121320", "Uncompressed predecessor");
        }
        data.setString(Tag.SOPInstanceUID, VR.UI, UidRegistry.create());
        data.remove(Tag.SmallestImagePixelValue);
        data.remove(Tag.LargestImagePixelValue);
    }

    /** What a lossy transfer syntax says of the pixels that come out of it, where the data set does not say so itself. */
    static void inherit(Attributes data, String sourceSyntax, double ratio) {
        String method = switch (sourceSyntax) {
            case UID.JPEGBaseline8Bit, UID.JPEGExtended12Bit, UID.JPEGExtended35, UID.JPEGSpectralSelectionNonHierarchical68,
                    UID.JPEGFullProgressionNonHierarchical1012 -> "ISO_10918_1";
            case UID.JPEGLSNearLossless -> "ISO_14495_1";
            default -> null;
        };
        if (method != null && !data.getString(Tag.LossyImageCompression, "").equals("01")) {
            mark(data, ratio, method);
        }
    }

    private static void mark(Attributes data, double ratio, String method) {
        data.setString(Tag.LossyImageCompression, VR.CS, "01");
        append(data, Tag.LossyImageCompressionRatio, VR.DS, decimal(ratio));
        append(data, Tag.LossyImageCompressionMethod, VR.CS, method);
    }

    private static void append(Attributes data, int tag, VR vr, String text) {
        data.setString(tag, vr, Stream.concat(Arrays.stream(data.getStrings(tag)), Stream.of(text)).toArray(String[]::new));
    }

    private static void code(Attributes item, String value, String meaning) {
        item.setString(Tag.CodeValue, VR.SH, value);
        item.setString(Tag.CodingSchemeDesignator, VR.SH, "DCM");
        item.setString(Tag.CodeMeaning, VR.LO, meaning);
    }

    private static String decimal(double ratio) {
        return String.format(Locale.ROOT, "%.3f", ratio);
    }
}
