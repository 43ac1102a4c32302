package org.septum.viewer.analysis;

import java.util.List;
import java.util.Optional;
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
 * @param findings of the run; empty for labels of an earlier session that are no heart's
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
        return heart ? ofHeart(findings, series, volume)
                : new Outcome(Optional.of(findings), Optional.empty(), ReadingChoices.AUTOMATIC, ReadingBasis.NONE);
    }

    private static Outcome ofHeart(Findings findings, OpenSeries series, Volume volume) {
        AreaTable table = AreaTable.of(findings.segmentation().map(), findings.segmentation().labels(), volume);
        Patient patient = series.info().patient();
        Optional<CardiacReading> reading = findings.heart();
        return new Outcome(Optional.of(findings), Optional.of(table),
                reading.map(CardiacReading::choices).orElseGet(
                        () -> ReadingChoices.AUTOMATIC.with(PatientBody.of(patient, series.info().study().date()))),
                reading.map(CardiacReading::basis)
                        .orElse(ReadingBasis.NONE.withTriggerTimes(series.info().triggerTimesMs())));
    }
}
