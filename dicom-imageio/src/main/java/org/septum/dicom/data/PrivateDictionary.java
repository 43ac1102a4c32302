package org.septum.dicom.data;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** VRs of private elements that are publicly known, by creator. Read when first asked. */
public final class PrivateDictionary {
    private static final class Loaded {
        static final Map<String, Map<String, VR>> BY_CREATOR = load();
    }

    private PrivateDictionary() {
    }

    private static Map<String, Map<String, VR>> load() {
        Map<String, Map<String, VR>> byCreator = new HashMap<>();
        Map<String, VR> elements = new HashMap<>();
        for (String line : new String(Dictionary.load("private.tsv"), StandardCharsets.UTF_8).lines().toList()) {
            if (line.startsWith("[")) {
                elements = new HashMap<>();
                byCreator.put(line.substring(1), elements);
            } else {
                String[] fields = line.split("\t", 3);
                elements.put(fields[0], Dictionary.vrs(fields[1]).getFirst());
            }
        }
        return byCreator;
    }

    /** The VR of a private element, or null where nothing is known of it. The block in the tag does not matter. */
    public static VR vr(String creator, int tag) {
        Map<String, VR> elements = creator == null ? null : Loaded.BY_CREATOR.get(creator);
        if (elements == null) {
            return null;
        }
        VR vr = elements.get("%04Xxx%02X".formatted(tag >>> 16, tag & 0xFF));
        return vr != null ? vr : elements.get("%08X".formatted(tag));
    }
}
