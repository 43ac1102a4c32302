package org.septum.viewer.edit;

import java.util.List;
import java.util.Optional;
import org.septum.imaging.edit.Area;
import org.septum.imaging.edit.FrameEdits;
import org.septum.imaging.edit.PixelPlane;
import org.septum.imaging.edit.Polygon;
import org.septum.overlays.Contour;
import org.septum.overlays.Contours;
import org.septum.overlays.OutlinePull;
import org.septum.viewer.viewport.PicturePoint;

/** The outline is dragged anew from where it was for each place of the mouse, so that going back takes it back. */
final class PullStroke implements Stroke {
    /** An outline farther from the mouse than this is not meant, in units of layout and in millimetres. */
    private static final double NEAR_VIEW = 14;
    private static final double NEAR_MM = 4;
    /** The preferred structure's outline is taken before one that is nearer by less than this. */
    private static final double PREFERRED_MM = 2.5;

    private final FrameEdits edits;
    private final byte[] labels;
    private final int structure;
    private final OutlinePull pull;
    private final Area before;
    private final double reachMm;
    private Optional<byte[]> pulled = Optional.empty();

    private PullStroke(FrameEdits edits, byte[] labels, int structure, OutlinePull pull, double reachMm) {
        this.edits = edits;
        this.labels = labels;
        this.structure = structure;
        this.pull = pull;
        this.reachMm = reachMm;
        before = area(pull.line());
    }

    static Optional<PullStroke> grab(FrameEdits edits, byte[] labels, List<Integer> structures, PicturePoint at, double reachMm) {
        double within = Math.max(NEAR_MM, NEAR_VIEW / at.viewPerMm());
        PullStroke best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < structures.size(); i++) {
            Optional<OutlinePull> pull = grab(edits, labels, structures.get(i), at);
            double distance = pull.map(OutlinePull::distanceMm).orElse(Double.POSITIVE_INFINITY);
            if (distance <= within && distance - (i == 0 ? PREFERRED_MM : 0) < least) {
                least = distance - (i == 0 ? PREFERRED_MM : 0);
                best = new PullStroke(edits, labels, structures.get(i), pull.orElseThrow(), reachMm);
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<OutlinePull> grab(FrameEdits edits, byte[] labels, int structure, PicturePoint at) {
        PixelPlane plane = edits.plane();
        Area outlined = edits.rules().outlined(plane, labels, structure);
        byte[] mask = new byte[plane.size()];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = (byte) (outlined.has(i) ? 1 : 0);
        }
        List<Contour> lines = Contours.of(mask, plane.columns(), plane.rows(), 1);
        return OutlinePull.grab(lines, at.column() + 0.5, at.row() + 0.5, plane.mmPerColumn(), plane.mmPerRow());
    }

    private Area area(Contour line) {
        double[] column = new double[line.size()];
        double[] row = new double[line.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = line.x()[i] - 0.5;
            row[i] = line.y()[i] - 0.5;
        }
        return Polygon.area(edits.plane(), column, row);
    }

    @Override
    public int structure() {
        return structure;
    }

    @Override
    public Optional<byte[]> to(PicturePoint at) {
        Area after = area(pull.pulled(at.column() + 0.5, at.row() + 0.5, reachMm));
        pulled = Optional.of(edits.pulled(labels, structure, before, after));
        return pulled;
    }

    @Override
    public Optional<byte[]> end() {
        return pulled;
    }
}
