package org.septum.dicom.io;

import java.util.Set;
import org.septum.dicom.data.UID;
import org.septum.dicom.data.UidRegistry;

/**
 * How a data set and its pixels are encoded (PS3.5 section 10).
 *
 * @param deflated whether the whole data set after the file meta information is deflated
 * @param encapsulated whether pixel data comes in fragments
 */
public record TransferSyntax(String uid, boolean explicit, boolean bigEndian, boolean deflated, boolean encapsulated) {
    public static final TransferSyntax IMPLICIT_LITTLE_ENDIAN =
            new TransferSyntax(UID.ImplicitVRLittleEndian, false, false, false, false);
    public static final TransferSyntax EXPLICIT_LITTLE_ENDIAN =
            new TransferSyntax(UID.ExplicitVRLittleEndian, true, false, false, false);
    public static final TransferSyntax EXPLICIT_BIG_ENDIAN = new TransferSyntax(UID.ExplicitVRBigEndian, true, true, false,
            false);
    public static final TransferSyntax DEFLATED =
            new TransferSyntax(UID.DeflatedExplicitVRLittleEndian, true, false, true, false);
    public static final TransferSyntax RLE = new TransferSyntax(UID.RLELossless, true, false, false, true);
    public static final TransferSyntax JPEG_LS_LOSSLESS = new TransferSyntax(UID.JPEGLSLossless, true, false, false, true);
    public static final TransferSyntax JPEG_LS_NEAR_LOSSLESS =
            new TransferSyntax(UID.JPEGLSNearLossless, true, false, false, true);
    /** Each frame deflated for itself (PS3.5 A.4.13). */
    public static final TransferSyntax DEFLATED_IMAGE_FRAME =
            new TransferSyntax("1.2.840.10008.1.2.8.1", true, false, false, true);
    private static final Set<String> LOSSY = Set.of(UID.JPEGBaseline8Bit, UID.JPEGExtended12Bit, UID.JPEGExtended35,
            UID.JPEGSpectralSelectionNonHierarchical68, UID.JPEGFullProgressionNonHierarchical1012, UID.JPEGLSNearLossless,
            UID.JPEG2000, UID.JPEG2000MC, UID.HTJ2K);
    /** GE's own: implicit little endian with big endian pixel data. */
    static final String GE_PRIVATE = "1.2.840.113619.5.2";

    /** The syntax of a UID. One that is not known is taken for explicit little endian with fragments, as all later ones are. */
    public static TransferSyntax of(String uid) {
        return switch (uid) {
            case UID.ImplicitVRLittleEndian, GE_PRIVATE -> new TransferSyntax(uid, false, false, false, false);
            case UID.ExplicitVRLittleEndian -> EXPLICIT_LITTLE_ENDIAN;
            case UID.ExplicitVRBigEndian -> EXPLICIT_BIG_ENDIAN;
            case UID.DeflatedExplicitVRLittleEndian -> DEFLATED;
            case UID.JPIPReferencedDeflate, UID.JPIPHTJ2KReferencedDeflate -> new TransferSyntax(uid, true, false, true, false);
            case UID.JPIPReferenced, UID.JPIPHTJ2KReferenced -> new TransferSyntax(uid, true, false, false, false);
            default -> new TransferSyntax(uid, true, false, false, true);
        };
    }

    /** "JPEG 2000 Image Compression (Lossless Only)", or the UID where it has no name. */
    public String name() {
        return UidRegistry.name(uid);
    }

    /** Whether pixels may have lost something on the way into this syntax. */
    public boolean lossy() {
        return LOSSY.contains(uid);
    }

    /** The same pixels in another encoding of the elements: what sniffing found. */
    TransferSyntax encodedAs(boolean nowExplicit, boolean nowBigEndian) {
        return new TransferSyntax(uid, nowExplicit, nowBigEndian, deflated, encapsulated);
    }

    /** "JPEG-LS Lossless Image Compression (1.2.840.10008.1.2.4.80)". */
    @Override
    public String toString() {
        return name().equals(uid) ? uid : name() + " (" + uid + ")";
    }
}
