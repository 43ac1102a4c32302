package org.septum.viewer.analysis;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.septum.reporting.Signature;
import org.septum.reporting.stored.ReopenedResult;
import org.septum.reporting.stored.StoredEdits;

/** What a reader is told of a result from a folder: where it lies, who signed, what was edited, and what is not known. */
final class ReopenedWords {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.ENGLISH);

    private ReopenedWords() { }

    static String of(ReopenedResult result) {
        StoredEdits edits = result.said().edits();
        return "From %s. %s %s".formatted(result.folder().getFileName(), signed(edits.signed()),
                edited(edits, result.labels().unedited().isPresent()));
    }

    private static String signed(Optional<Signature> signed) {
        return signed.map(s -> "Signed by %s on %s.".formatted(s.by(), s.at().format(WHEN))).orElse("Not signed.");
    }

    private static String edited(StoredEdits edits, boolean known) {
        int frames = edits.frames().size();
        if (frames == 0) {
            return "No contour edited.";
        }
        return (frames == 1 ? "Contours of 1 picture edited; " : "Contours of %d pictures edited; ".formatted(frames))
                + (known ? "the AI's lie beside them." : "only the final ones were kept, the AI's own are not known.");
    }
}
