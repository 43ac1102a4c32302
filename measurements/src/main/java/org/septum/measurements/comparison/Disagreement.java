package org.septum.measurements.comparison;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Vector3;
import org.septum.imaging.VoxelBox;
import org.septum.imaging.edit.EditOperation;
import org.septum.imaging.edit.EditedLabels;
import org.septum.imaging.edit.FrameRef;
import org.septum.imaging.edit.LabelEdit;

/** A connected piece of voxels that one segmentation calls one thing and the expert another. Immutable. */
public final class Disagreement {
    private final LabelMap ownMap;
    private final LabelMap expertMap;
    private final int phase;
    private final int own;
    private final int expert;
    private final int[] voxels;

    /** @param voxels places in the phase, column fastest, then row, then slice; becomes the piece's own */
    Disagreement(LabelMap ownMap, LabelMap expertMap, int phase, int own, int expert, int[] voxels) {
        this.ownMap = ownMap;
        this.expertMap = expertMap;
        this.phase = phase;
        this.own = own;
        this.expert = expert;
        this.voxels = voxels;
    }

    /**
     * The same piece of labels whose values mean otherwise than those that were compared: accepting and rejecting write in
     * theirs.
     *
     * @param own the labels compared
     * @param expert the expert's in the same values; both on the grid that was compared, and not to be written any more
     */
    public Disagreement writing(LabelMap own, LabelMap expert) {
        return new Disagreement(own, expert, phase, this.own, this.expert, voxels);
    }

    /** What kind of disagreement it is. */
    public enum Kind {
        MISSED("missed"), EXTRA("extra"), OTHER_LABEL("other label");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    public Kind kind() {
        return own == 0 ? Kind.MISSED : expert == 0 ? Kind.EXTRA : Kind.OTHER_LABEL;
    }

    public int phase() {
        return phase;
    }

    /** The anatomy's value it has in the segmentation compared, 0 for none; of a tumour one side did not divide, "undivided". */
    public int own() {
        return own;
    }

    /** The anatomy's value the expert gave it, 0 for none; likewise. */
    public int expert() {
        return expert;
    }

    public int voxels() {
        return voxels.length;
    }

    public double ml() {
        return voxels.length * ownMap.grid().voxelMl();
    }

    public VoxelBox box() {
        return VoxelBox.around(ownMap.grid(), voxels);
    }

    /** Where to look at it, in patient mm: its voxel nearest to its centroid, since the centroid itself may lie outside it. */
    public Vector3 centre() {
        Grid grid = ownMap.grid();
        Vector3 sum = new Vector3(0, 0, 0);
        for (int voxel : voxels) {
            sum = sum.plus(place(grid, voxel));
        }
        Vector3 centroid = sum.times(1.0 / voxels.length);
        Vector3 nearest = place(grid, voxels[0]);
        for (int voxel : voxels) {
            Vector3 place = place(grid, voxel);
            nearest = place.minus(centroid).length() < nearest.minus(centroid).length() ? place : nearest;
        }
        return nearest;
    }

    private static Vector3 place(Grid grid, int voxel) {
        return Vector3.of(grid.toPatient().apply(voxel % grid.columns(), voxel / grid.columns() % grid.rows(),
                voxel / grid.frameSize()));
    }

    /**
     * Takes the expert's labels for this piece.
     *
     * @param labels of the segmentation compared, perhaps edited since
     * @return the edit, to be kept for undo; empty where the piece is so already
     */
    public Optional<LabelEdit> accept(EditedLabels labels) {
        return labels.apply(EditOperation.EXPERT_ACCEPTED, structure(expertMap), with(labels, expertMap));
    }

    /** Puts this piece back to what it was when it was compared. As {@link #accept}. */
    public Optional<LabelEdit> reject(EditedLabels labels) {
        return labels.apply(EditOperation.EXPERT_REJECTED, structure(ownMap), with(labels, ownMap));
    }

    /** Whether some of the piece gets a value when it is accepted. */
    public boolean brings(int value) {
        return Arrays.stream(voxels).anyMatch(voxel -> value(expertMap, voxel) == value);
    }

    /** The one value the piece gets; empty for none, and for several. */
    private OptionalInt structure(LabelMap from) {
        int first = value(from, voxels[0]);
        boolean one = first != 0 && Arrays.stream(voxels).allMatch(voxel -> value(from, voxel) == first);
        return one ? OptionalInt.of(first) : OptionalInt.empty();
    }

    private int value(LabelMap map, int voxel) {
        int frameSize = map.grid().frameSize();
        return Byte.toUnsignedInt(map.frame(voxel / frameSize, phase)[voxel % frameSize]);
    }

    private Map<FrameRef, byte[]> with(EditedLabels labels, LabelMap from) {
        if (!labels.original().grid().equals(ownMap.grid())) {
            throw new IllegalArgumentException("the labels are on another grid than those that were compared");
        }
        int frameSize = ownMap.grid().frameSize();
        Map<FrameRef, byte[]> after = new TreeMap<>();
        for (int voxel : voxels) {
            FrameRef frame = new FrameRef(voxel / frameSize, phase);
            byte[] next = after.computeIfAbsent(frame, f -> labels.labels(f).clone());
            next[voxel % frameSize] = from.frame(frame.slice(), phase)[voxel % frameSize];
        }
        return after;
    }
}
