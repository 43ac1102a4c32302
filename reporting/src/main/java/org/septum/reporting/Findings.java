package org.septum.reporting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.measurements.Measurement;
import org.septum.measurements.cardiac.CardiacReading;

/**
 * Everything an analysis leaves behind, before it is written down.
 *
 * @param software the program
 * @param subject whose study it is
 * @param inputs the series it read; the first one's grid is the label map's
 * @param task what was done ("cardiac", …)
 * @param modelName the model as a reader knows it
 * @param segmentation the labels and where they come from
 * @param measurements in the order they are listed
 * @param phases phases of note by key ("ed", "es"), counted from 0
 * @param curve one point per phase; empty for still pictures
 * @param warnings in the order a reader should see them
 * @param timing where the time went
 * @param sources the DICOM frames under the labels; empty where the input is not DICOM
 * @param reading what measurements, phases and curve come from, with all a report of a heart shows; empty for other tasks
 * @param volume the picture under the labels; borrowed, and open as long as these findings are written
 */
public record Findings(
        Software software,
        Subject subject,
        List<InputSeries> inputs,
        String task,
        String modelName,
        Segmentation segmentation,
        List<Measurement> measurements,
        Map<String, Integer> phases,
        List<CurvePoint> curve,
        List<Warning> warnings,
        Timing timing,
        Optional<SourceFrames> sources,
        Optional<CardiacReading> reading,
        Volume volume) {
    public Findings {
        inputs = List.copyOf(inputs);
        measurements = List.copyOf(measurements);
        phases = Collections.unmodifiableMap(new LinkedHashMap<>(phases));
        curve = List.copyOf(curve);
        warnings = List.copyOf(warnings);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("findings need the series they were found in");
        }
    }

    /** Findings that no reading of a heart stands behind. */
    public Findings(Software software, Subject subject, List<InputSeries> inputs, String task, String modelName,
            Segmentation segmentation, List<Measurement> measurements, Map<String, Integer> phases, List<CurvePoint> curve,
            List<Warning> warnings, Timing timing, Optional<SourceFrames> sources, Volume volume) {
        this(software, subject, inputs, task, modelName, segmentation, measurements, phases, curve, warnings, timing, sources,
                Optional.empty(), volume);
    }

    /** The same with more warnings, after those that are there. */
    public Findings withWarnings(List<Warning> more) {
        List<Warning> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new Findings(software, subject, inputs, task, modelName, segmentation, measurements, phases, curve, all, timing,
                sources, reading, volume);
    }

    /** The same about labels that a reader changed; the numbers are to be read anew. */
    public Findings with(Segmentation labels) {
        return new Findings(software, subject, inputs, task, modelName, labels, measurements, phases, curve, warnings, timing,
                sources, reading, volume);
    }

    /** The same findings on the DICOM frames their labels were drawn on. */
    public Findings on(SourceFrames frames) {
        return new Findings(software, subject, inputs, task, modelName, segmentation, measurements, phases, curve, warnings,
                timing, Optional.of(frames), reading, volume);
    }

    public Optional<Measurement> measurement(String id) {
        return measurements.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    public Optional<Integer> phase(String key) {
        return Optional.ofNullable(phases.get(key));
    }
}
