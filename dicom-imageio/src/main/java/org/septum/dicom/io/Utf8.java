package org.septum.dicom.io;

import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.CharacterSet;
import org.septum.dicom.data.Sequence;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.Text;
import org.septum.dicom.data.VR;
import org.septum.dicom.data.Value;

/** Turns a data set into UTF-8 where its own character set cannot write what was set. */
final class Utf8 {
    private Utf8() {
    }

    /** The data set itself where all its text can be written, otherwise a copy in UTF-8. */
    static Attributes writable(String name, Attributes data) throws DicomException {
        if (isWritable(data)) {
            return data;
        }
        Attributes copy = transcoded(data);
        copy.setString(Tag.SpecificCharacterSet, VR.CS, CharacterSet.UTF_8);
        if (!isWritable(copy)) {
            throw new DicomException(name, DicomException.NO_OFFSET, "holds text that cannot be written in UTF-8");
        }
        return copy;
    }

    private static boolean isWritable(Attributes data) {
        for (int tag : data.tags()) {
            boolean writable = switch (data.value(tag)) {
                case Text text -> data.characterSet().encode(String.join("\\", text.values()), data.getVR(tag) == VR.PN)
                        .isPresent();
                case Sequence items -> items.stream().allMatch(Utf8::isWritable);
                default -> true;
            };
            if (!writable) {
                return false;
            }
        }
        return true;
    }

    private static Attributes transcoded(Attributes data) {
        Attributes copy = new Attributes(data.size() + 1);
        for (int tag : data.tags()) {
            VR vr = data.getVR(tag);
            Value value = data.value(tag);
            if (value instanceof Sequence items) {
                Sequence copies = copy.newSequence(tag);
                items.forEach(item -> copies.add(transcoded(item)));
            } else if (tag == Tag.SpecificCharacterSet) {
                continue;
            } else if (vr.usesCharacterSet()) {
                copy.setString(tag, vr, data.getStrings(tag));
            } else {
                copy.put(tag, vr, value);
            }
        }
        return copy;
    }
}
