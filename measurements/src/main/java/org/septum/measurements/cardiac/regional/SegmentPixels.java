package org.septum.measurements.cardiac.regional;

import java.util.Optional;
import org.septum.imaging.Affine;

/**
 * Which pixels of a frame's wall belong to a segment, by the insertion and the levels a {@link RegionalWall} found at ED: for
 * showing a segment in the picture at any phase.
 */
public final class SegmentPixels {
    private final RegionalWall wall;
    private final ShortAxis axis;
    private final HeartLabels labels;
    private final int columns;

    /**
     * @param toPatient of the grid
     * @param columns of a frame
     */
    public SegmentPixels(RegionalWall wall, Affine toPatient, HeartLabels labels, int columns) {
        this.wall = wall;
        this.labels = labels;
        this.columns = columns;
        axis = ShortAxis.of(toPatient, wall.apexLast());
    }

    /**
     * Pixels of the segment in a frame, row by row; all false where its level does not lie in the slice, or the frame has no
     * cavity.
     *
     * @param frame labels row by row
     */
    public boolean[] in(byte[] frame, int slice, AhaSegment segment) {
        boolean[] pixels = new boolean[frame.length];
        Optional<Centre> cavity = Centre.of(frame, columns, labels.lv());
        if (wall.levels().get(slice) != segment.level() || cavity.isEmpty()) {
            return pixels;
        }
        for (int i = 0; i < frame.length; i++) {
            if (Byte.toUnsignedInt(frame[i]) == labels.wall()) {
                double degrees = axis.degrees(i % columns - cavity.get().column(), i / columns - cavity.get().row());
                pixels[i] = AhaSegment.at(segment.level(), degrees - wall.anteriorInsertion()) == segment;
            }
        }
        return pixels;
    }
}
