package org.septum.dicom.json;

import java.io.IOException;
import java.util.List;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Sequence;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.Text;
import org.septum.dicom.data.VR;
import org.septum.dicom.data.Value;

/**
 * Writes data sets in the DICOM JSON model (PS3.18 Annex F): tags as eight upper-case hexadecimal digits, each with its VR and
 * its value. An element without a value has no {@code Value}; an empty one among several is {@code null}. Text is UTF-8 whatever
 * the file's character set was. Binary values are always {@code InlineBinary}, pixel data too, and never a URI.
 *
 * <p>DS and IS that are no numbers, and floating values JSON has no number for, are strings: "1A", "NaN", "Infinity".
 */
public final class DicomJson {
    private static final String[] NAME_GROUPS = {"Alphabetic", "Ideographic", "Phonetic"};

    private final Appendable out;

    private DicomJson(Appendable out) {
        this.out = out;
    }

    /**
     * Appends one JSON object without line breaks.
     *
     * @throws IOException where {@code out} takes no more, or pixel data cannot be read from its file; part of the object is then
     *     written
     */
    public static void write(Attributes data, Appendable out) throws IOException {
        new DicomJson(out).dataset(data);
    }

    private void dataset(Attributes data) throws IOException {
        out.append('{');
        String separator = "";
        for (int tag : data.tags()) {
            if (tag >>> 16 == 0xFFFE) {
                continue;
            }
            out.append(separator).append('"').append(hex(tag)).append("\":{\"vr\":\"").append(data.getVR(tag).name()).append('"');
            value(data, tag);
            out.append('}');
            separator = ",";
        }
        out.append('}');
    }

    private static String hex(int tag) {
        String digits = Integer.toHexString(tag).toUpperCase(java.util.Locale.ROOT);
        return "00000000".substring(digits.length()) + digits;
    }

    private void value(Attributes data, int tag) throws IOException {
        VR vr = data.getVR(tag);
        Value value = data.value(tag);
        boolean held = value instanceof Text || value instanceof org.septum.dicom.data.Bytes;
        if (value instanceof Sequence items) {
            items(items);
        } else if (vr == VR.PN && held) {
            list(ElementText.values(data, tag), this::name);
        } else if ((vr == VR.DS || vr == VR.IS) && held) {
            list(ElementText.values(data, tag), this::number);
        } else if (vr.isText() && held) {
            list(ElementText.values(data, tag), text -> JsonStrings.quote(text, out));
        } else if (vr.isBinaryNumber() && held) {
            numbers(data, tag, vr);
        } else if (!InlineBinary.isEmpty(value)) {
            out.append(",\"InlineBinary\":\"");
            InlineBinary.append(value, vr, out);
            out.append('"');
        }
    }

    private void items(Sequence items) throws IOException {
        if (items.isEmpty()) {
            return;
        }
        String separator = ",\"Value\":[";
        for (Attributes item : items) {
            out.append(separator);
            dataset(item);
            separator = ",";
        }
        out.append(']');
    }

    private interface Form {
        void append(String value) throws IOException;
    }

    private void list(List<String> values, Form form) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        String separator = ",\"Value\":[";
        for (String value : values) {
            out.append(separator);
            if (value.isEmpty()) {
                out.append("null");
            } else {
                form.append(value);
            }
            separator = ",";
        }
        out.append(']');
    }

    private void number(String text) throws IOException {
        String number = JsonNumbers.ofText(text);
        if (number != null) {
            out.append(number);
        } else {
            JsonStrings.quote(text, out);
        }
    }

    /** The groups of a name that are there (PS3.18 F.2.2). More than three are no name's; the rest stays with the third. */
    private void name(String text) throws IOException {
        String[] groups = text.split("=", NAME_GROUPS.length);
        out.append('{');
        String separator = "";
        for (int i = 0; i < groups.length; i++) {
            if (!groups[i].isEmpty()) {
                out.append(separator).append('"').append(NAME_GROUPS[i]).append("\":");
                JsonStrings.quote(groups[i], out);
                separator = ",";
            }
        }
        out.append('}');
    }

    private void numbers(Attributes data, int tag, VR vr) throws IOException {
        switch (vr) {
            case FL, FD -> list(List.of(floating(data.getDoubles(tag))), out::append);
            case AT -> list(List.of(data.getStrings(tag)), text -> JsonStrings.quote(text, out));
            default -> list(List.of(integers(data, tag)), out::append);
        }
    }

    private static String[] floating(double[] values) {
        String[] texts = new String[values.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = Double.isFinite(values[i]) ? JsonNumbers.of(values[i]) : '"' + Double.toString(values[i]) + '"';
        }
        return texts;
    }

    /** The first number of a LUT descriptor is how many entries there are, never negative (PS3.3 C.11.1.1.1). */
    private static String[] integers(Attributes data, int tag) {
        String[] texts = data.getStrings(tag);
        boolean descriptor = tag == Tag.LUTDescriptor || tag == Tag.RedPaletteColorLookupTableDescriptor
                || tag == Tag.GreenPaletteColorLookupTableDescriptor || tag == Tag.BluePaletteColorLookupTableDescriptor;
        if (descriptor && texts.length > 0 && texts[0].startsWith("-")) {
            texts[0] = Long.toString(Long.parseLong(texts[0]) + 0x10000);
        }
        return texts;
    }
}
