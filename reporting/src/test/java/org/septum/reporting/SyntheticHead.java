package org.septum.reporting;

import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.septum.imaging.Affine;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Provenance;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Segmentation;
import org.septum.imaging.TumourPart;
import org.septum.imaging.Vector3;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.measurements.ErrorModel;
import org.septum.measurements.ErrorSpread;
import org.septum.measurements.tumour.MidlineFinder;
import org.septum.measurements.tumour.TumourBasis;
import org.septum.measurements.tumour.TumourReading;

/**
 * A head that never lived, of ellipsoids, with a tumour in its right half: oedema, a wall that enhances, necrosis within. Four
 * sequences with noise from a fixed seed. The labels are exact.
 */
public final class SyntheticHead implements AutoCloseable {
    private static final ErrorModel ERRORS = new ErrorModel("a made-up cohort", Map.of(
            "tumour.whole", List.of(new ErrorSpread(0, 20, 1, 9, true)),
            "tumour.enhancing", List.of(new ErrorSpread(0, 20, 0, 1.2, false))));
    private static final Vector3 TUMOUR = new Vector3(-34, -22, 22);

    private final LabelMap map;
    private final LabelSet labels;
    private final List<Sequence> sequences = new ArrayList<>();

    /** @param roles of the sequences there are, the FLAIR first; without "t1ce" the tumour is not divided */
    public SyntheticHead(Grid grid, String... roles) {
        map = LabelMap.empty(grid);
        boolean divided = List.of(roles).contains(Sequence.T1_CONTRAST);
        labels = new LabelSet(Stream.of(TumourPart.values()).filter(part -> divided != (part == TumourPart.UNDIVIDED))
                .map(TumourPart::label).toList());
        each(grid, (slice, pixel, p) -> map.frame(slice, 0)[pixel] = (byte) part(p, divided));
        Random noise = new Random(4);
        for (String role : roles) {
            Volume volume = Volume.allocate(grid, SampleType.INT16, Rescale.NONE);
            int kind = List.of(Sequence.FLAIR, Sequence.T1, Sequence.T1_CONTRAST, Sequence.T2).indexOf(role);
            each(grid, (slice, pixel, p) -> {
                double grey = tissue(p, kind, part(p, true)) + 9 * noise.nextGaussian();
                volume.frame(slice, 0).setAtIndex(ValueLayout.JAVA_SHORT, pixel, (short) Math.max(0, grey));
            });
            sequences.add(new Sequence(role, volume));
        }
    }

    /** A stack of axial slices of all four sequences. */
    public static SyntheticHead axial() {
        Grid grid = new Grid(192, 224, 30, 1, Affine.ofSteps(new double[] {1, 0, 0}, new double[] {0, 1, 0},
                new double[] {0, 0, 5}, new double[] {-95.5, -111.5, -68}));
        return new SyntheticHead(grid, Sequence.FLAIR, Sequence.T1, Sequence.T1_CONTRAST, Sequence.T2);
    }

    /** A FLAIR alone, stored as sagittal slices. */
    public static SyntheticHead sagittalFlair() {
        Grid grid = new Grid(112, 80, 96, 1, Affine.ofSteps(new double[] {0, 2, 0}, new double[] {0, 0, -2},
                new double[] {2, 0, 0}, new double[] {-95, -111, 79}));
        return new SyntheticHead(grid, Sequence.FLAIR);
    }

    @FunctionalInterface
    private interface Visitor {
        void at(int slice, int pixel, double[] p);
    }

    private static void each(Grid grid, Visitor visitor) {
        for (int slice = 0; slice < grid.slices(); slice++) {
            for (int i = 0; i < grid.frameSize(); i++) {
                visitor.at(slice, i, grid.toPatient().apply(i % grid.columns(), i / grid.columns(), slice));
            }
        }
    }

    /** Which part of the tumour a point is, by value; an irregular shape, so that its outline is not a circle. */
    private static int part(double[] p, boolean divided) {
        double x = p[0] - TUMOUR.x();
        double y = p[1] - TUMOUR.y();
        double z = p[2] - TUMOUR.z();
        double wave = 1 + 0.16 * Math.sin(3 * Math.atan2(y, x) + 0.6) + 0.07 * Math.cos(5 * Math.atan2(y, x));
        double r = Math.sqrt(Math.pow(x / 1.25, 2) + y * y + z * z) / wave;
        int part = r < 9 ? 1 : r < 15 ? 3 : r < 27 && skull(p) < 0.85 ? 2 : 0;
        return part != 0 && !divided ? 4 : part;
    }

    private static double skull(double[] p) {
        return Math.pow(p[0] / 76, 2) + Math.pow(p[1] / 96, 2) + Math.pow((p[2] - 4) / 80, 2);
    }

    private static double tissue(double[] p, int kind, int part) {
        double aside = Math.abs(p[0]);
        double skull = skull(p);
        if (skull > 1) {
            return 0;
        }
        if (part != 0) {
            return new double[][] {{380, 420, 330}, {90, 110, 100}, {80, 120, 420}, {460, 430, 360}}[kind][part - 1];
        }
        boolean fluid = Math.pow((aside - 11) / 7, 2) + Math.pow((p[1] + 2) / 30, 2) + Math.pow((p[2] - 14) / 10, 2) < 1
                || aside < 1.5 && p[2] > 0;
        double folds = Math.sin(aside / 5) * Math.cos(p[1] / 6) * Math.cos(p[2] / 7);
        boolean grey = folds > 0.25 || skull > 0.74;
        double[] fat = {210, 330, 330, 220};
        double[] water = {30, 40, 40, 480};
        double[] cortex = {230, 150, 155, 260};
        double[] white = {180, 215, 220, 190};
        return skull > 0.93 ? fat[kind] : skull > 0.87 ? 25 : fluid ? water[kind] : (grey ? cortex : white)[kind];
    }

    public LabelMap map() {
        return map;
    }

    public Segmentation segmentation() {
        return new Segmentation(map, labels, new Provenance("brain-tumour", "0.1.0", "int8", "0123456789abcdef".repeat(4)));
    }

    public TumourBasis basis() {
        TumourBasis basis = TumourBasis.NONE.withErrors(ERRORS)
                .withContrast(sequences.stream().anyMatch(s -> s.role().equals(Sequence.T1_CONTRAST)));
        return MidlineFinder.of(sequences.getFirst().volume(), map).map(basis::with).orElse(basis);
    }

    public Findings findings(Warning... own) {
        return findings(basis(), own);
    }

    /** Findings as {@link TumourFindings} makes them, without files or a model. */
    public Findings findings(TumourBasis basis, Warning... own) {
        List<InputSeries> inputs = sequences.stream().map(s -> new InputSeries("1.2.826.0.1.3680043.8.498." + s.role().length(),
                "AX " + s.title(), "MR", map.grid().slices(), map.grid()).as(s.role())).toList();
        Timing timing = new Timing(Duration.ofMillis(912), Duration.ofMillis(340), Duration.ofMillis(7655),
                Duration.ofMillis(231), Duration.ofMillis(9138));
        Subject subject = new Subject("Phantom^Thinking", "SEPTUM-2", "O", "", "20260102", "Brain MR");
        return TumourFindings.read(new Software("Septum", "0.1.0"), subject, inputs, "Brain tumour regions", segmentation(),
                TumourReading.of(map, labels, basis), List.of(own), timing, sequences);
    }

    @Override
    public void close() {
        sequences.forEach(s -> s.volume().close());
    }
}
