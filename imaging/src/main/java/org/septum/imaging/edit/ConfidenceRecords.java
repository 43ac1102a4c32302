package org.septum.imaging.edit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.septum.imaging.Confidence;
import org.septum.imaging.Grid;

/** A network's confidence as bytes: how many labels (0 for no confidence), then for each frame whether it is known and its areas. */
final class ConfidenceRecords {
    private ConfidenceRecords() { }

    static void write(Optional<Confidence> confidence, Grid grid, DataOutputStream out) throws IOException {
        out.writeInt(confidence.map(Confidence::labels).orElse(0));
        if (confidence.isEmpty()) {
            return;
        }
        Confidence table = confidence.get();
        for (int phase = 0; phase < grid.phases(); phase++) {
            for (int slice = 0; slice < grid.slices(); slice++) {
                out.writeBoolean(table.known(slice, phase));
                for (int label = 1; label <= table.labels() && table.known(slice, phase); label++) {
                    out.writeFloat(table.labelledMm2(slice, phase, label));
                    out.writeFloat(table.expectedMm2(slice, phase, label));
                    out.writeFloat(table.overlapMm2(slice, phase, label));
                }
            }
        }
    }

    static Optional<Confidence> read(DataInputStream in, Grid grid) throws IOException {
        int labels = EditCodec.checked(in.readInt(), 255);
        if (labels == 0) {
            return Optional.empty();
        }
        Confidence table = new Confidence(grid, labels);
        for (int phase = 0; phase < grid.phases(); phase++) {
            for (int slice = 0; slice < grid.slices(); slice++) {
                if (in.readBoolean()) {
                    read(in, table, slice, phase);
                }
            }
        }
        return Optional.of(table);
    }

    private static void read(DataInputStream in, Confidence table, int slice, int phase) throws IOException {
        float[] labelled = new float[table.labels()];
        float[] expected = new float[table.labels()];
        float[] overlap = new float[table.labels()];
        for (int i = 0; i < table.labels(); i++) {
            labelled[i] = in.readFloat();
            expected[i] = in.readFloat();
            overlap[i] = in.readFloat();
        }
        table.set(slice, phase, labelled, expected, overlap);
    }
}
