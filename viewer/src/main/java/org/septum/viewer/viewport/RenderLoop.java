package org.septum.viewer.viewport;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.septum.viewer.task.Latest;

/**
 * Draws states on a thread of its own, the latest only, and hands over finished rasters. Two rasters go round: one being drawn,
 * one being shown, so a slow window holds the drawing back instead of piling pictures up.
 */
final class RenderLoop implements AutoCloseable {
    /** A state to draw at a size in pixels, so many of them per unit of layout. */
    record Request(ViewportState state, int width, int height, double density) { }

    private final FrameRenderer renderer = new FrameRenderer();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("septum-render-", 0).factory());
    private final BlockingQueue<Raster> free = new ArrayBlockingQueue<>(2);
    private final Latest<Request> requests = new Latest<>(thread, this::draw);
    private final Consumer<Raster> done;

    /** @param done takes a finished raster, on the drawing thread, and gives it back by {@link #giveBack} */
    RenderLoop(Consumer<Raster> done) {
        this.done = done;
        free.add(Raster.of(1, 1));
        free.add(Raster.of(1, 1));
    }

    void request(Request request) {
        requests.request(request);
    }

    void giveBack(Raster raster) {
        free.add(raster);
    }

    private void draw(Request request) {
        try {
            Raster raster = fitting(free.take(), request);
            if (renderer.render(request.state(), raster)) {
                done.accept(raster);
            } else {
                free.add(raster);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the viewport is closing
        }
    }

    private static Raster fitting(Raster raster, Request request) {
        boolean fits = raster.width() == request.width() && raster.height() == request.height()
                && raster.density() == request.density();
        return fits ? raster : Raster.of(request.width(), request.height(), request.density());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
