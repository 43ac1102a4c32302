package org.septum.reporting;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.ai.AnalysisResult;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.imaging.study.Series;
import org.septum.measurements.cardiac.AreaTable;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.PapillaryConvention;
import org.septum.measurements.cardiac.ReadingBasis;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.measurements.cardiac.VolumeCurve;

/** Findings of a cardiac cine analysis: reads the label map and gathers what every report of it needs. */
public final class CardiacFindings {
    public static final String TASK = "cardiac";
    public static final String ED = "ed";
    public static final String ES = "es";

    private CardiacFindings() {}

    /**
     * Findings with everything automatic, and of the patient what the files say.
     *
     * @param loading how long the series took to read
     */
    public static Findings of(Software software, Series series, Volume volume, AnalysisResult result, Duration loading)
            throws IOException {
        return of(software, series, volume, result, loading, ReadingChoices.AUTOMATIC);
    }

    /**
     * Findings read with a reader's choices. Of the patient, what the files say counts where the choices leave it open.
     *
     * @throws IOException where the header of a DICOM series can no longer be read
     */
    public static Findings of(Software software, Series series, Volume volume, AnalysisResult result, Duration loading,
            ReadingChoices choices) throws IOException {
        PatientFacts facts = PatientFacts.of(series);
        Segmentation found = result.segmentation();
        AreaTable table = choices.papillary() == PapillaryConvention.CAVITY ? AreaTable.of(found.map(), found.labels())
                : AreaTable.of(found.map(), found.labels(), volume);
        ReadingChoices complete = facts.complete(choices);
        CardiacReading reading = CardiacReading.of(table, complete, basis(series, result));
        List<Warning> before = new ArrayList<>(series.warnings());
        // that there is one phase only is said again, and in full, with the measurements it costs
        result.warnings().stream().filter(w -> !w.code().equals("one-phase")).forEach(before::add);
        before.addAll(facts.warnings(complete));
        Findings findings = read(software, Subject.of(series.info()), List.of(InputSeries.of(series)), result.model().name(),
                found, reading, before, Timing.of(result.timing(), loading), volume);
        return SourceFrames.of(series).map(findings::on).orElse(findings);
    }

    /** What a reading of an analysis rests on: times, the network's confidence, the errors of its model. */
    public static ReadingBasis basis(Series series, AnalysisResult result) {
        ReadingBasis timed = ReadingBasis.NONE.withTriggerTimes(series.info().triggerTimesMs());
        ReadingBasis basis = result.segmentation().confidence().map(timed::withConfidence).orElse(timed);
        return ModelErrors.of(result.model()).map(basis::withErrors).orElse(basis);
    }

    /** The findings after their labels were edited or other choices made: numbers, curve and the reading's own warnings anew. */
    public static Findings reread(Findings f, CardiacReading reading) {
        return f.with(reading, phases(reading), curve(reading.curve()));
    }

    /** Findings of labels that need not come from a model of ours, with the reading's warnings after those that come before. */
    public static Findings read(Software software, Subject subject, List<InputSeries> inputs, String modelName, Segmentation found,
            CardiacReading reading, List<Warning> before, Timing timing, Volume volume) {
        Findings none = new Findings(software, subject, inputs, TASK, modelName, found, List.of(), Map.of(), List.of(), before,
                timing, Optional.empty(), volume);
        return reread(none, reading);
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
}
