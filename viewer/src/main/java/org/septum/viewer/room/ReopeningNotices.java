package org.septum.viewer.room;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.septum.viewer.analysis.RestoredLayer;
import org.septum.viewer.results.ReopeningViewModel;
import org.septum.viewer.study.SeriesSource;

/** Tells the reader of results that were opened again, and of those that could not be. */
record ReopeningNotices(Consumer<Notice> notices, Consumer<Throwable> failures, Consumer<SeriesSource> opening)
        implements ReopeningViewModel.Listener {
    @Override
    public void reopened(Path place, RestoredLayer layer) {
        notices.accept(Notice.information(layer.kept().said().isPresent() ? "The result is back" : "A segmentation is shown",
                layer.origin()));
        if (!layer.differing().isEmpty()) {
            notices.accept(Notice.warning("Numbers differ from those written",
                    place + ": " + String.join("; ", layer.differing()) + "."));
        }
    }

    @Override
    public void failed(Throwable cause) {
        failures.accept(cause);
    }

    @Override
    public void open(SeriesSource wanted) {
        opening.accept(wanted);
    }
}
