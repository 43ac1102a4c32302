package org.septum.viewer.analysis;

import java.util.Locale;
import java.util.Optional;
import org.septum.imaging.Provenance;
import org.septum.imaging.Volume;
import org.septum.imaging.edit.EditedLabels;
import org.septum.imaging.edit.FrameRef;
import org.septum.imaging.edit.SavedEdits;
import org.septum.measurements.cardiac.AreaTable;
import org.septum.viewer.study.OpenSeries;

/** Edits of an earlier session, measured and ready to be shown by {@link LayersViewModel#restore}. */
public final class RestoredLayer {
    private final SavedEdits kept;
    private final EditedLabels labels;
    private final Outcome analysis;
    private final Optional<AreaTable> edited;

    private RestoredLayer(SavedEdits kept, EditedLabels labels, Outcome analysis, Optional<AreaTable> edited) {
        this.kept = kept;
        this.labels = labels;
        this.analysis = analysis;
        this.edited = edited;
    }

    /** Looks at every frame once: not for the window's thread. */
    public static RestoredLayer of(SavedEdits kept, OpenSeries series, Volume volume) {
        EditedLabels labels = kept.resumed();
        Outcome analysis = Outcome.of(kept.analysis(), series, volume);
        return new RestoredLayer(kept, labels, analysis, analysis.table().map(t -> {
            AreaTable table = t;
            for (FrameRef frame : labels.edited()) {
                table = table.recounted(labels.current(), frame.slice(), frame.phase());
            }
            return table;
        }));
    }

    String title() {
        Provenance from = kept.analysis().provenance();
        return "%s %s, %s".formatted(from.source(), from.version(), from.precision().toUpperCase(Locale.ROOT));
    }

    SavedEdits kept() {
        return kept;
    }

    EditedLabels labels() {
        return labels;
    }

    /** Measured on the analysis' labels. */
    Outcome analysis() {
        return analysis;
    }

    /** Measured on the edited labels. */
    Optional<AreaTable> edited() {
        return edited;
    }
}
