package org.septum.openvino;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * The version of the library or of a device's plug-in.
 *
 * @param buildNumber such as {@code 2026.4.1-22982-0123456789a-releases/2026/4}
 * @param description what it is the version of
 */
public record Version(String buildNumber, String description) implements Comparable<Version> {
    static Version read(MemorySegment struct, CStruct type, long offset) {
        return new Version(
                Native.text(struct.get(ValueLayout.ADDRESS, offset + type.offset("buildNumber"))),
                Native.text(struct.get(ValueLayout.ADDRESS, offset + type.offset("description"))));
    }

    /** Year, minor and patch; parts that are missing or no number are 0. */
    private int[] parts() {
        int[] found = Arrays.stream(buildNumber.split("-", 2)[0].split("\\."))
                .mapToInt(part -> part.matches("\\d{1,9}") ? Integer.parseInt(part) : 0).toArray();
        return Arrays.copyOf(found, 3);
    }

    /** By year, minor and patch, nothing else. */
    @Override
    public int compareTo(Version other) {
        return Arrays.compare(parts(), other.parts());
    }
}
