package org.septum.reporting.stored;

import java.util.List;
import java.util.Optional;
import org.septum.imaging.Segmentation;
import org.septum.measurements.tumour.MidlineFinder;
import org.septum.measurements.tumour.TumourBasis;
import org.septum.measurements.tumour.TumourReading;
import org.septum.reporting.Findings;
import org.septum.reporting.InputSeries;
import org.septum.reporting.Sequence;
import org.septum.reporting.Software;
import org.septum.reporting.Subject;
import org.septum.reporting.Timing;
import org.septum.reporting.TumourFindings;

/**
 * A brain tumour's labels that were kept, measured anew. As of {@link KeptHeart}, no number that was written is taken over; a
 * reader's diameters are, as they were drawn.
 *
 * @param findings of the analysis' labels, to be read again with every edit
 * @param reading of the reader's labels, with the diameters a reader drew
 * @param differing measurements that were written with another value, in words; none where all come out the same
 */
public record KeptTumour(Findings findings, TumourReading reading, List<String> differing) {
    public KeptTumour {
        differing = List.copyOf(differing);
    }

    /** Looks at every voxel of the labels and of the open picture: not for the window's thread. */
    public static KeptTumour of(Software program, OpenPictures on, KeptLabels kept) {
        Segmentation analysis = kept.analysis();
        TumourBasis basis = basis(on, kept);
        TumourReading own = TumourReading.of(analysis.map(), analysis.labels(), basis);
        TumourBasis now = basis.withEdited(basis.edited() || !kept.labels().edited().isEmpty())
                .withDrawn(kept.said().map(StoredAnalysis::drawn).orElse(basis.drawn()));
        TumourReading read = TumourReading.of(kept.labels().current(), analysis.labels(), now);
        return new KeptTumour(findings(program, on, kept, own, read), read, WrittenNumbers.differing(kept.said(), read));
    }

    /** Whether there was contrast agent, is said by what the result was made of; where nothing is said, by the labels. */
    private static TumourBasis basis(OpenPictures on, KeptLabels kept) {
        TumourBasis basis = TumourBasis.NONE.withEdited(!kept.earlier().isEmpty())
                .withContrast(kept.said().map(said -> said.input().has(Sequence.T1_CONTRAST)).orElse(true));
        basis = MidlineFinder.of(on.volume(), kept.analysis().map()).map(basis::with).orElse(basis);
        basis = kept.analysis().confidence().map(basis::withConfidence).orElse(basis);
        return kept.said().flatMap(said -> said.model().errors()).map(basis::withErrors).orElse(basis);
    }

    private static Findings findings(Software program, OpenPictures on, KeptLabels kept, TumourReading own, TumourReading read) {
        Optional<StoredModel> model = kept.said().map(StoredAnalysis::model);
        List<PlacedSeries> study = on.study().isEmpty()
                ? List.of(new PlacedSeries(InputSeries.of(on.info(), on.volume().grid()).as(Sequence.FLAIR), on.volume()))
                : on.study();
        Findings findings = TumourFindings.read(program, Subject.of(on.info()), study.stream().map(PlacedSeries::series).toList(),
                model.map(StoredModel::name).orElse(kept.analysis().provenance().source()), kept.analysis(), own,
                WrittenNumbers.lasting(kept, own, read), kept.said().map(StoredAnalysis::timing).orElse(Timing.UNKNOWN),
                study.stream().map(PlacedSeries::sequence).toList());
        findings = model.flatMap(StoredModel::quality).map(findings::with).orElse(findings);
        findings = on.frames().map(findings::on).orElse(findings);
        return kept.earlier().isEmpty() ? findings : findings.withEdits(kept.said().orElseThrow().edits().journal());
    }
}
