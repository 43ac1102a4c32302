package org.septum.overlays.surface.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Draws scenes. Holds threads and buffers between pictures; used by one thread at a time, which closes it.
 *
 * <p>Of each body only the nearest point is drawn at each pixel, and bodies cover each other in the order of these points, so it
 * does not matter in which order they are listed. Triangles are drawn with integer edges (Pineda, A parallel algorithm for
 * polygon rasterization, SIGGRAPH 1988).
 */
public final class Rasteriser implements AutoCloseable {
    private static final int BAND_ROWS = 24;
    /** Vertices or triangles handled in one piece. */
    private static final int CHUNK = 8192;

    private final Crew crew;
    private final List<ProjectedBody> projected = new ArrayList<>();
    private final Band[] bands;

    /** @param threads as many as draw at a time, the caller's included */
    public Rasteriser(int threads) {
        crew = new Crew(Math.max(1, threads));
        bands = new Band[crew.size()];
        Arrays.setAll(bands, i -> new Band());
    }

    /** As many threads as this machine has processors. */
    public static Rasteriser ofThisMachine() {
        return new Rasteriser(Runtime.getRuntime().availableProcessors());
    }

    /**
     * Draws a scene over the whole picture.
     *
     * @param samples along each side of a pixel: 1 is quickest, 2 gives smooth edges and takes up to four times as long
     */
    public void draw(Scene scene, Camera camera, Picture out, int samples) {
        if (samples < 1) {
            throw new IllegalArgumentException("samples per pixel: " + samples);
        }
        int width = out.width() * samples;
        int height = out.height() * samples;
        List<Body> visible = scene.bodies().stream().filter(Body::isVisible).toList();
        Projection onto = camera.onto(width, height);
        List<ProjectedBody> drawn = begin(visible, onto);
        int bandRows = BAND_ROWS * samples;
        int bandCount = (out.height() + BAND_ROWS - 1) / BAND_ROWS;
        for (ProjectedBody body : drawn) {
            chunks(body.body().mesh().vertexCount(), body::project);
            chunks(body.body().mesh().triangleCount(), (from, to) -> body.sort(from, to, bandRows, width, height));
        }
        crew.each(drawn.size(), (worker, i) -> drawn.get(i).fillBins(bandCount));
        crew.each(bandCount, (worker, band) -> {
            int top = band * BAND_ROWS;
            bands[worker].draw(drawn, scene.background(), band, top, Math.min(BAND_ROWS, out.height() - top), samples, out);
        });
        drawn.forEach(ProjectedBody::end);
    }

    private List<ProjectedBody> begin(List<Body> visible, Projection onto) {
        while (projected.size() < visible.size()) {
            projected.add(new ProjectedBody());
        }
        for (int i = 0; i < visible.size(); i++) {
            projected.get(i).begin(visible.get(i), onto);
        }
        return List.copyOf(projected.subList(0, visible.size()));
    }

    private interface Range {
        void run(int from, int to);
    }

    private void chunks(int count, Range work) {
        crew.each((count + CHUNK - 1) / CHUNK, (worker, chunk) -> work.run(chunk * CHUNK, Math.min(count, (chunk + 1) * CHUNK)));
    }

    @Override
    public void close() {
        crew.close();
    }
}
