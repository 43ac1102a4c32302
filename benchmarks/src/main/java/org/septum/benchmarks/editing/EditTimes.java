package org.septum.benchmarks.editing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.viewer.edit.EditMode;
import org.septum.viewer.edit.EditStore;
import org.septum.viewer.edit.EditTool;
import org.septum.viewer.room.ReadingRoomViewModel;
import org.septum.viewer.study.StudyList;
import org.septum.viewer.task.ExecutorTasks;
import org.septum.viewer.viewport.FrameRenderer;
import org.septum.viewer.viewport.PicturePoint;
import org.septum.viewer.viewport.Raster;

/**
 * From the end of a brush stroke to the new numbers of all panels, and to the overlay drawn anew as well, on a cine of 12 slices and
 * 25 phases. The whole logic of the window runs; what JavaFX draws after that is not part of it. The processor's time of the thread
 * is printed beside the clock's, for machines that are busy with other things.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
public class EditTimes {
    private static final int MIDDLE = 5;
    private static final int MOVES = 8;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final FrameRenderer renderer = new FrameRenderer();
    private final Raster raster = Raster.of(900, 700);
    private final List<Long> cpu = new ArrayList<>();
    private ReadingRoomViewModel room;
    private EditTool tool;
    private PicturePoint end;
    private double ef;

    /** Whether edits are kept on disk as they are made, as in the program. */
    @Param({"true", "false"})
    boolean kept;

    private Path store;

    @Setup
    public void open() throws IOException {
        DrawnHeart heart = new DrawnHeart();
        store = Files.createTempDirectory("edits");
        room = new ReadingRoomViewModel((paths, progress) -> new StudyList(List.of(new StudyList.Patient("Drawn", "1", List.of(
                new StudyList.Study("Heart", "", List.of(heart))))), List.of()), heart,
                new ExecutorTasks(Runnable::run, Runnable::run), kept ? Optional.of(new EditStore(store))
                : Optional.empty());
        room.open(List.of(Path.of("study")));
        room.analysis().analyse();
        room.viewport().frame(MIDDLE, 0);
        tool = new EditTool(room.editing(), () -> { });
        room.editing().structureProperty().set(room.editing().structures().stream().filter(l -> l.value() == DrawnHeart.LV)
                .findFirst().orElseThrow());
        room.editing().modeProperty().set(Optional.of(EditMode.BRUSH));
    }

    /** The stroke itself, along the cavity's edge; only its end is measured. */
    @Setup(Level.Invocation)
    public void stroke() {
        ef = ef();
        tool.press(at(0));
        for (int move = 1; move <= MOVES; move++) {
            tool.drag(at(move));
        }
        end = at(MOVES);
    }

    private static PicturePoint at(int move) {
        double angle = 0.1 * move;
        return new PicturePoint(MIDDLE, 128 + 18 * Math.cos(angle), 128 + 18 * Math.sin(angle), 0, 0, 3);
    }

    private double ef() {
        return room.reading().readingProperty().get().flatMap(r -> r.measurement("lv.ef")).orElseThrow().value();
    }

    /** To EF, mass and volumes in every panel. */
    @Benchmark
    public CardiacReading numbers() {
        long start = threads.getCurrentThreadCpuTime();
        tool.release(end);
        cpu.add(threads.getCurrentThreadCpuTime() - start);
        return room.reading().readingProperty().get().orElseThrow();
    }

    /** To these and the picture with its overlay. */
    @Benchmark
    public int numbersAndOverlay() {
        long start = threads.getCurrentThreadCpuTime();
        tool.release(end);
        if (!renderer.render(room.viewport().state(), raster)) {
            throw new IllegalStateException("the series was closed");
        }
        cpu.add(threads.getCurrentThreadCpuTime() - start);
        return raster.pixels()[0];
    }

    @TearDown(Level.Invocation)
    public void undo() {
        if (ef() == ef) {
            throw new IllegalStateException("the stroke changed no number");
        }
        room.history().undo();
    }

    @TearDown(Level.Iteration)
    public void report() {
        List<Long> sorted = cpu.stream().sorted().toList();
        System.out.printf("processor: median %.2f ms, 95 %% under %.2f ms%n", sorted.get(sorted.size() / 2) / 1e6,
                sorted.get((int) (0.95 * sorted.size())) / 1e6);
        cpu.clear();
    }

    @TearDown
    public void close() throws IOException {
        room.close();
        try (Stream<Path> all = Files.walk(store)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
