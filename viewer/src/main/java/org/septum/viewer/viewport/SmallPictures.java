package org.septum.viewer.viewport;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pictures of single frames with their structures, small, all zoomed alike to the heart. For one thread at a time. */
public final class SmallPictures {
    /** Than a large picture, which leaves room around the structures. */
    private static final double CLOSER = 1.4;

    private final FrameRenderer renderer = new FrameRenderer();

    /** A frame of the series shown. */
    public record Frame(int slice, int phase) { }

    /**
     * Draws frames of a viewport's series as it is windowed and overlaid there.
     *
     * @param phase whose structures the zoom is chosen by
     * @return empty when the series was closed meanwhile
     */
    public Optional<Map<Frame, Raster>> of(ViewportState state, int phase, List<Frame> frames, int width, int height) {
        ViewportState like = state.withLayout(Layout.SINGLE).withPhase(phase).withHighlight(Optional.empty());
        ViewportState close = like.withLook(Focus.on(like).zoomedAt(CLOSER, 0, 0));
        Map<Frame, Raster> pictures = new HashMap<>();
        for (Frame frame : frames) {
            Raster raster = Raster.of(width, height, 2);
            if (!renderer.render(close.withSlice(frame.slice()).withPhase(frame.phase()), raster)) {
                return Optional.empty();
            }
            pictures.put(frame, raster);
        }
        return Optional.of(pictures);
    }
}
