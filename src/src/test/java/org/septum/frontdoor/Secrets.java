package org.septum.frontdoor;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.septum.dicom.data.Attributes;
import org.septum.dicom.data.Dictionary;
import org.septum.dicom.data.Sequence;
import org.septum.dicom.data.Tag;
import org.septum.dicom.data.UidRegistry;
import org.septum.dicom.data.VR;
import org.septum.dicom.io.DicomException;
import org.septum.dicom.io.DicomFile;

/**
 * Values of files that must not be in what is made of them: UIDs of things, dates, names, identifiers. Those that are words of the
 * language too ("Patient", "Segmentation"), or shorter than six letters, prove nothing when they are found and are left out.
 */
final class Secrets {
    private static final int SHORTEST = 6;
    private static final Set<Integer> IDENTIFIERS = Set.of(Tag.PatientID, Tag.OtherPatientIDs, Tag.AccessionNumber, Tag.PatientAddress,
            Tag.InstitutionAddress, Tag.PatientTelephoneNumbers, Tag.AdmissionID);
    /** Names and numbers of the sources that are also elsewhere: words of coded concepts, maker's names, strings of zeros. */
    private static final Set<String> COMMON = Set.of("Segmentation", "Slicer", "Patient", "PATIENT", "PixelMed", "Observer", "Modality",
            "Philips", "000000", "0000000001", "123456");

    /** By their first four characters, so that a file is looked through once. */
    private final Map<String, Set<String>> byStart = new HashMap<>();

    void add(Path file) throws IOException {
        try {
            add(DicomFile.read(file).dataset());
        } catch (DicomException e) {
            // no DICOM, no secrets
        }
    }

    int size() {
        return byStart.values().stream().mapToInt(Set::size).sum();
    }

    private void add(Attributes data) {
        for (int tag : data.tags()) {
            VR vr = data.getVR(tag);
            if (data.value(tag) instanceof Sequence items) {
                items.forEach(this::add);
            } else if ((tag >>> 16) % 2 == 0 && (vr == VR.DA || vr == VR.DT || vr == VR.UI && isOfAThing(tag))) {
                Arrays.stream(data.getStrings(tag)).filter(v -> !UidRegistry.isRegistered(v)).forEach(this::add);
            } else if (vr == VR.PN || IDENTIFIERS.contains(tag)) {
                Arrays.stream(data.getStrings(tag)).flatMap(v -> Arrays.stream(v.split("[\\^=]"))).forEach(this::add);
            }
        }
    }

    private static boolean isOfAThing(int tag) {
        String keyword = Dictionary.standard().keyword(tag);
        return !keyword.contains("Class") && !keyword.contains("TransferSyntax") && tag != Tag.CodingSchemeUID
                && tag != Tag.ContextUID && tag != Tag.MappingResourceUID;
    }

    private void add(String value) {
        boolean usable = value.length() >= SHORTEST && !COMMON.contains(value) && value.chars().allMatch(c -> c > ' ' && c < 127);
        if (usable) {
            byStart.computeIfAbsent(value.substring(0, 4), s -> new HashSet<>()).add(value);
        }
    }

    /** Not a part of a longer number or word, which short ones are by chance. */
    private static boolean standsAlone(String text, int start, int end) {
        return (start == 0 || !isPart(text.charAt(start - 1))) && (end == text.length() || !isPart(text.charAt(end)));
    }

    private static boolean isPart(char c) {
        return c < 128 && (Character.isLetterOrDigit(c) || c == '.');
    }

    /** Those that are in the header of a file; pixels hold every number by chance. */
    List<String> in(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        int pixels = Math.max(text.lastIndexOf("\u00e0\u007f\u0010\u0000"), text.lastIndexOf("\u007f\u00e0\u0000\u0010"));
        String header = text.substring(0, pixels < 0 ? text.length() : pixels);
        List<String> found = new ArrayList<>();
        for (int i = 0; i + 4 <= header.length(); i++) {
            for (String secret : byStart.getOrDefault(header.substring(i, i + 4), Set.of())) {
                if (header.startsWith(secret, i) && (secret.length() > 9 || standsAlone(header, i, i + secret.length()))) {
                    found.add(secret);
                }
            }
        }
        return found;
    }
}
