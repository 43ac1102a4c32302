package org.septum.imaging.edit;

import java.util.List;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Segmentation;

/**
 * Edits as they are kept between two sessions: the analysis' labels, the reader's, and what was edited.
 *
 * @param analysis as the analysis left it
 * @param edited on the same grid
 * @param journal the edits that stand, oldest first
 */
public record SavedEdits(Segmentation analysis, LabelMap edited, List<JournalEntry> journal) {
    public SavedEdits {
        journal = List.copyOf(journal);
    }

    /** The edits taken up again; what was done before cannot be undone step by step, but frames can be set back. */
    public EditedLabels resumed() {
        return new EditedLabels(analysis.map(), edited, journal);
    }
}
