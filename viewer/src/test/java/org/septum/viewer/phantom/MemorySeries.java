package org.septum.viewer.phantom;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Progress;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Volume;
import org.septum.imaging.study.Patient;
import org.septum.imaging.study.SeriesInfo;
import org.septum.imaging.study.Study;
import org.septum.imaging.window.Display;
import org.septum.imaging.window.WindowLevel;
import org.septum.viewer.study.LeasedVolume;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;

/** A series whose volume a test makes. */
public record MemorySeries(String name, Grid grid, Display display, Supplier<Volume> volume) implements SeriesSource {
    /** A small stack of single-precision values given by a formula of column, row, slice and phase. */
    public static MemorySeries of(Grid grid, Values values) {
        return new MemorySeries("memory", grid, Display.UNSTATED, () -> fill(grid, values));
    }

    /** The value at an index. */
    @FunctionalInterface
    public interface Values {
        float at(int column, int row, int slice, int phase);
    }

    public static Grid grid(int columns, int rows, int slices, int phases) {
        return new Grid(columns, rows, slices, phases, Affine.ofRows(1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 8, 0));
    }

    private static Volume fill(Grid grid, Values values) {
        Volume volume = Volume.allocate(grid, SampleType.FLOAT32, Rescale.NONE);
        for (int phase = 0; phase < grid.phases(); phase++) {
            for (int slice = 0; slice < grid.slices(); slice++) {
                var frame = volume.frame(slice, phase).asByteBuffer().order(java.nio.ByteOrder.nativeOrder()).asFloatBuffer();
                for (int i = 0; i < grid.frameSize(); i++) {
                    frame.put(i, values.at(i % grid.columns(), i / grid.columns(), slice, phase));
                }
            }
        }
        return volume;
    }

    public MemorySeries displayed(Display how) {
        return new MemorySeries(name, grid, how, volume);
    }

    /** Opened with a window from black 0 to white 255. */
    public OpenSeries open() {
        return new OpenSeries(this, new LeasedVolume(volume.get()), WindowLevel.between(0, 255), Duration.ZERO);
    }

    @Override
    public SeriesInfo info() {
        return new SeriesInfo(Patient.UNKNOWN, Study.UNKNOWN, "", 0, OptionalInt.empty(), name, "MR", List.of(), List.of(),
                "", "");
    }

    @Override
    public Volume preview() throws IOException {
        return volume.get();
    }

    @Override
    public Volume load(Progress progress) throws IOException {
        return volume.get();
    }
}
