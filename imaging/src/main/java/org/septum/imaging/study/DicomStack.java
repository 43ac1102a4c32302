package org.septum.imaging.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Warning;
import org.septum.imaging.window.Display;
import org.septum.imaging.window.WindowLevel;

/** One stack of frames in the order of its volume, with the geometry that follows from it. */
final class DicomStack {
    private final List<List<FrameHeader>> frames;
    private final List<Double> triggerTimesMs;
    private final List<Warning> warnings = new ArrayList<>();
    private final Grid grid;

    /** @param unsorted frames of one stack of {@link StackSplitter} */
    DicomStack(List<FrameHeader> unsorted) {
        FrameHeader first = unsorted.getFirst();
        unsorted.forEach(f -> warnings.addAll(f.warnings()));
        PixelLayout layout = first.layout();
        Affine affine;
        if (first.plane().isPresent()) {
            SortedStack sorted = new StackSorter().sort(unsorted);
            frames = sorted.frames();
            warnings.addAll(sorted.warnings());
            triggerTimesMs = triggerTimes(sorted);
            StackGeometry geometry = new StackGeometry(frames.stream().map(p -> p.getFirst().plane().orElseThrow()).toList(),
                    layout.columns(), layout.rows(), first.thickness().orElse(0));
            warnings.addAll(geometry.warnings());
            affine = geometry.affine();
        } else {
            frames = unsorted.stream().sorted(Comparator
                    .<FrameHeader>comparingDouble(f -> f.order().getOrDefault(PhaseKey.INSTANCE_NUMBER, 0.0))
                    .thenComparing(f -> f.source().file().toString()).thenComparingInt(f -> f.source().number())).map(List::of).toList();
            triggerTimesMs = List.of();
            affine = Affine.identity();
            warnings.add(new Warning("no-geometry",
                    "The files do not say where the pictures lie: they are shown one by one, and nothing can be measured."));
        }
        grid = new Grid(layout.columns(), layout.rows(), frames.size(), frames.getFirst().size(), affine);
    }

    private static List<Double> triggerTimes(SortedStack sorted) {
        List<Double> times = new ArrayList<>();
        for (int phase = 0; phase < sorted.phases(); phase++) {
            int p = phase;
            double[] all = sorted.frames().stream().mapToDouble(position -> triggerTime(position.get(p))).sorted().toArray();
            if (Double.isNaN(all[all.length - 1])) {
                return List.of();
            }
            times.add(all[all.length / 2]);
        }
        return times;
    }

    private static double triggerTime(FrameHeader frame) {
        double time = frame.order(PhaseKey.TRIGGER_TIME);
        return Double.isNaN(time) ? frame.order(PhaseKey.TRIGGER_DELAY) : time;
    }

    Grid grid() {
        return grid;
    }

    /** One time per phase: the middle one over the slices; none where the files do not say. */
    List<Double> triggerTimesMs() {
        return triggerTimesMs;
    }

    FrameHeader frame(int slice, int phase) {
        return frames.get(slice).get(phase);
    }

    /** Every frame in the volume's order: slices of the first phase, then of the next. */
    List<FrameHeader> inOrder() {
        List<FrameHeader> all = new ArrayList<>();
        for (int phase = 0; phase < grid.phases(); phase++) {
            for (List<FrameHeader> position : frames) {
                all.add(position.get(phase));
            }
        }
        return all;
    }

    List<Warning> warnings() {
        return warnings.stream().distinct().toList();
    }

    /** The rescale of all frames; empty where they differ, so that a volume must hold values instead of stored samples. */
    Optional<Rescale> rescale() {
        List<Rescale> distinct = inOrder().stream().map(FrameHeader::rescale).distinct().toList();
        return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : Optional.empty();
    }

    SampleType sampleType() {
        return rescale().isPresent() ? frame(0, 0).layout().sampleType() : SampleType.FLOAT32;
    }

    Display display() {
        List<WindowLevel> windows = inOrder().stream().flatMap(f -> f.window().stream())
                .sorted(Comparator.comparingDouble(WindowLevel::centre)).toList();
        Optional<WindowLevel> middle = windows.isEmpty() ? Optional.empty() : Optional.of(windows.get(windows.size() / 2));
        return new Display(middle, frame(0, 0).layout().inverted());
    }
}
