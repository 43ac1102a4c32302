package org.septum.measurements.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.parts.ConnectedParts;

/** Finds the connected pieces of voxels that two label maps call differently; every pair of labels is looked at by itself. */
final class DisagreementSearch {
    private final LabelMap own;
    private final LabelMap expert;
    private final int phase;
    private final boolean isDivided;
    private final Grid grid;
    /** By voxel which pair of labels it has, as place in {@link #pairs} and 1; 0 where the two agree. */
    private final LabelMap pairMap;
    private final List<int[]> pairs = new ArrayList<>();

    DisagreementSearch(LabelMap own, LabelMap expert, int phase, boolean isDivided) {
        this.own = own;
        this.expert = expert;
        this.phase = phase;
        this.isDivided = isDivided;
        grid = own.grid();
        pairMap = LabelMap.empty(grid.withPhases(1));
        mark();
    }

    private void mark() {
        byte[][] codes = new byte[256][256];
        for (int slice = 0; slice < grid.slices(); slice++) {
            byte[] a = own.frame(slice, phase);
            byte[] b = expert.frame(slice, phase);
            byte[] code = pairMap.frame(slice, 0);
            for (int i = 0; i < a.length; i++) {
                int mine = told(a[i]);
                int theirs = told(b[i]);
                if (mine != theirs) {
                    if (codes[mine][theirs] == 0) {
                        pairs.add(new int[] {mine, theirs});
                        codes[mine][theirs] = (byte) pairs.size();
                    }
                    code[i] = codes[mine][theirs];
                }
            }
        }
    }

    /** A label as it counts: where one side does not divide the tumour, any part of it is tumour. */
    private int told(byte label) {
        return isDivided || label == 0 ? Byte.toUnsignedInt(label) : Anatomy.UNDIVIDED;
    }

    List<Disagreement> found() {
        List<Disagreement> found = new ArrayList<>();
        for (int n = 0; n < pairs.size(); n++) {
            int code = n + 1;
            ConnectedParts parts = ConnectedParts.of(pairMap, 0, value -> value == code);
            for (int[] voxels : voxels(parts, code)) {
                found.add(new Disagreement(own, expert, phase, pairs.get(n)[0], pairs.get(n)[1], voxels));
            }
        }
        found.sort(Comparator.comparingInt(Disagreement::voxels).reversed());
        return found;
    }

    private List<int[]> voxels(ConnectedParts parts, int code) {
        List<int[]> pieces = new ArrayList<>();
        for (int n = 0; n < parts.count(); n++) {
            pieces.add(new int[parts.voxels(n)]);
        }
        int[] filled = new int[parts.count()];
        for (int slice = 0; slice < grid.slices(); slice++) {
            byte[] frame = pairMap.frame(slice, 0);
            for (int i = 0; i < frame.length; i++) {
                if (Byte.toUnsignedInt(frame[i]) == code) {
                    int piece = parts.at(i % grid.columns(), i / grid.columns(), slice);
                    pieces.get(piece)[filled[piece]++] = slice * grid.frameSize() + i;
                }
            }
        }
        return pieces;
    }
}
