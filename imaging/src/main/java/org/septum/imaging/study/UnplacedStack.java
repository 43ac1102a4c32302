package org.septum.imaging.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.septum.imaging.Affine;
import org.septum.imaging.Warning;

/** Pictures whose place in the patient is not known, in the order they are shown: one by one, and those in motion as phases. */
final class UnplacedStack {
    private final List<List<FrameHeader>> pictures;
    private final List<Double> times;
    private final PixelSize size;
    private final List<Warning> warnings = new ArrayList<>();

    UnplacedStack(List<FrameHeader> frames) {
        List<List<FrameHeader>> byPicture = byPicture(frames);
        boolean sameLength = byPicture.stream().map(List::size).distinct().count() == 1;
        pictures = sameLength ? byPicture : byPicture.stream().flatMap(List::stream).map(List::of).toList();
        size = size(frames);
        times = times();
        warn();
    }

    private static List<List<FrameHeader>> byPicture(List<FrameHeader> frames) {
        List<FrameHeader> sorted = frames.stream().sorted(Comparator
                .<FrameHeader>comparingDouble(f -> f.source().number() > 0 ? 0 : f.order().getOrDefault(PhaseKey.INSTANCE_NUMBER, 0.0))
                .thenComparing(f -> f.source().file().toString()).thenComparingInt(f -> f.source().number())).toList();
        Map<List<Object>, List<FrameHeader>> groups = new LinkedHashMap<>();
        for (FrameHeader frame : sorted) {
            groups.computeIfAbsent(List.of(frame.source().file(), frame.place().picture()), k -> new ArrayList<>()).add(frame);
        }
        groups.values().forEach(g -> g.sort(Comparator.comparingDouble(UnplacedStack::time)));
        return List.copyOf(groups.values());
    }

    private static double time(FrameHeader frame) {
        double position = frame.order(PhaseKey.TEMPORAL_POSITION);
        return Double.isNaN(position) ? frame.source().number() : position;
    }

    /** One size for all, or none. */
    private static PixelSize size(List<FrameHeader> frames) {
        List<PixelSize> sizes = frames.stream().map(f -> f.place().size()).distinct().limit(2).toList();
        return sizes.size() == 1 ? sizes.getFirst() : PixelSize.UNKNOWN;
    }

    private List<Double> times() {
        List<FrameHeader> first = pictures.getFirst();
        List<Double> all = first.stream().map(f -> f.order(PhaseKey.FRAME_TIME)).toList();
        return first.size() > 1 && all.stream().noneMatch(t -> t.isNaN()) ? all : List.of();
    }

    private void warn() {
        switch (size.lengths()) {
            case AT_DETECTOR -> warnings.add(new Warning("detector-lengths",
                    "Lengths are those at the detector: in the patient they are smaller by an unknown magnification."));
            case CALIBRATED -> {
                if (pictures.size() > 1) { // of a single picture or clip nothing more is expected
                    warnings.add(new Warning("no-position",
                            "The files say how large a pixel is, not where the pictures lie: they are shown one by one."));
                }
            }
            default -> warnings.add(new Warning("no-geometry",
                    "The files do not say where the pictures lie: they are shown one by one, and nothing can be measured."));
        }
    }

    /** By picture, then by phase. */
    List<List<FrameHeader>> frames() {
        return pictures;
    }

    /** Milliseconds since the first phase; none where the files do not say. */
    List<Double> timesMs() {
        return times;
    }

    Affine affine() {
        return Affine.ofRows(size.column(), 0, 0, 0, 0, size.row(), 0, 0, 0, 0, 1, 0);
    }

    /** Sides of the pictures where all agree. */
    Placement placement() {
        List<List<String>> sides = IntStream.range(0, pictures.size()).mapToObj(i -> pictures.get(i).getFirst().place())
                .map(p -> List.of(p.towardsRight(), p.towardsBottom())).distinct().limit(2).toList();
        return sides.size() == 1 ? new Placement(size.lengths(), sides.getFirst().get(0), sides.getFirst().get(1))
                : new Placement(size.lengths(), "", "");
    }

    List<Warning> warnings() {
        return warnings;
    }
}
