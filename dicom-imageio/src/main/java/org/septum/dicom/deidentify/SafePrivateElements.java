package org.septum.dicom.deidentify;

import java.util.Set;
import java.util.stream.Collectors;
import org.septum.dicom.data.Attributes;

/** Private elements known to identify nobody (PS3.15 E.3.10). */
final class SafePrivateElements {
    private final Set<String> safe = ProfileTable.resource("safe-private.tsv").lines().filter(line -> !line.startsWith("#"))
            .collect(Collectors.toUnmodifiableSet());

    boolean contains(Attributes data, int tag) {
        String creator = data.privateCreator(tag);
        return creator != null && safe.contains("%s\t%04X\t%02X".formatted(creator, tag >>> 16, tag & 0xFF));
    }
}
