package org.septum.viewer.edit;

import java.util.Locale;
import java.util.function.Consumer;
import org.septum.imaging.edit.FrameRef;
import org.septum.imaging.edit.LabelEdit;
import org.septum.viewer.analysis.LayerEdits;
import org.septum.viewer.history.Step;

/**
 * An edit as a step that can be taken back.
 *
 * @param label what was done and where
 * @param edits of the layer it was done on
 * @param show brings the layer and one of these frames before the reader's eyes, so that what is undone is also seen
 */
record LabelStep(String label, LayerEdits edits, LabelEdit edit, Consumer<LabelEdit> show) implements Step {
    static LabelStep of(LayerEdits edits, LabelEdit edit, String structure, Consumer<LabelEdit> show) {
        FrameRef first = edit.frames().getFirst();
        String where = edit.frames().size() == 1
                ? "slice %d, phase %d".formatted(first.slice() + 1, first.phase() + 1)
                : "%d pictures".formatted(edit.frames().size());
        String what = edit.operation().toString().toLowerCase(Locale.ROOT).replace("ai's", "AI's");
        return new LabelStep("%s%s, %s".formatted(what, structure.isEmpty() ? "" : ": " + structure, where), edits, edit, show);
    }

    @Override
    public void undo() {
        show.accept(edit);
        edits.undo(edit);
    }

    @Override
    public void redo() {
        show.accept(edit);
        edits.redo(edit);
    }

    @Override
    public long bytes() {
        return edit.bytes();
    }
}
