package org.septum.dicom.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Bytes;
import org.septum.dicom.data.Text;
import org.septum.dicom.data.VR;
import org.septum.dicom.data.Value;

/**
 * The text of an element as a JSON reader is to get it. Only what fills values up goes, as pydicom and others have it: blanks and
 * NULs at the end, and for AE, DS, IS, UI and UR blanks on both sides of each value. Leading blanks of other text stay, because somebody wrote
 * them.
 */
final class ElementText {
    private ElementText() {
    }

    /** The values; an empty list where the element is empty. */
    static List<String> values(Attributes data, int tag) {
        VR vr = data.getVR(tag);
        Value value = data.value(tag);
        if (value instanceof Text text) {
            return text.values().stream().allMatch(String::isEmpty) && text.values().size() < 2 ? List.of() : text.values();
        }
        byte[] bytes = ((Bytes) value).toArray();
        String whole = vr.usesCharacterSet() ? data.characterSet().decode(bytes, 0, bytes.length, vr == VR.PN)
                : new String(bytes, StandardCharsets.ISO_8859_1);
        String stripped = stripFill(whole);
        if (!vr.isMultiText()) {
            String text = vr == VR.UR ? stripped.strip() : stripped;
            return text.isEmpty() ? List.of() : List.of(text);
        }
        List<String> values = Arrays.stream(stripped.split("\\\\", -1)).map(part -> component(vr, part)).toList();
        return values.size() == 1 && values.getFirst().isEmpty() ? List.of() : values;
    }

    private static String component(VR vr, String text) {
        return switch (vr) {
            case AE, DS, IS, UI -> stripFill(text).strip();
            case LO, SH, UC -> stripFill(text);
            default -> text;
        };
    }

    private static String stripFill(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == 0)) {
            end--;
        }
        return text.substring(0, end);
    }
}
