package org.septum.ai.model;

import java.util.List;

/**
 * Whose scores a quality averages.
 *
 * @param views beside the window as it is
 * @param members ids of packages of the same input and output, beside the package itself
 */
public record Averaging(List<View> views, List<String> members) {
    public static final Averaging NONE = new Averaging(List.of(), List.of());

    public Averaging {
        views = List.copyOf(views);
        members = List.copyOf(members);
    }
}
