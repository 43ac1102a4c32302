package org.septum.reporting.dicom;

import java.util.Locale;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;
import org.septum.imaging.CodedConcept;

/** Ways of setting elements that several parts of an object share. */
final class Elements {
    private static final int LONGEST_LO = 64;

    private Elements() {}

    /** A sequence of one item that names a concept. */
    static void code(Attributes owner, int sequence, CodedConcept concept) {
        Attributes item = owner.newItem(sequence);
        item.setString(Tag.CodeValue, VR.SH, concept.value());
        item.setString(Tag.CodingSchemeDesignator, VR.SH, concept.scheme());
        item.setString(Tag.CodeMeaning, VR.LO, shortened(concept.meaning()));
    }

    /** Text of a Long String: 64 letters and no backslash, which would part it in two. */
    static String shortened(String text) {
        String plain = text.replace('\\', '/');
        return plain.codePointCount(0, plain.length()) <= LONGEST_LO ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_LO));
    }

    /** Copies an element, empty where the other data set lacks it (type 2). */
    static void copyOrNull(Attributes from, Attributes to, int tag, VR vr) {
        if (from.containsValue(tag)) {
            to.setString(tag, vr, from.getStrings(tag));
        } else {
            to.setNull(tag, vr);
        }
    }

    /** Copies an element where the other data set has it (type 3). */
    static void copy(Attributes from, Attributes to, int tag, VR vr) {
        if (from.containsValue(tag)) {
            to.setString(tag, vr, from.getStrings(tag));
        }
    }

    /** A Decimal String of at most 16 characters, with as many digits as fit. */
    static String decimal(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e9) {
            return String.valueOf((long) value);
        }
        for (int digits = 12; digits > 0; digits--) {
            String text = String.format(Locale.ROOT, "%." + digits + "g", value);
            String trimmed = text.contains("e") || !text.contains(".") ? text : text.replaceAll("0+$", "").replaceAll("\\.$", "");
            if (trimmed.length() <= 16) {
                return trimmed.equals("-0") ? "0" : trimmed;
            }
        }
        throw new IllegalArgumentException("no decimal string for " + value);
    }

    static String[] decimals(double... values) {
        String[] texts = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = decimal(values[i]);
        }
        return texts;
    }
}
