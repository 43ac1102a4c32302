package org.septum.reporting.table;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.septum.imaging.edit.FrameRef;
import org.septum.imaging.edit.JournalEntry;
import org.septum.reporting.EditedFrames;
import org.septum.reporting.Findings;

/** What a reader did to the labels, in result.json: "edits" by frame, in words, and "journal" by edit, to be taken up again. */
final class EditsDocument {
    private EditsDocument() {}

    static JsonArray frames(Findings findings) {
        JsonArray array = new JsonArray();
        EditedFrames.of(findings).operations().forEach((frame, operations) -> {
            JsonObject one = place(frame);
            JsonArray names = new JsonArray();
            operations.forEach(operation -> names.add(operation.toString()));
            one.add("operations", names);
            array.add(one);
        });
        return array;
    }

    static JsonArray journal(List<JournalEntry> journal) {
        JsonArray array = new JsonArray();
        for (JournalEntry entry : journal) {
            JsonObject one = new JsonObject();
            one.addProperty("operation", entry.operation().id());
            entry.structure().ifPresent(value -> one.addProperty("label", value));
            JsonArray frames = new JsonArray();
            entry.frames().forEach(frame -> frames.add(place(frame)));
            one.add("frames", frames);
            JsonObject gain = new JsonObject();
            entry.gainMm2().forEach((value, mm2) -> gain.addProperty(String.valueOf(value), mm2));
            one.add("gain_mm2", gain);
            array.add(one);
        }
        return array;
    }

    private static JsonObject place(FrameRef frame) {
        JsonObject one = new JsonObject();
        one.addProperty("slice", frame.slice());
        one.addProperty("phase", frame.phase());
        return one;
    }
}
