package org.septum.dicom.deidentify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PS3.15 Table E.1-1: what is done with which element, with which option. */
final class ProfileTable {
    private static final int FIRST_OPTION = 2;
    /** As the resource's columns have them. */
    private static final List<ProfileOption> COLUMNS = List.of(ProfileOption.RETAIN_SAFE_PRIVATE, ProfileOption.RETAIN_UIDS,
            ProfileOption.RETAIN_DEVICE_IDENTITY, ProfileOption.RETAIN_INSTITUTION_IDENTITY,
            ProfileOption.RETAIN_PATIENT_CHARACTERISTICS, ProfileOption.RETAIN_FULL_DATES, ProfileOption.RETAIN_MODIFIED_DATES,
            ProfileOption.CLEAN_DESCRIPTORS, ProfileOption.CLEAN_STRUCTURED_CONTENT);

    /** One line: the basic action, and what options make of it. */
    record Entry(Action basic, Map<ProfileOption, Action> options) {
        /** Keeping goes before cleaning, cleaning before the basic profile. */
        Action with(Set<ProfileOption> chosen) {
            Action action = basic;
            for (ProfileOption option : chosen) {
                Action other = options.get(option);
                if (other == Action.KEEP || other != null && action != Action.KEEP) {
                    action = other;
                }
            }
            return action;
        }
    }

    private final Map<Integer, Entry> entries = new HashMap<>();
    /** Overlays by element; and curves. */
    private final Map<Integer, Entry> overlays = new HashMap<>();
    private Entry curves;

    ProfileTable() {
        resource("profile.tsv").lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    }

    static String resource(String name) {
        try (InputStream in = ProfileTable.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] fields = line.split("\t");
        Map<ProfileOption, Action> options = new EnumMap<>(ProfileOption.class);
        for (int i = 0; i < COLUMNS.size(); i++) {
            if (!fields[FIRST_OPTION + i].equals("-")) {
                options.put(COLUMNS.get(i), Action.of(fields[FIRST_OPTION + i]));
            }
        }
        Entry entry = new Entry(Action.of(fields[1]), options);
        if (fields[0].startsWith("50xx")) {
            curves = entry;
        } else if (fields[0].startsWith("60xx")) {
            overlays.put(Integer.parseInt(fields[0].substring(4), 16), entry);
        } else {
            entries.put(Integer.parseUnsignedInt(fields[0], 16), entry);
        }
    }

    /** The line of a tag, or null where the table has none. */
    Entry find(int tag) {
        return switch (tag >>> 24) {
            case 0x50 -> curves;
            case 0x60 -> overlays.get(tag & 0xFFFF);
            default -> entries.get(tag);
        };
    }

    int size() {
        return entries.size() + overlays.size() + 1;
    }
}
