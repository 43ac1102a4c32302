package org.septum.dicom.data;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the UIDs of PS3.6 are called, and new UIDs. */
public final class UidRegistry {
    private static final Map<String, String> NAMES =
            new String(Dictionary.load("uids.tsv"), StandardCharsets.UTF_8).lines().map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(fields -> fields[0], fields -> fields[2]));

    private UidRegistry() {
    }

    /** "Explicit VR Little Endian", or the UID itself where PS3.6 does not have it. */
    public static String name(String uid) {
        return NAMES.getOrDefault(uid, uid);
    }

    public static boolean isRegistered(String uid) {
        return NAMES.containsKey(uid);
    }

    /** A UID no other object has: 2.25 and a random UUID (PS3.5 B.2). */
    public static String create() {
        return of(UUID.randomUUID());
    }

    /** The UID of a UUID; the same one each time. */
    public static String of(UUID uuid) {
        String hex = uuid.toString().replace("-", "");
        return "2.25." + new BigInteger(hex, 16);
    }
}
