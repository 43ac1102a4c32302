package org.septum.benchmarks.surface;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.septum.imaging.LabelMap;
import org.septum.overlays.surface.LabelSurfaces;
import org.septum.overlays.surface.Mesh;
import org.septum.overlays.surface.raster.Ball;
import org.septum.overlays.surface.raster.Body;
import org.septum.overlays.surface.raster.Camera;
import org.septum.overlays.surface.raster.Picture;
import org.septum.overlays.surface.raster.Rasteriser;
import org.septum.overlays.surface.raster.Scene;
import org.septum.overlays.surface.raster.Side;

/**
 * How long a picture of a whole study takes while it is turned: a translucent brain with folds and three regions in it, at 640
 * × 640 pixels.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class SurfaceFrames {
    private static final int SIZE = 640;
    private static final double STEP = Math.toRadians(3);

    /** Threads that draw. */
    @Param({"1", "2"})
    int threads;

    /** Samples along each side of a pixel: 1 while turning, 2 when still. */
    @Param({"1", "2"})
    int samples;

    private LabelMap brain;
    private Scene scene;
    private Camera camera;
    private Picture picture;
    private Rasteriser rasteriser;

    @Setup
    public void make() {
        brain = FoldedBrain.labels();
        Mesh shell = LabelSurfaces.mesh(brain, Set.of(1, 2, 3, 4), 0, 140_000);
        List<Mesh> regions = List.of(region(2), region(3), region(4));
        scene = new Scene(List.of(new Body(shell, 0xD9C7B8, 0.16), new Body(regions.get(0), 0x46A758, 0.7),
                new Body(regions.get(1), 0xF5D90A, 0.7), new Body(regions.get(2), 0xE5484D, 0.7)), 0x0E1116);
        camera = Camera.of(Ball.around(List.of(shell)), Side.ANTERIOR.turn());
        picture = Picture.of(SIZE, SIZE);
        rasteriser = new Rasteriser(threads);
        System.out.printf("%d triangles, %d of them the brain's%n",
                scene.bodies().stream().mapToInt(b -> b.mesh().triangleCount()).sum(), shell.triangleCount());
    }

    private Mesh region(int value) {
        return LabelSurfaces.mesh(brain, Set.of(value), 0, LabelSurfaces.TRIANGLES);
    }

    /** One picture, turned a little further. */
    @Benchmark
    public int turn() {
        camera = camera.with(camera.turn().about(0.3, 1, 0, STEP));
        rasteriser.draw(scene, camera, picture, samples);
        return picture.pixels()[SIZE * SIZE / 2];
    }

    @TearDown
    public void close() {
        rasteriser.close();
    }
}
