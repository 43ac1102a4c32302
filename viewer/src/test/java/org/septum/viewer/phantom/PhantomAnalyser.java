package org.septum.viewer.phantom;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.ai.FrameListener;
import org.septum.ai.Quality;
import org.septum.ai.model.Precision;
import org.septum.imaging.Confidence;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Progress;
import org.septum.imaging.Provenance;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.VolumeCurve;
import org.septum.reporting.CurvePoint;
import org.septum.reporting.Findings;
import org.septum.reporting.InputSeries;
import org.septum.reporting.Software;
import org.septum.reporting.Subject;
import org.septum.reporting.Timing;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;

/** Knows the phantom's anatomy, and measures it. */
public final class PhantomAnalyser implements Analyser {
    private final BeatingPhantom phantom = new BeatingPhantom();
    private final Runnable betweenPhases;

    /** @param betweenPhases runs on the analysis' thread after each phase, to hold it up or to fail */
    public PhantomAnalyser(Runnable betweenPhases) {
        this.betweenPhases = betweenPhases;
    }

    @Override
    public List<ModelChoice> models(SeriesSource series) {
        return misfit(series).isPresent() ? List.of() : List.of(new ModelChoice(
                "cardiac-sax", "Short-axis cine", "0.1.0", List.of(Precision.INT8, Precision.FP32), List.of(Quality.values())));
    }

    @Override
    public Optional<String> misfit(SeriesSource series) {
        return series.grid().slices() > 1 ? Optional.empty() : Optional.of("A single slice is no short-axis stack.");
    }

    @Override
    public Software software() {
        return new Software("Septum", "test");
    }

    @Override
    public Findings analyse(OpenSeries series, Volume volume, AnalysisOptions options, Progress progress, FrameListener frames) {
        LabelMap map = LabelMap.empty(volume.grid());
        Provenance from = new Provenance(options.model(), "0.1.0", options.precision().id(), "");
        Confidence confidence = new Confidence(volume.grid(), 3);
        Segmentation growing = new Segmentation(map, BeatingPhantom.labels(), from, Optional.of(confidence));
        frames.started(growing);
        for (int phase = 0; phase < volume.grid().phases(); phase++) {
            progress.checkCancelled();
            for (int slice = 0; slice < volume.grid().slices(); slice++) {
                phantom.fill(map, slice, phase);
                PhantomConfidence.fill(confidence, map, slice, phase);
                frames.frameDone(slice, phase);
            }
            int done = (phase + 1) * volume.grid().slices();
            int all = volume.grid().phases() * volume.grid().slices();
            progress.report(done / (double) all, "Segmenting frame %d of %d".formatted(done, all));
            betweenPhases.run();
        }
        return measure(series, growing, volume);
    }

    private static Findings measure(OpenSeries series, Segmentation found, Volume volume) {
        double[] times = series.info().triggerTimesMs().stream().mapToDouble(t -> t).toArray();
        CardiacReading reading = CardiacReading.of(found.map(), found.labels()).withTriggerTimes(times);
        Duration second = Duration.ofMillis(460);
        return new Findings(new Software("Septum", "test"), Subject.UNKNOWN,
                List.of(InputSeries.of(series.info(), volume.grid())), "cardiac", "Short-axis cine",
                Optional.empty(), found, reading.measurements(),
                Map.of("ed", reading.phases().orElseThrow().ed(), "es", reading.phases().orElseThrow().es()),
                points(reading.curve()),
                List.of(new Warning("base", "The uppermost slice may lie above the valve plane; check it at both phases.")),
                new Timing(second, second, second, second, second.multipliedBy(4)), Optional.empty(), Optional.of(reading),
                List.of(), Optional.empty(), List.of(), volume);
    }

    private static List<CurvePoint> points(VolumeCurve curve) {
        List<CurvePoint> points = new ArrayList<>();
        for (int phase = 0; phase < curve.phases(); phase++) {
            points.add(new CurvePoint(phase, curve.triggerMs(phase),
                    Map.of("lv", curve.ml("lv", phase), "rv", curve.ml("rv", phase), "myo", curve.ml("myo", phase))));
        }
        return points;
    }
}
