package org.septum.imaging;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The labels of one segmentation, in the order they are listed to a reader. Values and ids are unique. */
public record LabelSet(List<Label> labels) {
    public LabelSet {
        labels = List.copyOf(labels);
        Set<Object> seen = new HashSet<>();
        for (Label label : labels) {
            if (!seen.add(label.value()) || !seen.add(label.id())) {
                throw new IllegalArgumentException("label %s (%d) is listed twice".formatted(label.id(), label.value()));
            }
        }
    }

    public Optional<Label> byValue(int value) {
        return labels.stream().filter(l -> l.value() == value).findFirst();
    }

    public Optional<Label> byId(String id) {
        return labels.stream().filter(l -> l.id().equals(id)).findFirst();
    }
}
