package org.septum.reporting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.ai.AnalysisResult;
import org.septum.ai.AnalysisTiming;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.imaging.study.Series;
import org.septum.imaging.study.SeriesInfo;
import org.septum.measurements.cardiac.CardiacPhases;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.VolumeCurve;

/** Findings of a cardiac cine analysis: measures the label map and gathers what every report of it needs. */
public final class CardiacFindings {
    public static final String TASK = "cardiac";
    public static final String ED = "ed";
    public static final String ES = "es";

    private CardiacFindings() {}

    /**
     * Findings with ED and ES where the left ventricle is fullest and emptiest.
     *
     * @param loading how long the series took to read
     */
    public static Findings of(Software software, Series series, Volume volume, AnalysisResult result, Duration loading) {
        Segmentation found = result.segmentation();
        return of(software, series, volume, result, loading, CardiacReading.of(found.map(), found.labels()));
    }

    /** Findings with ED and ES as a reader chose them. */
    public static Findings at(CardiacPhases phases, Software software, Series series, Volume volume, AnalysisResult result,
            Duration loading) {
        Segmentation found = result.segmentation();
        return of(software, series, volume, result, loading, CardiacReading.at(found.map(), found.labels(), phases));
    }

    private static Findings of(
            Software software, Series series, Volume volume, AnalysisResult result, Duration loading, CardiacReading reading) {
        double[] times = series.info().triggerTimesMs().stream().mapToDouble(Double::doubleValue).toArray();
        List<Warning> before = new ArrayList<>(series.warnings());
        // that there is one phase only is said again, and in full, with the measurements it costs
        result.warnings().stream().filter(w -> !w.code().equals("one-phase")).forEach(before::add);
        Findings findings = of(software, subject(series.info()), List.of(input(series)), result.model().name(),
                result.segmentation(), reading.withTriggerTimes(times), before, timing(result.timing(), loading), volume);
        return SourceFrames.of(series).map(findings::on).orElse(findings);
    }

    /**
     * Findings of labels that need not come from a model of ours.
     *
     * @param triggerMs one per phase, or none
     * @param before warnings that come before the measurements' own
     */
    static Findings measured(Software software, Subject subject, List<InputSeries> inputs, String modelName,
            Segmentation found, double[] triggerMs, List<Warning> before, Timing timing, Volume volume) {
        CardiacReading reading = CardiacReading.of(found.map(), found.labels()).withTriggerTimes(triggerMs);
        return of(software, subject, inputs, modelName, found, reading, before, timing, volume);
    }

    private static Findings of(Software software, Subject subject, List<InputSeries> inputs, String modelName,
            Segmentation found, CardiacReading reading, List<Warning> before, Timing timing, Volume volume) {
        List<Warning> warnings = new ArrayList<>(before);
        warnings.addAll(reading.warnings());
        return new Findings(software, subject, inputs, TASK, modelName, found, reading.measurements(), phases(reading),
                curve(reading.curve()), warnings, timing, Optional.empty(), volume);
    }

    private static InputSeries input(Series series) {
        SeriesInfo info = series.info();
        return new InputSeries(info.uid(), info.description(), info.modality(), info.files().size(), series.grid());
    }

    private static Subject subject(SeriesInfo info) {
        return new Subject(info.patient().name(), info.patient().id(), info.patient().sex(), info.patient().birthDate(),
                info.study().date(), info.study().description());
    }

    private static Map<String, Integer> phases(CardiacReading reading) {
        Map<String, Integer> phases = new LinkedHashMap<>();
        reading.phases().ifPresent(p -> {
            phases.put(ED, p.ed());
            phases.put(ES, p.es());
        });
        return phases;
    }

    private static List<CurvePoint> curve(VolumeCurve curve) {
        List<CurvePoint> points = new ArrayList<>();
        for (int phase = 0; phase < curve.phases(); phase++) {
            Map<String, Double> volumes = new LinkedHashMap<>();
            for (String structure : curve.structures()) {
                volumes.put(structure, curve.ml(structure, phase));
            }
            points.add(new CurvePoint(phase, curve.triggerMs(phase), volumes));
        }
        return points;
    }

    private static Timing timing(AnalysisTiming t, Duration loading) {
        return new Timing(loading.plus(t.load()), t.preprocess(), t.infer(), t.postprocess(), loading.plus(t.total()));
    }
}
