package org.septum.viewer.room;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.septum.viewer.study.UnnamedVolumes;

/** 4-D files whose volumes the reader has to name: asks, and has them listed anew under their names. */
public final class NamingViewModel {
    private final BiConsumer<Path, List<String>> named;
    private final Consumer<Notice> notices;
    private final ObservableList<UnnamedVolumes> unnamed = FXCollections.observableArrayList();
    private Consumer<UnnamedVolumes> asks = u -> { };

    /** @param named is told the names of a file's volumes, in their order */
    NamingViewModel(BiConsumer<Path, List<String>> named, Consumer<Notice> notices) {
        this.named = named;
        this.notices = notices;
    }

    /** Those that are listed and not named yet. */
    public ObservableList<UnnamedVolumes> unnamed() {
        return FXCollections.unmodifiableObservableList(unnamed);
    }

    /** @param listener asks the reader what the volumes of a file are, and tells {@link #name} */
    void onAsk(Consumer<UnnamedVolumes> listener) {
        asks = listener;
    }

    /** What is listed now. */
    void listed(List<UnnamedVolumes> files) {
        unnamed.setAll(files);
        files.forEach(file -> notices.accept(Notice.warning("Which pictures are these?", file.words())
                .with("Name contrasts…", () -> asks.accept(file))));
    }

    /** Asks for each. */
    void ask() {
        List.copyOf(unnamed).forEach(asks);
    }

    /** What the reader says. */
    public void name(UnnamedVolumes file, List<String> names) {
        named.accept(file.file(), names);
    }
}
