package org.septum.viewer.edit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.septum.imaging.UnusableInputException;
import org.septum.imaging.edit.EditedLabels;
import org.septum.imaging.edit.SavedEdits;
import org.septum.measurements.cardiac.AreaTable;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.ReadingBasis;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.measurements.tumour.TumourBasis;
import org.septum.measurements.tumour.TumourReading;
import org.septum.reporting.CardiacFindings;
import org.septum.reporting.Findings;
import org.septum.reporting.TumourFindings;
import org.septum.reporting.stored.StoredAnalysis;
import org.septum.reporting.table.ResultDocument;
import org.septum.viewer.analysis.ResultLayer;

/** How edited labels are read, kept with them as the text of a result.json. */
final class KeptReading {
    private KeptReading() { }

    /** A layer's state as it is now; the answer is worked out by whoever asks for it, on any thread. */
    static Supplier<SavedEdits> of(ResultLayer layer) {
        EditedLabels labels = layer.edits().orElseThrow().labels();
        SavedEdits edits = new SavedEdits(layer.segmentation().with(labels.original()), labels.current(), labels.journal());
        Optional<Findings> unread = layer.unread();
        UnaryOperator<Findings> read = read(layer);
        return () -> unread.map(read).map(f -> edits.readAs(ResultDocument.of(f, List.of()).compact())).orElse(edits);
    }

    /** Measures anew, for a heart and for a tumour; labels of neither stay as they are. */
    private static UnaryOperator<Findings> read(ResultLayer layer) {
        Optional<AreaTable> table = layer.tableProperty().get();
        ReadingChoices choices = layer.choicesProperty().get();
        ReadingBasis basis = layer.basis();
        Optional<TumourBasis> tumour = layer.tumourBasis();
        return f -> table.map(t -> CardiacFindings.reread(f, CardiacReading.of(t, choices, basis)))
                .or(() -> tumour.map(b -> TumourFindings.reread(f,
                        TumourReading.of(f.segmentation().map(), f.segmentation().labels(), b)))).orElse(f);
    }

    /**
     * What was kept of how edits were read.
     *
     * @param damaged is told where it cannot be understood; the labels can all the same
     */
    static Optional<StoredAnalysis> said(Path file, SavedEdits edits, List<String> damaged) {
        if (edits.reading().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(StoredAnalysis.parse(file, edits.reading()));
        } catch (UnusableInputException e) {
            damaged.add("%s: the labels are back, how they were read is not: it %s.".formatted(file, e.reason()));
            return Optional.empty();
        }
    }
}
