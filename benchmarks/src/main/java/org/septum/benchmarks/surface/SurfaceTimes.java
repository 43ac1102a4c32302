package org.septum.benchmarks.surface;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.septum.imaging.LabelMap;
import org.septum.overlays.surface.HeadSurface;
import org.septum.overlays.surface.LabelSurfaces;

/** How long surfaces take to make, on one thread: a region of a tumour, and a brain cut down to its number of triangles. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 3, time = 6)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class SurfaceTimes {
    private final LabelMap brain = FoldedBrain.labels();

    @Benchmark
    public int region() {
        return LabelSurfaces.mesh(brain, Set.of(2), 0, LabelSurfaces.TRIANGLES).triangleCount();
    }

    @Benchmark
    public int brain() {
        return LabelSurfaces.mesh(brain, Set.of(1, 2, 3, 4), 0, HeadSurface.TRIANGLES).triangleCount();
    }
}
