package org.septum.imaging.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.Warning;
import org.septum.imaging.window.Display;
import org.septum.imaging.window.WindowLevel;

/** One stack of frames in the order of its volume, with the geometry and the values that follow from it. */
final class DicomStack {
    private final List<List<FrameHeader>> frames;
    private final List<Double> triggerTimesMs;
    private final List<Warning> warnings = new ArrayList<>();
    private final Grid grid;
    private final Placement placement;
    private final StackValues values;

    /** @param unsorted frames of one stack of {@link StackSplitter} */
    DicomStack(List<FrameHeader> unsorted) {
        FrameHeader first = unsorted.getFirst();
        unsorted.forEach(f -> warnings.addAll(f.warnings()));
        Affine affine;
        if (first.plane().isPresent()) {
            SortedStack sorted = new StackSorter().sort(unsorted);
            frames = sorted.frames();
            warnings.addAll(sorted.warnings());
            triggerTimesMs = triggerTimes(sorted);
            warnings.addAll(beats(sorted, triggerTimesMs));
            StackGeometry geometry = new StackGeometry(frames.stream().map(p -> p.getFirst().plane().orElseThrow()).toList(),
                    first.layout().columns(), first.layout().rows(), first.thickness().orElse(0));
            warnings.addAll(geometry.warnings(first.place().statedDistance()));
            affine = geometry.affine();
            placement = Placement.IN_PATIENT;
        } else {
            UnplacedStack unplaced = new UnplacedStack(unsorted);
            frames = unplaced.frames();
            warnings.addAll(unplaced.warnings());
            triggerTimesMs = unplaced.timesMs();
            affine = unplaced.affine();
            placement = unplaced.placement();
        }
        grid = new Grid(first.layout().columns(), first.layout().rows(), frames.size(), frames.getFirst().size(), affine);
        values = new StackValues(inOrder());
        warnings.addAll(values.warnings());
    }

    private static List<Warning> beats(SortedStack sorted, List<Double> times) {
        double[] last = sorted.frames().stream().mapToDouble(position -> triggerTime(position.getLast())).toArray();
        boolean complete = sorted.warnings().stream().noneMatch(w -> w.code().equals("missing-phases"));
        return times.isEmpty() ? List.of() : BeatTimes.warnings(last, times, complete);
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
        for (PhaseKey key : List.of(PhaseKey.TRIGGER_TIME, PhaseKey.TRIGGER_DELAY, PhaseKey.FRAME_TIME)) {
            if (!Double.isNaN(frame.order(key))) {
                return frame.order(key);
            }
        }
        return Double.NaN;
    }

    Grid grid() {
        return grid;
    }

    Placement placement() {
        return placement;
    }

    StackValues values() {
        return values;
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

    Display display() {
        List<WindowLevel> windows = inOrder().stream().flatMap(f -> values.window(f).stream())
                .sorted(Comparator.comparingDouble(WindowLevel::centre)).toList();
        Optional<WindowLevel> middle = windows.isEmpty() ? Optional.empty() : Optional.of(windows.get(windows.size() / 2));
        return new Display(middle, frame(0, 0).layout().inverted());
    }
}
