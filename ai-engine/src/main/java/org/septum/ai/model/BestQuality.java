package org.septum.ai.model;

import java.util.List;

/**
 * What {@code --quality best} averages.
 *
 * @param views beside the window as it is
 * @param members ids of packages of the same input and output, beside the package itself
 */
public record BestQuality(List<View> views, List<String> members) {
    public BestQuality {
        views = List.copyOf(views);
        members = List.copyOf(members);
    }
}
