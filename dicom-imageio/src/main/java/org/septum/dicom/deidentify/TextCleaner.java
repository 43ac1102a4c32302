package org.septum.dicom.deidentify;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Sequence;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.VR;

/**
 * Takes out of descriptions what the data set itself tells to be identifying: the words of all names in it, of institutions and
 * addresses, its numbers; and anything that looks like a date, a number of five digits or more, a telephone number or an e-mail
 * address. A machine cannot know every name, so what was cleaned wants a look before it is given away.
 */
final class TextCleaner {
    private static final Pattern SUSPICIOUS = Pattern.compile(
            "\\S+@\\S+|\\b\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}\\b|\\+?\\d[\\d /()-]{5,}\\d|\\w*\\d{5,}\\w*");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int[] IDENTIFYING = {Tag.PatientID, Tag.OtherPatientIDs, Tag.AccessionNumber, Tag.StudyID,
        Tag.InstitutionName, Tag.InstitutionAddress, Tag.InstitutionalDepartmentName, Tag.PatientAddress, Tag.StationName,
        Tag.PatientTelephoneNumbers, Tag.DeviceSerialNumber, Tag.PatientBirthDate, Tag.StudyDate, Tag.AdmissionID};

    private final Set<String> words = new LinkedHashSet<>();

    TextCleaner(Attributes data) {
        collect(data);
    }

    private void collect(Attributes data) {
        for (int tag : data.tags()) {
            if (data.value(tag) instanceof Sequence items) {
                items.forEach(this::collect);
            } else if (data.getVR(tag) == VR.PN) {
                add(data.getStrings(tag));
            }
        }
        for (int tag : IDENTIFYING) {
            add(data.getStrings(tag));
        }
    }

    private void add(String[] values) {
        for (String value : values) {
            WORD.matcher(value).results().map(r -> r.group().toLowerCase(Locale.ROOT)).filter(w -> w.length() > 1)
                    .forEach(words::add);
        }
    }

    String clean(String text) {
        String plain = SUSPICIOUS.matcher(text).replaceAll(" ");
        String known = WORD.matcher(plain).replaceAll(r -> words.contains(r.group().toLowerCase(Locale.ROOT)) ? "" : r.group());
        return known.replaceAll("[ ]{2,}", " ").strip();
    }
}
