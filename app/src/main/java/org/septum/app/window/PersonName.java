package org.septum.app.window;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** DICOM's person names (PS3.5 6.2.1): family^given^middle^prefix^suffix, in up to three scripts parted by "=". */
final class PersonName {
    private PersonName() {}

    /** "Family, Given Middle" of the first script that says anything; empty for an empty name. */
    static String shown(String dicom) {
        String script = Arrays.stream(dicom.split("=")).filter(s -> !s.replace("^", "").isBlank()).findFirst().orElse("");
        List<String> parts = Arrays.stream(script.split("\\^")).map(String::strip).toList();
        String others = parts.stream().skip(1).filter(p -> !p.isEmpty()).collect(Collectors.joining(" "));
        String family = parts.getFirst();
        return family.isEmpty() || others.isEmpty() ? family + others : family + ", " + others;
    }
}
