package org.septum.dicom.object;

import java.util.List;
import java.util.Optional;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;

/**
 * A concept named by a code (PS3.3 8.8).
 *
 * @param value Code Value (0008,0100), or the long or URN form
 * @param scheme Coding Scheme Designator (0008,0102): SCT for SNOMED CT, DCM for DICOM's own; empty with a URN
 * @param meaning Code Meaning (0008,0104)
 */
public record Code(String value, String scheme, String meaning) {
    private static final int LONGEST_SHORT_VALUE = 16;

    /** What an item of a code sequence says. */
    public static Code of(Attributes item) {
        String value = item.getString(Tag.CodeValue,
                item.getString(Tag.LongCodeValue, item.getString(Tag.URNCodeValue, "")));
        return new Code(value, item.getString(Tag.CodingSchemeDesignator, ""), item.getString(Tag.CodeMeaning, ""));
    }

    /** The first item of a code sequence; empty where there is none. */
    public static Optional<Code> first(Attributes owner, int sequence) {
        return Optional.ofNullable(owner.getNestedDataset(sequence)).map(Code::of);
    }

    /** All items of a code sequence. */
    public static List<Code> all(Attributes owner, int sequence) {
        return owner.getSequence(sequence).stream().map(Code::of).toList();
    }

    /** Whether it is the same concept: meanings may be worded in different ways. */
    public boolean is(Code other) {
        return value.equals(other.value) && scheme.equals(other.scheme);
    }

    /** Adds it as an item to a code sequence. */
    public void addTo(Attributes owner, int sequence) {
        Attributes item = owner.newItem(sequence);
        if (value.length() > LONGEST_SHORT_VALUE) {
            item.setString(Tag.LongCodeValue, VR.UC, value);
        } else {
            item.setString(Tag.CodeValue, VR.SH, value);
        }
        item.setString(Tag.CodingSchemeDesignator, VR.SH, scheme);
        item.setString(Tag.CodeMeaning, VR.LO, LongString.of(meaning));
    }

    /** "Left ventricle (SCT 87878005)". */
    @Override
    public String toString() {
        return meaning + " (" + scheme + " " + value + ")";
    }
}
