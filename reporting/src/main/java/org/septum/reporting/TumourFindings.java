package org.septum.reporting;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.septum.ai.AnalysisResult;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Warning;
import org.septum.imaging.study.Series;
import org.septum.measurements.tumour.Midline;
import org.septum.measurements.tumour.MidlineFinder;
import org.septum.measurements.tumour.TumourBasis;
import org.septum.measurements.tumour.TumourReading;

/** Findings of a brain tumour analysis: reads the label map and gathers what every report of it needs. */
public final class TumourFindings {
    public static final String TASK = "brain-tumour";

    private TumourFindings() {}

    /**
     * Findings with everything automatic. Looks at every voxel of the FLAIR once, to find the head's midline.
     *
     * @param examined the series that were looked at, the FLAIR, whose grid is the label map's, first
     * @param loading how long they took to read
     * @throws IOException where the header of a DICOM series can no longer be read
     * @throws IllegalArgumentException where the first series is no FLAIR or one is not on its grid
     */
    public static Findings of(Software software, List<ExaminedSeries> examined, AnalysisResult result, Duration loading)
            throws IOException {
        List<Sequence> sequences = examined.stream().map(e -> new Sequence(e.role(), e.onGrid())).toList();
        if (sequences.isEmpty() || !sequences.getFirst().role().equals(Sequence.FLAIR)) {
            throw new IllegalArgumentException("findings of a brain tumour begin with the FLAIR");
        }
        Series flair = examined.getFirst().series();
        TumourReading reading = TumourReading.of(result.segmentation().map(), result.segmentation().labels(),
                basis(sequences, result));
        List<Warning> before = new ArrayList<>();
        examined.forEach(e -> e.series().warnings().stream().filter(w -> !before.contains(w)).forEach(before::add));
        // what the reading itself says of the labels is said once, with the numbers that it costs
        result.warnings().stream().filter(w -> reading.warnings().stream().noneMatch(own -> own.code().equals(w.code())))
                .forEach(before::add);
        Findings findings = read(software, Subject.of(flair.info()),
                examined.stream().map(e -> InputSeries.of(e.series()).as(e.role())).toList(), result.model().name(),
                result.segmentation(), reading, before, Timing.of(result.timing(), loading), sequences);
        return SourceFrames.of(flair).map(findings::on).orElse(findings);
    }

    /** What a reading of an analysis rests on: which sequences there were, the midline, the network's confidence and errors. */
    public static TumourBasis basis(List<Sequence> sequences, AnalysisResult result) {
        Segmentation found = result.segmentation();
        TumourBasis basis = TumourBasis.NONE
                .withContrast(sequences.stream().anyMatch(s -> s.role().equals(Sequence.T1_CONTRAST)));
        Optional<Midline> midline = MidlineFinder.of(sequences.getFirst().volume(), found.map());
        basis = midline.map(basis::with).orElse(basis);
        basis = found.confidence().map(basis::withConfidence).orElse(basis);
        return ModelErrors.of(result.model()).map(basis::withErrors).orElse(basis);
    }

    /** The findings after their labels or diameters were changed: the numbers and the reading's own warnings anew. */
    public static Findings reread(Findings findings, TumourReading reading) {
        return findings.with(reading, Map.of(), List.of());
    }

    /** Findings of labels that need not come from a model of ours, with the reading's warnings after those that come before. */
    public static Findings read(Software software, Subject subject, List<InputSeries> inputs, String modelName, Segmentation found,
            TumourReading reading, List<Warning> before, Timing timing, List<Sequence> sequences) {
        Findings none = new Findings(software, subject, inputs, TASK, modelName, found, List.of(), Map.of(), List.of(), before,
                timing, Optional.empty(), sequences.getFirst().volume());
        return none.withSequences(sequences).with(reading, Map.of(), List.of());
    }
}
