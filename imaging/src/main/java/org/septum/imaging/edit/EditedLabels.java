package org.septum.imaging.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.septum.imaging.LabelMap;

/**
 * A reader's labels over those of an analysis. The analysis' map is never changed; the edited one shares its frames until they
 * are edited. Each state of the edited map is a value of its own, so it may be drawn, measured or saved on another thread while
 * editing goes on. The object itself is for one thread.
 */
public final class EditedLabels {
    private final LabelMap original;
    private final PixelPlane plane;
    private final Deque<JournalEntry> journal = new ArrayDeque<>();
    private LabelMap current;

    /** @param original finished; its frames are not written any more */
    public EditedLabels(LabelMap original) {
        this(original, original, List.of());
    }

    /** Edits taken up again where they were left. @param current on the original's grid @param journal of the edits so far */
    public EditedLabels(LabelMap original, LabelMap current, List<JournalEntry> journal) {
        if (!original.grid().equals(current.grid())) {
            throw new IllegalArgumentException("the edited labels are on another grid than those they belong to");
        }
        this.original = original;
        this.current = current;
        this.journal.addAll(journal);
        plane = PixelPlane.of(original.grid());
        edited().forEach(frame -> this.current = with(this.current, frame, labels(frame)));
    }

    /** As the analysis left it. */
    public LabelMap original() {
        return original;
    }

    /** As edited so far; a later edit makes another map and leaves this one alone. */
    public LabelMap current() {
        return current;
    }

    public PixelPlane plane() {
        return plane;
    }

    /** A frame as edited so far; not to be written. */
    public byte[] labels(FrameRef frame) {
        return current.frame(frame.slice(), frame.phase());
    }

    /** A frame as the analysis left it; not to be written. */
    public byte[] originalLabels(FrameRef frame) {
        return original.frame(frame.slice(), frame.phase());
    }

    /**
     * Makes an edit.
     *
     * @param after the frames as they shall be; their arrays become the map's own
     * @return the edit; empty where nothing became different
     */
    public Optional<LabelEdit> apply(EditOperation operation, OptionalInt structure, Map<FrameRef, byte[]> after) {
        List<FrameChange> changes = new ArrayList<>();
        LabelMap next = current;
        for (Map.Entry<FrameRef, byte[]> entry : new TreeMap<>(after).entrySet()) {
            Optional<FrameChange> change =
                    FrameChange.between(entry.getKey(), plane.columns(), labels(entry.getKey()), entry.getValue());
            if (change.isPresent()) {
                changes.add(change.get());
                next = with(next, entry.getKey(), entry.getValue());
            }
        }
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        LabelEdit edit = new LabelEdit(operation, structure, changes);
        current = next;
        journal.addLast(JournalEntry.of(edit, plane.pixelMm2()));
        return Optional.of(edit);
    }

    /**
     * Takes back the newest edit that stands.
     *
     * @throws IllegalStateException where the frames are not as the edit left them
     */
    public void undo(LabelEdit edit) {
        LabelMap next = current;
        for (FrameChange change : edit.changes()) {
            next = with(next, change.frame(), change.undone(labels(change.frame()), plane.columns()));
        }
        current = next;
        journal.removeLast();
    }

    /** Makes an edit again that was taken back. @throws IllegalStateException where the frames are not as before the edit */
    public void redo(LabelEdit edit) {
        LabelMap next = current;
        for (FrameChange change : edit.changes()) {
            next = with(next, change.frame(), change.done(labels(change.frame()), plane.columns()));
        }
        current = next;
        journal.addLast(JournalEntry.of(edit, plane.pixelMm2()));
    }

    /** A frame that is as the analysis left it is the analysis' own array again. */
    private LabelMap with(LabelMap map, FrameRef frame, byte[] labels) {
        byte[] first = originalLabels(frame);
        return map.with(frame.slice(), frame.phase(), Arrays.equals(first, labels) ? first : labels);
    }

    /** Whether a frame differs from what the analysis left. */
    public boolean isEdited(FrameRef frame) {
        return labels(frame) != originalLabels(frame);
    }

    /** The frames that differ from what the analysis left, by phase and slice. */
    public SortedSet<FrameRef> edited() {
        SortedSet<FrameRef> edited = new TreeSet<>();
        for (int phase = 0; phase < current.grid().phases(); phase++) {
            for (int slice = 0; slice < current.grid().slices(); slice++) {
                FrameRef frame = new FrameRef(slice, phase);
                if (isEdited(frame)) {
                    edited.add(frame);
                }
            }
        }
        return edited;
    }

    /** The edits that stand, oldest first; those taken back are not among them. */
    public List<JournalEntry> journal() {
        return List.copyOf(journal);
    }
}
