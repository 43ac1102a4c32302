package org.septum.viewer.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.septum.imaging.Provenance;
import org.septum.imaging.Volume;
import org.septum.imaging.edit.SavedEdits;
import org.septum.measurements.cardiac.AreaTable;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.ReadingBasis;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.reporting.Software;
import org.septum.reporting.SourceFrames;
import org.septum.reporting.stored.KeptHeart;
import org.septum.reporting.stored.KeptLabels;
import org.septum.reporting.stored.OpenPictures;
import org.septum.reporting.stored.ReopenedResult;
import org.septum.reporting.stored.StoredAnalysis;
import org.septum.viewer.study.OpenSeries;

/**
 * Labels of an earlier session, measured and ready to be shown by {@link LayersViewModel#restore}.
 *
 * @param kept the labels and what was said of them
 * @param origin where they are from, for the reader
 * @param analysis measured on the analysis' labels
 * @param edited measured on the edited labels
 * @param own whether a reader's layer lies over the analysis'
 * @param differing numbers that were written otherwise than they come out now, in words
 */
public record RestoredLayer(KeptLabels kept, String origin, Outcome analysis, Optional<AreaTable> edited,
        boolean own, List<String> differing) {
    public RestoredLayer {
        differing = List.copyOf(differing);
    }

    /** Edits that were kept as they were made. Looks at every frame once: not for the window's thread. */
    public static RestoredLayer of(SavedEdits saved, Optional<StoredAnalysis> said, OpenSeries series, Volume volume,
            Software program) {
        KeptLabels kept = new KeptLabels(saved.analysis(), saved.resumed(), said, Set.of());
        return of(kept, "Kept as you edited it.", pictures(series, volume), true, program);
    }

    /** A folder of results. Looks at every frame once: not for the window's thread. */
    public static RestoredLayer of(ReopenedResult result, OpenPictures pictures, Software program) {
        KeptLabels kept = KeptLabels.of(result);
        return of(kept, ReopenedWords.of(result), pictures, kept.isEdited(), program);
    }

    private static RestoredLayer of(KeptLabels kept, String origin, OpenPictures pictures, boolean own,
            Software program) {
        if (kept.analysis().labels().byId(CardiacReading.LV).isEmpty()) {
            return new RestoredLayer(kept, origin,
                    new Outcome(Optional.empty(), Optional.empty(), ReadingChoices.AUTOMATIC, ReadingBasis.NONE), Optional.empty(),
                    own, List.of());
        }
        KeptHeart heart = KeptHeart.of(program, pictures, kept);
        CardiacReading read = heart.findings().heart().orElseThrow();
        return new RestoredLayer(kept, origin,
                new Outcome(Optional.of(heart.findings()), Optional.of(heart.table()), read.choices(), read.basis()),
                Optional.of(heart.edited()), own, heart.differing());
    }

    /** An open series as what labels are taken up again on. */
    public static OpenPictures pictures(OpenSeries series, Volume volume) {
        return new OpenPictures(series.info(), PatientBody.of(series.info().patient(), series.info().study().date()),
                series.source().series().flatMap(SourceFrames::of), volume);
    }

    String title() {
        Provenance from = kept.analysis().provenance();
        String name = kept.said().map(said -> said.model().name()).orElse(from.source());
        return "%s %s, %s".formatted(name, from.version(), from.precision().toUpperCase(Locale.ROOT));
    }
}
