package org.septum.reporting.stored;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.septum.imaging.edit.EditedLabels;
import org.septum.imaging.edit.FrameRef;
import org.septum.measurements.cardiac.AreaTable;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.FramePlace;
import org.septum.measurements.cardiac.ReadingBasis;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.reporting.CardiacFindings;
import org.septum.reporting.Findings;
import org.septum.reporting.InputSeries;
import org.septum.reporting.Software;
import org.septum.reporting.Subject;
import org.septum.reporting.Timing;

/**
 * A heart's labels that were kept, measured anew with the choices they were read with. What was written of them is never taken
 * over as a number: it is measured again, and what comes out otherwise is told.
 *
 * @param findings of the analysis' labels, to be read again with every choice and edit
 * @param table of the analysis' labels
 * @param edited of the reader's
 * @param reading of the reader's labels
 * @param differing measurements that were written with another value, in words; none where all come out the same
 */
public record KeptHeart(Findings findings, AreaTable table, AreaTable edited, CardiacReading reading, List<String> differing) {
    public KeptHeart {
        differing = List.copyOf(differing);
    }

    /** Looks at every frame once. */
    public static KeptHeart of(Software program, OpenPictures on, KeptLabels kept) {
        EditedLabels labels = kept.labels();
        AreaTable table = AreaTable.of(kept.analysis().map(), kept.analysis().labels(), on.volume());
        AreaTable edited = table;
        for (FrameRef frame : labels.edited()) {
            edited = edited.recounted(labels.current(), frame.slice(), frame.phase());
        }
        ReadingChoices choices = choices(kept.said(), on);
        ReadingBasis basis = basis(kept, on);
        CardiacReading own = CardiacReading.of(table, choices, basis);
        Set<FramePlace> frames = Stream.concat(labels.edited().stream(), kept.earlier().stream()).map(KeptHeart::place)
                .collect(Collectors.toSet());
        CardiacReading reading = CardiacReading.of(edited, choices, basis.withEdited(frames));
        return new KeptHeart(findings(program, on, kept, own, reading), table, edited, reading,
                WrittenNumbers.differing(kept.said(), reading));
    }

    /** As they were read; without that, what the files say of the patient. */
    private static ReadingChoices choices(Optional<StoredAnalysis> said, OpenPictures on) {
        ReadingChoices choices = said.flatMap(StoredAnalysis::choices).orElse(ReadingChoices.AUTOMATIC);
        return choices.with(choices.body().over(on.body()));
    }

    private static ReadingBasis basis(KeptLabels kept, OpenPictures on) {
        ReadingBasis basis = ReadingBasis.NONE.withTriggerTimes(on.info().triggerTimesMs())
                .withEdited(kept.earlier().stream().map(KeptHeart::place).collect(Collectors.toSet()));
        basis = kept.analysis().confidence().map(basis::withConfidence).orElse(basis);
        return kept.said().flatMap(said -> said.model().errors()).map(basis::withErrors).orElse(basis);
    }

    private static FramePlace place(FrameRef frame) {
        return new FramePlace(frame.slice(), frame.phase());
    }

    private static Findings findings(Software program, OpenPictures on, KeptLabels kept, CardiacReading own, CardiacReading read) {
        Optional<StoredModel> model = kept.said().map(StoredAnalysis::model);
        Findings findings = CardiacFindings.read(program, Subject.of(on.info()),
                List.of(InputSeries.of(on.info(), on.volume().grid())),
                model.map(StoredModel::name).orElse(kept.analysis().provenance().source()), kept.analysis(), own,
                WrittenNumbers.lasting(kept, own, read), kept.said().map(StoredAnalysis::timing).orElse(Timing.UNKNOWN), on.volume());
        findings = model.flatMap(StoredModel::quality).map(findings::with).orElse(findings);
        findings = on.frames().map(findings::on).orElse(findings);
        return kept.earlier().isEmpty() ? findings : findings.withEdits(kept.said().orElseThrow().edits().journal());
    }
}
