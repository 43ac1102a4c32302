package org.septum.benchmarks.editing;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.septum.ai.FrameListener;
import org.septum.ai.Quality;
import org.septum.ai.model.Precision;
import org.septum.imaging.Affine;
import org.septum.imaging.CodedConcept;
import org.septum.imaging.Grid;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Progress;
import org.septum.imaging.Provenance;
import org.septum.imaging.Rescale;
import org.septum.imaging.SampleType;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;
import org.septum.imaging.study.Patient;
import org.septum.imaging.study.SeriesInfo;
import org.septum.imaging.study.Study;
import org.septum.measurements.cardiac.AreaTable;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.ReadingBasis;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.reporting.CardiacFindings;
import org.septum.reporting.Findings;
import org.septum.reporting.InputSeries;
import org.septum.reporting.Software;
import org.septum.reporting.Subject;
import org.septum.reporting.Timing;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;

/** A beating heart drawn by formula, 256 × 256 pixels of 1.4 mm, 12 slices of 8 mm, 25 phases, as a series and as its analysis. */
final class DrawnHeart implements SeriesSource, Analyser {
    static final int SLICES = 12;
    static final int PHASES = 25;
    /** The left ventricle's value. */
    static final int LV = 3;
    private static final int SIZE = 256;
    private static final double MM = 1.4;
    private static final Software PROGRAM = new Software("Septum", "benchmark");
    private static final LabelSet LABELS = new LabelSet(List.of(
            new Label(1, "rv", "Right ventricle", 0x4F8FE6, new CodedConcept("53085002", "SCT", "Right ventricle")),
            new Label(2, "myo", "LV myocardium", 0x6FD98A, new CodedConcept("74281007", "SCT", "Myocardium")),
            new Label(LV, "lv", "Left ventricle", 0xE0524F, new CodedConcept("87878005", "SCT", "Left ventricle"))));

    @Override
    public Grid grid() {
        return new Grid(SIZE, SIZE, SLICES, PHASES, Affine.ofRows(MM, 0, 0, 0, 0, MM, 0, 0, 0, 0, 8, 0));
    }

    /** 0 for none. @param x @param y pixels from the middle */
    private static int label(double x, double y, int slice, int phase) {
        double size = slice == 0 ? 0 : Math.sqrt(1 - Math.pow((slice - 1) / 11.5, 2));
        double squeeze = 0.5 - 0.5 * Math.cos(2 * Math.PI * phase / PHASES);
        double r = Math.hypot(x, y);
        boolean right = Math.hypot((x + 24) / 24, y / 27) < size * (1 - 0.2 * squeeze);
        return r < size * (18 - 6 * squeeze) ? LV : r < size * 25 ? 2 : right ? 1 : 0;
    }

    private static int label(int pixel, int slice, int phase) {
        return label(pixel % SIZE - SIZE / 2.0, pixel / SIZE - SIZE / 2.0, slice, phase);
    }

    @Override
    public Volume load(Progress progress) {
        Volume volume = Volume.allocate(grid(), SampleType.INT16, Rescale.NONE);
        for (int frame = 0; frame < SLICES * PHASES; frame++) {
            int slice = frame % SLICES;
            int phase = frame / SLICES;
            ShortBuffer values = volume.frame(slice, phase).asByteBuffer().order(ByteOrder.nativeOrder()).asShortBuffer();
            for (int i = 0; i < SIZE * SIZE; i++) {
                int label = label(i, slice, phase);
                values.put(i, (short) (label == 0 ? 60 : label == 2 ? 90 : 300));
            }
        }
        return volume;
    }

    @Override
    public Volume preview() {
        return load(Progress.none());
    }

    @Override
    public SeriesInfo info() {
        return new SeriesInfo(Patient.UNKNOWN, Study.UNKNOWN, "1.2.3", 0, OptionalInt.empty(), "SAX cine", "MR", List.of(),
                IntStream.range(0, PHASES).mapToObj(p -> 36.0 * p).toList(), "", "");
    }

    @Override
    public List<ModelChoice> models(SeriesSource series) {
        return List.of(new ModelChoice("drawn", "Drawn", "1", List.of(Precision.INT8), List.of(Quality.FAST)));
    }

    @Override
    public Optional<String> misfit(SeriesSource series) {
        return Optional.empty();
    }

    @Override
    public Software software() {
        return PROGRAM;
    }

    @Override
    public Findings analyse(OpenSeries series, Volume volume, AnalysisOptions options, Progress progress, FrameListener frames)
            throws IOException {
        LabelMap map = LabelMap.empty(grid());
        for (int frame = 0; frame < SLICES * PHASES; frame++) {
            byte[] labels = map.frame(frame % SLICES, frame / SLICES);
            for (int i = 0; i < labels.length; i++) {
                labels[i] = (byte) label(i, frame % SLICES, frame / SLICES);
            }
        }
        CardiacReading reading = CardiacReading.of(AreaTable.of(map, LABELS, volume), ReadingChoices.AUTOMATIC,
                ReadingBasis.NONE.withTriggerTimes(info().triggerTimesMs()));
        Duration none = Duration.ZERO;
        return CardiacFindings.read(PROGRAM, Subject.UNKNOWN, List.of(InputSeries.of(info(), grid())), "Drawn",
                new Segmentation(map, LABELS, new Provenance("drawn", "1", "int8", "")), reading, List.of(),
                new Timing(none, none, none, none, none), volume);
    }
}
