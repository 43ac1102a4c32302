package org.septum.viewer.phantom;

import java.nio.file.Path;
import java.util.List;
import org.septum.viewer.room.ReadingRoomViewModel;
import org.septum.viewer.task.QueuedTasks;

/** A reading room without a window in which the phantom was opened and analysed. */
public final class ReadPhantom {
    private final QueuedTasks tasks = QueuedTasks.create();
    private final ReadingRoomViewModel room = new ReadingRoomViewModel(
            (paths, progress) -> PhantomSeries.study(new PhantomSeries("cine")), new PhantomAnalyser(() -> { }), tasks);

    public ReadPhantom() {
        room.open(List.of(Path.of("study")));
        tasks.runAll();
        analyse();
    }

    public ReadingRoomViewModel room() {
        return room;
    }

    public QueuedTasks tasks() {
        return tasks;
    }

    /** Another run. */
    public void analyse() {
        room.analysis().analyse();
        tasks.runAll();
    }

    /** A measurement of the reading as it stands. */
    public double value(String id) {
        return room.reading().readingProperty().get().orElseThrow().measurement(id).orElseThrow().value();
    }
}
