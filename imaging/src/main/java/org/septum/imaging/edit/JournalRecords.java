package org.septum.imaging.edit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.septum.imaging.Grid;

/** The journal's lines as bytes. */
final class JournalRecords {
    private static final int MOST = 1_000_000;

    private JournalRecords() { }

    static void write(List<JournalEntry> journal, Grid grid, DataOutputStream out) throws IOException {
        out.writeInt(journal.size());
        for (JournalEntry entry : journal) {
            out.writeUTF(entry.operation().name());
            out.writeInt(entry.structure().orElse(0));
            out.writeInt(entry.frames().size());
            for (FrameRef frame : entry.frames()) {
                out.writeInt(grid.frame(frame.slice(), frame.phase()));
            }
            out.writeInt(entry.gainMm2().size());
            for (Map.Entry<Integer, Double> gain : entry.gainMm2().entrySet()) {
                out.writeInt(gain.getKey());
                out.writeDouble(gain.getValue());
            }
        }
    }

    static List<JournalEntry> read(DataInputStream in, Grid grid) throws IOException {
        int count = EditCodec.checked(in.readInt(), MOST);
        List<JournalEntry> journal = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            journal.add(entry(in, grid));
        }
        return journal;
    }

    private static JournalEntry entry(DataInputStream in, Grid grid) throws IOException {
        EditOperation operation = operation(in.readUTF());
        int structure = EditCodec.checked(in.readInt(), 255);
        List<FrameRef> frames = new ArrayList<>();
        for (int n = EditCodec.checked(in.readInt(), grid.slices() * grid.phases()); n > 0; n--) {
            frames.add(EditCodec.frame(in.readInt(), grid));
        }
        SortedMap<Integer, Double> gains = new TreeMap<>();
        for (int n = EditCodec.checked(in.readInt(), 255); n > 0; n--) {
            gains.put(EditCodec.checked(in.readInt(), 255), in.readDouble());
        }
        return new JournalEntry(operation, structure == 0 ? OptionalInt.empty() : OptionalInt.of(structure), frames, gains);
    }

    private static EditOperation operation(String name) throws IOException {
        return Stream.of(EditOperation.values()).filter(o -> o.name().equals(name)).findFirst()
                .orElseThrow(() -> new UnfitEditsException("names an edit this version does not know"));
    }
}
