package org.septum.reporting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.ai.Quality;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.imaging.edit.JournalEntry;
import org.septum.measurements.Measurement;
import org.septum.measurements.Reading;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.tumour.Lesions;
import org.septum.measurements.tumour.TumourReading;

/**
 * Everything an analysis leaves behind, before it is written down.
 *
 * @param software the program
 * @param subject whose study it is
 * @param inputs the series it read; the first one's grid is the label map's
 * @param task what was done ("cardiac", "brain-tumour", …)
 * @param modelName the model as a reader knows it
 * @param quality how much work each picture was worth; empty where no model drew the labels
 * @param segmentation the labels and where they come from
 * @param measurements in the order they are listed
 * @param phases phases of note by key ("ed", "es"), counted from 0
 * @param curve one point per phase; empty for still pictures
 * @param warnings in the order a reader should see them
 * @param timing where the time went
 * @param sources the DICOM frames under the labels; empty where the input is not DICOM
 * @param reading what measurements, phases and curve come from, with all that a report shows of it; empty for other tasks
 * @param edits what a reader did to the labels, oldest first
 * @param unedited the labels as the analysis left them, on the same grid; empty where no reader changed any, or they are not known
 * @param sequences the pictures of a study of several, on the label map's grid, the one the labels were drawn on first; borrowed
 *     like {@code volume}; empty for a study of one series
 * @param volume the picture under the labels; borrowed, and open as long as these findings are written
 */
public record Findings(
        Software software,
        Subject subject,
        List<InputSeries> inputs,
        String task,
        String modelName,
        Optional<Quality> quality,
        Segmentation segmentation,
        List<Measurement> measurements,
        Map<String, Integer> phases,
        List<CurvePoint> curve,
        List<Warning> warnings,
        Timing timing,
        Optional<SourceFrames> sources,
        Optional<Reading> reading,
        List<JournalEntry> edits,
        Optional<LabelMap> unedited,
        List<Sequence> sequences,
        Volume volume) {
    public Findings {
        inputs = List.copyOf(inputs);
        measurements = List.copyOf(measurements);
        phases = Collections.unmodifiableMap(new LinkedHashMap<>(phases));
        curve = List.copyOf(curve);
        warnings = List.copyOf(warnings);
        edits = List.copyOf(edits);
        sequences = List.copyOf(sequences);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("findings need the series they were found in");
        }
        for (Sequence sequence : sequences) {
            sequence.requireOn(segmentation.map().grid());
        }
    }

    /** Findings that no reading stands behind. */
    public Findings(Software software, Subject subject, List<InputSeries> inputs, String task, String modelName,
            Segmentation segmentation, List<Measurement> measurements, Map<String, Integer> phases, List<CurvePoint> curve,
            List<Warning> warnings, Timing timing, Optional<SourceFrames> sources, Volume volume) {
        this(software, subject, inputs, task, modelName, Optional.empty(), segmentation, measurements, phases, curve, warnings,
                timing, sources, Optional.empty(), List.of(), Optional.empty(), List.of(), volume);
    }

    /** The same with more warnings, after those that are there. */
    public Findings withWarnings(List<Warning> more) {
        List<Warning> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new Findings(software, subject, inputs, task, modelName, quality, segmentation, measurements, phases, curve, all,
                timing, sources, reading, edits, unedited, sequences, volume);
    }

    /** The same about labels that a reader changed; the numbers are to be read anew. */
    public Findings with(Segmentation labels) {
        return new Findings(software, subject, inputs, task, modelName, quality, labels, measurements, phases, curve, warnings,
                timing, sources, reading, edits, unedited, sequences, volume);
    }

    /** The same with what a reader did to the labels, oldest first. */
    public Findings withEdits(List<JournalEntry> journal) {
        return new Findings(software, subject, inputs, task, modelName, quality, segmentation, measurements, phases, curve,
                warnings, timing, sources, reading, journal, unedited, sequences, volume);
    }

    /** The same with the labels as the analysis left them, before a reader changed some. */
    public Findings over(LabelMap analysis) {
        return new Findings(software, subject, inputs, task, modelName, quality, segmentation, measurements, phases, curve,
                warnings, timing, sources, reading, edits, Optional.of(analysis), sequences, volume);
    }

    public Findings with(Quality used) {
        return new Findings(software, subject, inputs, task, modelName, Optional.of(used), segmentation, measurements, phases,
                curve, warnings, timing, sources, reading, edits, unedited, sequences, volume);
    }

    /** The same findings on the DICOM frames their labels were drawn on. */
    public Findings on(SourceFrames frames) {
        return new Findings(software, subject, inputs, task, modelName, quality, segmentation, measurements, phases, curve,
                warnings, timing, Optional.of(frames), reading, edits, unedited, sequences, volume);
    }

    /** The same read anew: the numbers and warnings of this reading take the place of those of the one before. */
    Findings with(Reading anew, Map<String, Integer> phasesAnew, List<CurvePoint> curveAnew) {
        List<Warning> all = new ArrayList<>(warnings);
        reading.ifPresent(old -> all.removeAll(old.warnings()));
        all.addAll(anew.warnings());
        return new Findings(software, subject, inputs, task, modelName, quality, segmentation, anew.measurements(), phasesAnew,
                curveAnew, all, timing, sources, Optional.of(anew), edits, unedited, sequences, volume);
    }

    /** The same with the pictures of a study of several series, the one the labels were drawn on first. */
    Findings withSequences(List<Sequence> pictures) {
        return new Findings(software, subject, inputs, task, modelName, quality, segmentation, measurements, phases, curve,
                warnings, timing, sources, reading, edits, unedited, pictures, volume);
    }

    /** The reading of a heart. */
    public Optional<CardiacReading> heart() {
        return reading.filter(CardiacReading.class::isInstance).map(CardiacReading.class::cast);
    }

    /** The reading of a brain tumour. */
    public Optional<TumourReading> tumour() {
        return reading.filter(TumourReading.class::isInstance).map(TumourReading.class::cast);
    }

    /** The sequence a tumour's diameters are measured on: for what enhances the T1 with contrast, else the labels' own. */
    public Sequence measuredOn() {
        boolean enhancing = tumour().filter(r -> r.lesions().kind() == Lesions.Kind.ENHANCING).isPresent();
        return sequences.stream().filter(s -> enhancing && s.role().equals(Sequence.T1_CONTRAST)).findFirst()
                .orElseGet(sequences::getFirst);
    }

    /** Whether a reader changed labels. */
    public boolean isEdited() {
        return !EditedFrames.of(this).operations().isEmpty() || tumour().filter(r -> r.basis().edited()).isPresent();
    }

    public Optional<Measurement> measurement(String id) {
        return measurements.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    public Optional<Integer> phase(String key) {
        return Optional.ofNullable(phases.get(key));
    }
}
