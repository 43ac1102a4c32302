package org.septum.reporting.stored;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Warning;
import org.septum.imaging.edit.EditedLabels;
import org.septum.imaging.edit.FrameRef;
import org.septum.imaging.edit.SavedEdits;

/**
 * Labels that were kept, to be read again.
 *
 * @param analysis as the analysis left them or, where that is not known, as they were kept
 * @param labels a reader's over these
 * @param said how they were read; empty where that was not kept
 * @param earlier frames a reader had changed of which the analysis' own labels are not known
 * @param notes what a reader should know of where they come from
 */
public record KeptLabels(Segmentation analysis, EditedLabels labels, Optional<StoredAnalysis> said, Set<FrameRef> earlier,
        List<Warning> notes) {
    public KeptLabels {
        earlier = Set.copyOf(earlier);
        notes = List.copyOf(notes);
    }

    /** Those of a folder of results. */
    public static KeptLabels of(ReopenedResult result) {
        StoredAnalysis said = result.said();
        ReopenedLabels maps = result.labels();
        boolean known = maps.unedited().isPresent();
        Segmentation analysis = new Segmentation(maps.unedited().orElse(maps.map()), said.labels(), said.model().provenance(),
                maps.confidence());
        EditedLabels labels = known ? new EditedLabels(maps.unedited().get(), maps.map(), said.edits().journal())
                : new EditedLabels(maps.map(), maps.map(), List.of());
        return new KeptLabels(analysis, labels, Optional.of(said), known ? Set.of() : said.edits().frames(),
                List.of());
    }

    /** Edits that were kept as they were made. @param said how they were read; empty where that was not kept */
    public static KeptLabels of(SavedEdits saved, Optional<StoredAnalysis> said) {
        return new KeptLabels(saved.analysis(), saved.resumed(), said, Set.of(), said.isPresent() ? List.of()
                : List.of(new Warning("kept-labels", "The labels are of an earlier session, which kept neither the analysis' "
                        + "warnings nor its times.")));
    }

    /** The same with more to be known of them. */
    public KeptLabels with(Warning note) {
        return new KeptLabels(analysis, labels, said, earlier, Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /** Whether the labels over the analysis' are a reader's. */
    public boolean isEdited() {
        return !labels.edited().isEmpty() || !labels.journal().isEmpty();
    }
}
