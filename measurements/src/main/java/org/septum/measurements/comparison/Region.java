package org.septum.measurements.comparison;

import java.util.Set;

/**
 * A structure that is compared: one label or several together.
 *
 * @param id stable key ("tumour.core", "lv")
 * @param name what a reader sees
 * @param values the label values that belong to it, 1 to 255
 */
public record Region(String id, String name, Set<Integer> values) {
    public Region {
        values = Set.copyOf(values);
    }

    boolean has(int value) {
        return values.contains(value);
    }
}
