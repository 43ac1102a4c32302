package org.septum.reporting;

import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.septum.imaging.Affine;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Provenance;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.measurements.ErrorModel;
import org.septum.measurements.ErrorSpread;
import org.septum.measurements.cardiac.AreaTable;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.FramePlace;
import org.septum.measurements.cardiac.ReadingBasis;
import org.septum.measurements.cardiac.ReadingChoices;

/**
 * A short-axis cine of a heart that never lived: half-ellipsoids that beat, in a chest of ellipses. Bright blood, dark
 * myocardium, noise from a fixed seed. The labels are exact.
 */
public final class SyntheticStudy implements AutoCloseable {
    public static final LabelSet LABELS = new LabelSet(List.of(
            new Label(1, "rv", "Right ventricle", 0x4F8FE6, new CodedConcept("53085002", "SCT", "Right ventricle")),
            new Label(2, "myo", "LV myocardium", 0x6FD98A, new CodedConcept("74281007", "SCT", "Myocardium")),
            new Label(3, "lv", "Left ventricle", 0xE0524F, new CodedConcept("87878005", "SCT", "Left ventricle"))));
    private static final ErrorModel ERRORS = new ErrorModel("a made-up cohort", Map.of(
            "lv.ef", List.of(new ErrorSpread(0, 40, 0.5, 2.5, false)), "lv.edv", List.of(new ErrorSpread(0, 40, 1, 4, true))));
    private static final int SIZE = 176;
    private static final double PIXEL = 1.6;
    private static final double GAP = 8;

    private final Volume volume;
    private final LabelMap map;

    public SyntheticStudy(int slices, int phases) {
        Grid grid = new Grid(SIZE, SIZE, slices, phases, shortAxis());
        volume = Volume.allocate(grid, SampleType.INT16, Rescale.NONE);
        map = LabelMap.empty(grid);
        Random noise = new Random(42);
        for (int phase = 0; phase < phases; phase++) {
            for (int slice = 0; slice < slices; slice++) {
                paint(slice, phase, noise);
            }
        }
    }

    /** Columns to the left and back, rows to the feet, slices along the heart's axis; perpendicular to one another. */
    private static Affine shortAxis() {
        double[] column = {0.6, 0.64, -0.48};
        double[] row = {-0.0, -0.6, -0.8};
        double[] normal = {-0.8, 0.48, -0.36};
        for (int a = 0; a < 3; a++) {
            column[a] *= PIXEL;
            row[a] *= PIXEL;
            normal[a] *= -GAP;
        }
        return Affine.ofSteps(column, row, normal, new double[] {-90, -20, 150});
    }

    /** 0 at end-diastole, 1 at end-systole (a third into the beat); with two phases they are these two. */
    private static double squeeze(int phase, int phases) {
        double t = phases == 2 ? phase * 0.36 : (double) phase / phases;
        return t < 0.36 ? 0.5 - 0.5 * Math.cos(Math.PI * t / 0.36) : 0.5 + 0.5 * Math.cos(Math.PI * (t - 0.36) / 0.64);
    }

    private void paint(int slice, int phase, Random noise) {
        Grid grid = volume.grid();
        double s = squeeze(phase, grid.phases());
        // half an ellipsoid with its base near the first slice and its apex near the last
        double depth = (slice - 0.8) / (grid.slices() - 2.6);
        boolean left = depth >= 0 && depth <= 1;
        double cavity = left ? Math.sqrt(1 - depth * depth) * (25 - 8 * s) : 0;
        double wall = left ? Math.max(cavity + 8 + 4 * s, 5) : 0;
        double right = depth < 0 || depth > 0.85 ? 0 : Math.sqrt(1 - Math.pow(depth / 0.85, 2)) * (1 - 0.22 * s);
        byte[] labels = map.frame(slice, phase);
        for (int i = 0; i < labels.length; i++) {
            double x = (i % SIZE - 92.5) * PIXEL;
            double y = (i / SIZE - 88.5) * PIXEL;
            labels[i] = label(x, y, cavity, wall, right);
            double grey = 20 + tissue(x, y, labels[i]) * (1.1 - 0.0011 * (x + 100)) + 9 * noise.nextGaussian();
            volume.frame(slice, phase).setAtIndex(ValueLayout.JAVA_SHORT, i, (short) Math.max(0, grey));
        }
    }

    private static byte label(double x, double y, double cavity, double wall, double right) {
        double r = Math.hypot(x, y);
        if (r < cavity) {
            return 3;
        }
        if (r < wall) {
            return 2;
        }
        return (byte) (right > 0 && Math.hypot((x + 30) / 34, (y + 6) / 38) < right && x < 6 ? 1 : 0);
    }

    private static double tissue(double x, double y, byte label) {
        if (label != 0) {
            return label == 2 ? 85 : 330 - 0.4 * Math.abs(x);
        }
        if (Math.hypot((x + 5) / 52, (y + 2) / 47) < 1) {
            return 190;
        }
        boolean lung = Math.hypot((x - 68) / 52, (y + 10) / 70) < 1 || Math.hypot((x + 82) / 40, (y + 25) / 60) < 1;
        boolean body = Math.hypot(x / 132, y / 118) < 1;
        boolean skin = Math.hypot(x / 124, y / 110) > 1;
        return !body ? 2 : skin ? 280 : lung ? 22 : 120 + 25 * Math.sin(x / 13) * Math.cos(y / 17);
    }

    public Volume volume() {
        return volume;
    }

    public Segmentation segmentation() {
        return new Segmentation(map, LABELS, new Provenance("cardiac-sax", "0.1.0", "int8", "0123456789abcdef".repeat(4)));
    }

    /** Findings as {@link CardiacFindings} makes them, without files or a model. */
    public Findings findings(Warning... own) {
        return findings(ReadingChoices.AUTOMATIC, Set.of(), own);
    }

    /** The same with a reader's choices, some contours of whom are edited, they say. */
    public Findings findings(ReadingChoices choices, Set<FramePlace> edited, Warning... own) {
        InputSeries input = new InputSeries("1.2.826.0.1.3680043.8.498.1", "SAX cine", "MR",
                map.grid().slices() * map.grid().phases(), map.grid());
        List<Double> times = IntStream.range(0, map.grid().phases()).mapToObj(i -> 36.4 * i).toList();
        CardiacReading reading = CardiacReading.of(AreaTable.of(map, LABELS, volume), choices,
                ReadingBasis.NONE.withTriggerTimes(times).withErrors(ERRORS).withEdited(edited));
        Subject subject = new Subject("Phantom^Beating", "SEPTUM-1", "O", "", "20260102", "Cardiac MR");
        Timing timing = new Timing(Duration.ofMillis(212), Duration.ofMillis(40), Duration.ofMillis(655),
                Duration.ofNanos(31_460_000), Duration.ofMillis(939));
        return CardiacFindings.read(new Software("Septum", "0.1.0"), subject, List.of(input), "Short-axis cine segmentation",
                segmentation(), reading, List.of(own), timing, volume);
    }

    @Override
    public void close() {
        volume.close();
    }
}
