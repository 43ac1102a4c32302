package org.septum.imaging.edit;

import java.util.List;
import java.util.OptionalInt;

/**
 * One edit, with what is needed to take it back and to do it again exactly. Immutable.
 *
 * @param operation what was done
 * @param structure the value edited; empty where the edit was about all structures of the frames
 * @param changes one for each frame that became different
 */
public record LabelEdit(EditOperation operation, OptionalInt structure, List<FrameChange> changes) {
    /** For objects and their references. */
    private static final int OVERHEAD = 96;

    public LabelEdit {
        changes = List.copyOf(changes);
    }

    public List<FrameRef> frames() {
        return changes.stream().map(FrameChange::frame).toList();
    }

    /** Memory it holds, in bytes. */
    public long bytes() {
        return OVERHEAD + changes.stream().mapToLong(c -> OVERHEAD + 2L * c.before().length).sum();
    }
}
