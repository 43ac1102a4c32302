package org.septum.reporting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.septum.imaging.edit.EditOperation;
import org.septum.imaging.edit.FrameRef;
import org.septum.imaging.edit.JournalEntry;

/**
 * The frames whose labels a reader changed, with what was done to each, by phase and slice.
 *
 * @param operations each once, in the order they were first done; none where that is not known. A frame that was set back to the
 *     analysis' labels is not among them unless it was changed again
 */
public record EditedFrames(SortedMap<FrameRef, List<EditOperation>> operations) {
    public EditedFrames {
        SortedMap<FrameRef, List<EditOperation>> copy = new TreeMap<>();
        operations.forEach((frame, done) -> copy.put(frame, List.copyOf(done)));
        operations = Collections.unmodifiableSortedMap(copy);
    }

    public static EditedFrames of(Findings findings) {
        SortedMap<FrameRef, List<EditOperation>> frames = new TreeMap<>();
        findings.heart().ifPresent(reading -> reading.basis().edited()
                .forEach(place -> frames.put(new FrameRef(place.slice(), place.phase()), new ArrayList<>())));
        boolean known = !frames.isEmpty();
        for (JournalEntry entry : findings.edits()) {
            for (FrameRef frame : entry.frames()) {
                note(frames, frame, entry.operation(), known);
            }
        }
        return new EditedFrames(frames);
    }

    /** @param known whether the frames that differ are listed already, so that no other is to be added */
    private static void note(Map<FrameRef, List<EditOperation>> frames, FrameRef frame, EditOperation operation, boolean known) {
        if (operation == EditOperation.RESET) {
            frames.computeIfPresent(frame, (f, done) -> known ? new ArrayList<>() : null);
            return;
        }
        List<EditOperation> done = known ? frames.get(frame) : frames.computeIfAbsent(frame, f -> new ArrayList<>());
        if (done != null && !done.contains(operation)) {
            done.add(operation);
        }
    }

    /**
     * The first frames in words: "phase 9 slice 4: brush, eraser; …". The phase is left out where there is one only.
     *
     * @param most how many are named; the others are counted
     */
    public String words(int phases, int most) {
        String shown = operations.entrySet().stream().limit(most).map(e -> words(e.getKey(), e.getValue(), phases))
                .collect(Collectors.joining("; "));
        return operations.size() > most ? shown + "; and %d more".formatted(operations.size() - most) : shown;
    }

    private static String words(FrameRef frame, List<EditOperation> done, int phases) {
        String place = (phases > 1 ? "phase %d ".formatted(frame.phase() + 1) : "") + "slice %d".formatted(frame.slice() + 1);
        String what = done.stream().map(o -> o.toString().substring(0, 1).toLowerCase(Locale.ROOT)
                + o.toString().substring(1)).collect(Collectors.joining(", "));
        return what.isEmpty() ? place : place + ": " + what;
    }
}
