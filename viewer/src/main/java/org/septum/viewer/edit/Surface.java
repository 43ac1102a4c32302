package org.septum.viewer.edit;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.septum.imaging.Grid;
import org.septum.imaging.edit.FrameEdits;
import org.septum.imaging.edit.FrameRef;
import org.septum.imaging.edit.PixelPlane;
import org.septum.imaging.plane.PlaneLabels;
import org.septum.viewer.viewport.ViewportState;
import org.septum.viewer.viewport.ViewportViewModel;

/**
 * The pixels strokes are made on: those of a viewport, which shows the slices of the stack or a plane through it. What is done on a
 * plane is put back into the slices it cuts, voxel by voxel; a plane with pixels between voxels is not edited.
 */
final class Surface {
    private final ViewportViewModel viewport;

    Surface(ViewportViewModel viewport) {
        this.viewport = viewport;
    }

    Grid grid() {
        return viewport.grid().orElseThrow();
    }

    int phase() {
        return viewport.state().phase();
    }

    void show(FrameRef frame) {
        ViewportState now = viewport.state();
        if (now.slice() != frame.slice() || now.phase() != frame.phase()) {
            viewport.frame(frame.slice(), frame.phase());
        }
    }

    private boolean isStack(EditTarget target) {
        return grid().equals(target.edits().labels().original().grid());
    }

    private PlaneLabels plane(EditTarget target) {
        return new PlaneLabels(target.edits().labels().current(), grid());
    }

    /** Whether each pixel is a voxel of the labels. */
    boolean isEditable(EditTarget target) {
        return isStack(target) || plane(target).isExact();
    }

    FrameEdits edits(EditTarget target) {
        return isStack(target) ? target.frames() : new FrameEdits(PixelPlane.of(grid()), target.frames().rules());
    }

    /** The labels of a frame of this surface; not to be written. */
    byte[] labels(EditTarget target, FrameRef frame) {
        return isStack(target) ? target.labels(frame) : plane(target).frame(frame.slice(), frame.phase());
    }

    /** The stack's slices that become different, with frames of this surface as they shall be. */
    SortedMap<FrameRef, byte[]> stack(EditTarget target, Map<FrameRef, byte[]> after) {
        SortedMap<FrameRef, byte[]> slices = new TreeMap<>();
        if (isStack(target)) {
            after.forEach((frame, labels) -> {
                if (!Arrays.equals(target.labels(frame), labels)) {
                    slices.put(frame, labels);
                }
            });
            return slices;
        }
        PlaneLabels plane = plane(target);
        Map<Integer, byte[]> changed = new TreeMap<>();
        after.forEach((frame, labels) -> plane.putBack(frame.slice(), frame.phase(), labels, changed));
        changed.forEach((slice, labels) -> slices.put(new FrameRef(slice, phase()), labels));
        return slices;
    }

    /** Physical values of a frame, row by row; empty when the series was closed. */
    Optional<float[]> values(FrameRef frame) {
        float[] values = new float[grid().frameSize()];
        return viewport.state().series().filter(s -> s.pixels().read(frame.slice(), frame.phase(), values)).map(s -> values);
    }
}
