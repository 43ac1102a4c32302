package org.septum.viewer.analysis;

import java.util.List;
import java.util.Optional;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Volume;
import org.septum.imaging.Warning;
import org.septum.imaging.study.Patient;
import org.septum.measurements.cardiac.AreaTable;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.ReadingBasis;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.reporting.CardiacFindings;
import org.septum.reporting.Findings;
import org.septum.viewer.study.OpenSeries;

/**
 * What a run brought, ready to be read and changed by a reader.
 *
 * @param findings of the run; empty for labels of an earlier session
 * @param table what is measured; empty where the task is not the heart
 * @param choices what the files say of the patient, everything else automatic
 */
record Outcome(Optional<Findings> findings, Optional<AreaTable> table, ReadingChoices choices, ReadingBasis basis) {
    /** Those of the findings that are not the first reading's own: these come anew with every reading. */
    List<Warning> lastingWarnings() {
        List<Warning> own = table.map(t -> CardiacReading.of(t, choices, basis).warnings()).orElse(List.of());
        return findings.stream().flatMap(f -> f.warnings().stream())
                .filter(w -> own.stream().noneMatch(o -> o.code().equals(w.code()))).toList();
    }

    /** Looks at every frame once: not for the window's thread. */
    static Outcome of(Findings findings, OpenSeries series, Volume volume) {
        boolean heart = findings.task().equals(CardiacFindings.TASK);
        return heart ? ofHeart(Optional.of(findings), findings.segmentation(), series, volume)
                : new Outcome(Optional.of(findings), Optional.empty(), ReadingChoices.AUTOMATIC, ReadingBasis.NONE);
    }

    /** Labels of an earlier session, measured as a run's; looks at every frame once. */
    static Outcome of(Segmentation kept, OpenSeries series, Volume volume) {
        boolean heart = kept.labels().byId(CardiacReading.LV).isPresent();
        return heart ? ofHeart(Optional.empty(), kept, series, volume)
                : new Outcome(Optional.empty(), Optional.empty(), ReadingChoices.AUTOMATIC, ReadingBasis.NONE);
    }

    private static Outcome ofHeart(Optional<Findings> findings, Segmentation labels, OpenSeries series, Volume volume) {
        AreaTable table = AreaTable.of(labels.map(), labels.labels(), volume);
        Patient patient = series.info().patient();
        Optional<CardiacReading> reading = findings.flatMap(Findings::heart);
        return new Outcome(findings, Optional.of(table),
                reading.map(CardiacReading::choices).orElseGet(
                        () -> ReadingChoices.AUTOMATIC.with(PatientBody.of(patient, series.info().study().date()))),
                reading.map(CardiacReading::basis)
                        .orElse(ReadingBasis.NONE.withTriggerTimes(series.info().triggerTimesMs())));
    }
}
