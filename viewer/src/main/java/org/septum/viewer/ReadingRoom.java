package org.septum.viewer;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.edit.EditStore;
import org.septum.viewer.room.ReadingRoomView;
import org.septum.viewer.room.ReadingRoomViewModel;
import org.septum.viewer.study.StudyOpener;
import org.septum.viewer.task.FxTasks;
import org.septum.viewer.theme.Theme;

/**
 * The reading room as one object: give it what opens studies and what analyses them, show its scene in a stage, close it at the
 * end. Made and used on the JavaFX thread.
 */
public final class ReadingRoom implements AutoCloseable {
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 700;

    private final FxTasks tasks = FxTasks.start();
    private final ReadingRoomViewModel model;
    private final ReadingRoomView view;
    private final Scene scene;

    /** A room that forgets edits when a series is closed. */
    public ReadingRoom(StudyOpener opener, Analyser analyser) {
        this(opener, analyser, Optional.empty());
    }

    /** @param edits where a reader's edits are kept between sessions; empty for nowhere */
    public ReadingRoom(StudyOpener opener, Analyser analyser, Optional<EditStore> edits) {
        Theme.install();
        model = new ReadingRoomViewModel(opener, analyser, tasks, edits);
        view = new ReadingRoomView(model);
        scene = new Scene(view, 1360, 860);
        Theme.dress(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, view::press);
        scene.setOnDragOver(ReadingRoom::accept);
        scene.setOnDragDropped(this::drop);
    }

    private static void accept(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        boolean files = event.getDragboard().hasFiles();
        if (files) {
            open(event.getDragboard().getFiles().stream().map(File::toPath).toList());
        }
        event.setDropCompleted(files);
        event.consume();
    }

    /** The window's content. */
    public Scene scene() {
        return scene;
    }

    /** Shows it in a window, which is not made smaller than all of it can be read in. */
    public void in(Stage stage) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
    }

    public Parent root() {
        return view;
    }

    public ReadingRoomViewModel model() {
        return model;
    }

    /** Opens folders and files in the background. */
    public void open(List<Path> paths) {
        model.open(paths);
    }

    /** Cancels what runs, stops drawing, gives the study's memory back. */
    @Override
    public void close() {
        view.close();
        model.close();
        tasks.close();
    }
}
