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
public final class RenderLoop<S> implements AutoCloseable {
    /** What draws a state; on the loop's thread. */
    @FunctionalInterface
    public interface Drawing<S> {
        /** @return false where the picture could not be finished, and is not to be shown */
        boolean draw(S state, Raster out);
    }

    /** A state to draw at a size in pixels, so many of them per unit of layout. */
    public record Request<S>(S state, int width, int height, double density) { }

    private final Drawing<S> drawing;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("septum-render-", 0).factory());
    private final BlockingQueue<Raster> free = new ArrayBlockingQueue<>(2);
    private final Latest<Request<S>> requests = new Latest<>(thread, this::draw);
    private final Consumer<Raster> done;

    /** @param done takes a finished raster, on the drawing thread, and gives it back by {@link #giveBack} */
    public RenderLoop(Drawing<S> drawing, Consumer<Raster> done) {
        this.drawing = drawing;
        this.done = done;
        free.add(Raster.of(1, 1));
        free.add(Raster.of(1, 1));
    }

    public void request(Request<S> request) {
        requests.request(request);
    }

    public void giveBack(Raster raster) {
        free.add(raster);
    }

    private void draw(Request<S> request) {
        try {
            Raster raster = fitting(free.take(), request);
            if (drawing.draw(request.state(), raster)) {
                done.accept(raster);
            } else {
                free.add(raster);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the viewport is closing
        }
    }

    private static Raster fitting(Raster raster, Request<?> request) {
        boolean fits = raster.width() == request.width() && raster.height() == request.height()
                && raster.density() == request.density();
        return fits ? raster : Raster.of(request.width(), request.height(), request.density());
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
