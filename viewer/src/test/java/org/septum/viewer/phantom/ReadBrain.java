package org.septum.viewer.phantom;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelMap;
import org.septum.viewer.edit.EditStore;
import org.septum.viewer.phantom.PhantomBrain.Sequence;
import org.septum.viewer.room.ReadingRoomViewModel;
import org.septum.viewer.task.QueuedTasks;

/** A reading room without a window in which a coarse phantom brain was opened and analysed. */
public final class ReadBrain {
    public static final Grid GRID = PhantomBrain.grid(48, 58, 32, 3.6, 6);

    private final QueuedTasks tasks = QueuedTasks.create();
    private final ReadingRoomViewModel room;

    public ReadBrain() {
        this(Optional.empty());
        analyse();
    }

    private ReadBrain(Optional<EditStore> edits) {
        room = new ReadingRoomViewModel((paths, progress) -> PhantomSeries.study(PhantomBrain.series(Sequence.FLAIR, GRID),
                PhantomBrain.series(Sequence.T1CE, PhantomBrain.grid(100, 120, 20, 1.75, 9))), new BrainAnalyser(), tasks, edits);
        room.open(List.of(Path.of("study")));
        tasks.runAll();
    }

    /** The brain opened and not analysed. @param edits where edits are kept */
    public static ReadBrain unread(Optional<EditStore> edits) {
        return new ReadBrain(edits);
    }

    public void analyse() {
        room.analysis().analyse();
        tasks.runAll();
    }

    public ReadingRoomViewModel room() {
        return room;
    }

    public QueuedTasks tasks() {
        return tasks;
    }

    /** The labels shown. */
    public LabelMap labels() {
        return room.layers().currentProperty().get().map();
    }
}
