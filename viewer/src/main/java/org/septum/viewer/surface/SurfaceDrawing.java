package org.septum.viewer.surface;

import org.septum.overlays.surface.raster.Picture;
import org.septum.overlays.surface.raster.Rasteriser;
import org.septum.viewer.viewport.Raster;
import org.septum.viewer.viewport.RenderLoop;

/** Draws states into rasters and measures how long it takes. On the drawing thread, except where said. */
final class SurfaceDrawing implements RenderLoop.Drawing<SurfaceState>, AutoCloseable {
    private final Rasteriser rasteriser = Rasteriser.ofThisMachine();
    private final TurningSize size = new TurningSize();

    /** How large pictures are while they change. Any thread may ask. */
    double turningScale() {
        return size.scale();
    }

    @Override
    public boolean draw(SurfaceState state, Raster out) {
        long start = System.nanoTime();
        rasteriser.draw(state.scene(), state.camera(), new Picture(out.pixels(), out.width(), out.height()), state.samples());
        if (state.samples() == 1) {
            size.took(System.nanoTime() - start);
        }
        return true;
    }

    @Override
    public void close() {
        rasteriser.close();
    }
}
