package org.septum.imaging.edit;

import java.util.List;
import java.util.Objects;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Segmentation;

/**
 * Edits as they are kept between two sessions: the analysis' labels, the reader's, and what was edited.
 *
 * @param analysis as the analysis left it
 * @param edited on the same grid
 * @param journal the edits that stand, oldest first
 * @param reading how the labels were read, in the words of whoever keeps them; empty where that was not kept
 */
public record SavedEdits(Segmentation analysis, LabelMap edited, List<JournalEntry> journal, String reading) {
    public SavedEdits {
        journal = List.copyOf(journal);
        Objects.requireNonNull(reading);
    }

    /** Edits of labels nobody read yet. */
    public SavedEdits(Segmentation analysis, LabelMap edited, List<JournalEntry> journal) {
        this(analysis, edited, journal, "");
    }

    /** The same with how the labels were read. */
    public SavedEdits readAs(String text) {
        return new SavedEdits(analysis, edited, journal, text);
    }

    /** The edits taken up again; what was done before cannot be undone step by step, but frames can be set back. */
    public EditedLabels resumed() {
        return new EditedLabels(analysis.map(), edited, journal);
    }
}
