package org.septum.imaging.edit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.septum.imaging.Confidence;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Provenance;
import org.septum.imaging.Segmentation;

/**
 * {@link SavedEdits} as bytes, big-endian: the grid (four sizes, twelve numbers of its affine), the analysis' origin, its label
 * set, its frames in memory order, the frames that differ (index, labels), the journal, the confidence, the reading's UTF-8.
 */
final class EditCodec {
    private static final int MOST_TEXT = 1 << 24;

    private EditCodec() { }

    static void write(SavedEdits edits, DataOutputStream out) throws IOException {
        LabelMap analysis = edits.analysis().map();
        writeGrid(analysis.grid(), out);
        Provenance from = edits.analysis().provenance();
        for (String text : List.of(from.source(), from.version(), from.precision(), from.sha256())) {
            out.writeUTF(text);
        }
        LabelRecords.write(edits.analysis().labels(), out);
        SortedSet<FrameRef> different = new TreeSet<>();
        for (int phase = 0; phase < analysis.grid().phases(); phase++) {
            for (int slice = 0; slice < analysis.grid().slices(); slice++) {
                out.write(analysis.frame(slice, phase));
                if (analysis.frame(slice, phase) != edits.edited().frame(slice, phase)) {
                    different.add(new FrameRef(slice, phase));
                }
            }
        }
        out.writeInt(different.size());
        for (FrameRef frame : different) {
            out.writeInt(analysis.grid().frame(frame.slice(), frame.phase()));
            out.write(edits.edited().frame(frame.slice(), frame.phase()));
        }
        JournalRecords.write(edits.journal(), analysis.grid(), out);
        ConfidenceRecords.write(edits.analysis().confidence(), analysis.grid(), out);
        byte[] reading = edits.reading().getBytes(StandardCharsets.UTF_8);
        out.writeInt(reading.length);
        out.write(reading);
    }

    private static void writeGrid(Grid grid, DataOutputStream out) throws IOException {
        out.writeInt(grid.columns());
        out.writeInt(grid.rows());
        out.writeInt(grid.slices());
        out.writeInt(grid.phases());
        for (double v : grid.toPatient().rows()) {
            out.writeDouble(v);
        }
    }

    /**
     * @param grid of the pictures; edits of others are refused before anything is allocated for them
     * @param whole whether confidence and reading follow the journal
     */
    static SavedEdits read(DataInputStream in, Grid grid, boolean whole) throws IOException {
        checkGrid(in, grid);
        Provenance from = new Provenance(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
        LabelSet labels = LabelRecords.read(in);
        LabelMap analysis = frames(in, grid);
        LabelMap edited = analysis;
        int different = checked(in.readInt(), grid.slices() * grid.phases());
        for (int i = 0; i < different; i++) {
            FrameRef frame = frame(in.readInt(), grid);
            byte[] own = new byte[grid.frameSize()];
            in.readFully(own);
            edited = edited.with(frame.slice(), frame.phase(), own);
        }
        List<JournalEntry> journal = JournalRecords.read(in, grid);
        Optional<Confidence> confidence = whole ? ConfidenceRecords.read(in, grid) : Optional.empty();
        return new SavedEdits(new Segmentation(analysis, labels, from, confidence), edited, journal, whole ? reading(in) : "");
    }

    private static LabelMap frames(DataInputStream in, Grid grid) throws IOException {
        LabelMap map = LabelMap.empty(grid);
        for (int phase = 0; phase < grid.phases(); phase++) {
            for (int slice = 0; slice < grid.slices(); slice++) {
                in.readFully(map.frame(slice, phase));
            }
        }
        return map;
    }

    private static String reading(DataInputStream in) throws IOException {
        byte[] text = new byte[checked(in.readInt(), MOST_TEXT)];
        in.readFully(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static void checkGrid(DataInputStream in, Grid grid) throws IOException {
        boolean fits = in.readInt() == grid.columns() & in.readInt() == grid.rows()
                & in.readInt() == grid.slices() & in.readInt() == grid.phases();
        for (double v : grid.toPatient().rows()) {
            fits &= in.readDouble() == v;
        }
        if (!fits) {
            throw new UnfitEditsException("belongs to pictures of another size or in another place");
        }
    }

    static int checked(int count, int most) throws IOException {
        if (count < 0 || count > most) {
            throw new UnfitEditsException("names %d things where %d are possible".formatted(count, most));
        }
        return count;
    }

    static FrameRef frame(int index, Grid grid) throws IOException {
        checked(index, grid.slices() * grid.phases() - 1);
        return new FrameRef(index % grid.slices(), index / grid.slices());
    }
}
