package org.septum.reporting.stored;

import static org.septum.reporting.stored.ResultText.given;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.septum.imaging.Grid;
import org.septum.imaging.edit.EditOperation;
import org.septum.imaging.edit.FrameRef;
import org.septum.imaging.edit.JournalEntry;
import org.septum.reporting.Signature;

/**
 * What a reader did to the labels of a result, as result.json says.
 *
 * @param frames that differ from the analysis'
 * @param journal the edits, oldest first; empty where they were not kept one by one
 * @param signed who answered for the result; empty for a draft
 */
public record StoredEdits(SortedSet<FrameRef> frames, List<JournalEntry> journal, Optional<Signature> signed) {
    public StoredEdits {
        frames = new TreeSet<>(frames);
        journal = List.copyOf(journal);
    }

    /** Throws IllegalArgumentException naming a frame that a grid has not. */
    void checkOn(Grid grid) {
        Stream.concat(frames.stream(), journal.stream().flatMap(entry -> entry.frames().stream())).forEach(frame -> {
            if (frame.slice() < 0 || frame.slice() >= grid.slices() || frame.phase() < 0 || frame.phase() >= grid.phases()) {
                throw new IllegalArgumentException("an edit of slice %d, phase %d, which these pictures have not".formatted(
                        frame.slice() + 1, frame.phase() + 1));
            }
        });
    }

    record FrameText(Integer slice, Integer phase) {
        FrameRef frame() {
            return new FrameRef(given(slice, "a frame's slice"), given(phase, "a frame's phase"));
        }

        static SortedSet<FrameRef> all(List<FrameText> frames) {
            SortedSet<FrameRef> all = new TreeSet<>();
            if (frames != null) {
                frames.forEach(text -> all.add(text.frame()));
            }
            return all;
        }
    }

    record EntryText(String operation, Integer label, List<FrameText> frames, Map<Integer, Double> gain_mm2) {
        JournalEntry entry() {
            EditOperation done = Stream.of(EditOperation.values()).filter(o -> o.id().equals(operation)).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("an edit \"%s\", which this version does not know"
                            .formatted(operation)));
            SortedMap<Integer, Double> gain = new TreeMap<>(given(gain_mm2, "an edit's gain_mm2"));
            return new JournalEntry(done, label == null ? OptionalInt.empty() : OptionalInt.of(label),
                    List.copyOf(FrameText.all(given(frames, "an edit's frames"))), gain);
        }
    }
}
