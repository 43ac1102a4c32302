package org.septum.viewer.room;

import java.util.List;
import java.util.function.Consumer;
import org.septum.viewer.edit.Autosave;

/** Tells the reader of edits that were kept, and of those that could not be. */
final class AutosaveNotices implements Autosave.Listener {
    private final Consumer<Notice> notices;

    AutosaveNotices(Consumer<Notice> notices) {
        this.notices = notices;
    }

    @Override
    public void restored(int count) {
        notices.accept(Notice.information("Your edits are back", count == 1
                ? "Outlines you edited earlier are shown; the AI's lie beside them."
                : "Outlines you edited earlier are shown, in %d layers.".formatted(count)));
    }

    @Override
    public void damaged(List<String> what) {
        notices.accept(Notice.error("Kept edits could not be read", String.join("\n", what)));
    }

    @Override
    public void failed(Throwable cause) {
        notices.accept(Notice.error("Your edits are not kept", FailureText.of(cause)));
    }
}
