package org.septum.app.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.septum.ai.cardiac.CardiacPipeline;
import org.septum.ai.model.ModelRepository;
import org.septum.ai.tumour.TumourPipeline;
import org.septum.app.analysis.LazyEngine;
import org.septum.app.install.Installation;
import org.septum.app.install.Version;
import org.septum.app.sample.SampleStudy;
import org.septum.viewer.ReadingRoom;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.analysis.PipelineAnalyser;
import org.septum.viewer.edit.EditStore;
import org.septum.viewer.study.CatalogueOpener;
import org.septum.viewer.study.StudyOpener;

/** The program's window: starts JavaFX, shows the reading room, and gives everything back when the window is closed. */
public final class ReadingRoomWindow {
    private static final String TITLE = "Septum, not for diagnostic use";
    /** Kept here because the logging system would otherwise forget the filter. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private final Installation installation;
    private final SampleStudy sample;

    public ReadingRoomWindow(Installation installation, SampleStudy sample) {
        this.installation = installation;
        this.sample = sample;
    }

    /** Shows the window with these paths opened and waits until it is closed. */
    public void show(List<Path> paths) throws DisplayException, IOException {
        show(paths, (room, stage) -> { });
    }

    /** What happens, on the JavaFX thread, as soon as the window shows. */
    interface Opened {
        void with(ReadingRoom room, Stage stage);
    }

    void show(List<Path> paths, Opened opened) throws DisplayException, IOException {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        ModelRepository models = installation.models();
        try (LazyEngine engine = new LazyEngine();
                AwaitedAnalysis cardiac = new AwaitedAnalysis(new CardiacPipeline(models, engine));
                TumourAnalyser head = new TumourAnalyser(new TumourPipeline(models, engine), models)) {
            Analyser analyser = new TaskAnalyser(new PipelineAnalyser(cardiac, models, Version.software()), head);
            start(() -> open(analyser, new CatalogueOpener(head.division()), paths, opened, closed), closed::completeExceptionally);
            await(closed);
        }
    }

    private static void await(CompletableFuture<Void> closed) {
        try {
            closed.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            // Not where JavaFX could not start: it would wait for that start for ever.
            Platform.exit();
        }
    }

    private static void start(Runnable onceStarted, Consumer<Throwable> failed) throws DisplayException {
        // The program runs from the class path on purpose (docs/decisions/0002-build.md); JavaFX remarks on it at every start.
        JAVAFX.setFilter(r -> r.getMessage() == null || !r.getMessage().startsWith("Unsupported JavaFX configuration"));
        try {
            Platform.startup(() -> {
                try {
                    onceStarted.run();
                } catch (RuntimeException e) {
                    failed.accept(e);
                }
            });
        } catch (UnsupportedOperationException | IllegalStateException | LinkageError e) {
            throw Desktop.explain(e);
        } catch (RuntimeException e) {
            throw Desktop.explain(e.getCause() == null ? e : e.getCause());
        }
    }

    private void open(Analyser analyser, StudyOpener opener, List<Path> paths, Opened opened, CompletableFuture<Void> closed) {
        ReadingRoom room = new ReadingRoom(new SampleOpener(sample, opener), analyser,
                Optional.of(new EditStore(installation.folders().data().resolve("edits"))));
        Stage stage = new Stage();
        stage.setTitle(TITLE);
        room.in(stage);
        stage.setOnHidden(event -> {
            room.close();
            closed.complete(null);
        });
        stage.show();
        room.open(paths);
        opened.with(room, stage);
    }
}
