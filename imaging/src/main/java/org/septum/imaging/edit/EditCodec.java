package org.septum.imaging.edit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Provenance;
import org.septum.imaging.Segmentation;

/**
 * {@link SavedEdits} as bytes, big-endian: the grid (four sizes, twelve numbers of its affine), the analysis' origin, its label
 * set, its frames in memory order, the frames that differ (index, labels), the journal.
 */
final class EditCodec {
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

    /** @param grid of the pictures; edits of others are refused before anything is allocated for them */
    static SavedEdits read(DataInputStream in, Grid grid) throws IOException {
        checkGrid(in, grid);
        Provenance from = new Provenance(in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF());
        LabelSet labels = LabelRecords.read(in);
        LabelMap analysis = LabelMap.empty(grid);
        for (int phase = 0; phase < grid.phases(); phase++) {
            for (int slice = 0; slice < grid.slices(); slice++) {
                in.readFully(analysis.frame(slice, phase));
            }
        }
        LabelMap edited = analysis;
        int different = checked(in.readInt(), grid.slices() * grid.phases());
        for (int i = 0; i < different; i++) {
            FrameRef frame = frame(in.readInt(), grid);
            byte[] own = new byte[grid.frameSize()];
            in.readFully(own);
            edited = edited.with(frame.slice(), frame.phase(), own);
        }
        return new SavedEdits(new Segmentation(analysis, labels, from), edited, JournalRecords.read(in, grid));
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
