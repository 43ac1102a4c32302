package org.septum.viewer.room;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.septum.imaging.Progress;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.results.ResultPaths;
import org.septum.viewer.study.Caption;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.study.StudyList;
import org.septum.viewer.study.StudyOpener;
import org.septum.viewer.task.BackgroundTask;
import org.septum.viewer.task.TaskProgress;
import org.septum.viewer.task.Tasks;

/** Opens studies and series in the background; the later of two openings counts. What is open stays until the next is ready. */
final class OpeningViewModel {
    /** Where what was opened goes; told on the view models' thread. */
    interface Room {
        /** A study was listed. */
        void listed(StudyList list);

        /** Folders of results are to be taken up. @param withStudy on the series shown next, not on the one shown now */
        void results(List<Path> folders, boolean withStudy);

        /** A series is to be shown in place of the one open. @param inPlanes whether that is read in linked planes */
        void show(OpenSeries opened, boolean inPlanes);

        /** Whether a series is shown. */
        boolean isOpen();

        /** Something could not be opened while something else is shown. */
        void tell(String title, Throwable cause);

        /** The same while nothing is: it is said in the middle of the window, and perhaps to be logged. */
        void log(Throwable cause);
    }

    private final StudyOpener opener;
    private final Analyser analyser;
    private final Tasks tasks;
    private final Room room;
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>(new Activity.Empty());
    private Tasks.Running running = Tasks.Running.NOTHING;
    /** Counts openings, so that one cancelled for the next does not speak for it. */
    private int openings;

    /** @param list of the pictures; empty where only results were opened */
    private record Listing(List<Path> results, Optional<StudyList> list, Optional<SeriesSource> first) { }

    private record Loaded(OpenSeries series, boolean inPlanes) { }

    OpeningViewModel(StudyOpener opener, Analyser analyser, Tasks tasks, Room room) {
        this.opener = opener;
        this.analyser = analyser;
        this.tasks = tasks;
        this.room = room;
    }

    ReadOnlyObjectProperty<Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    /** Lists what the paths hold and opens the series most likely wanted. */
    void open(List<Path> paths) {
        if (paths.isEmpty()) {
            return;
        }
        int number = next();
        String named = paths.size() == 1 ? name(paths.getFirst()) : paths.size() + " files";
        String what = "Opening " + named;
        activity.set(new Activity.Opening(what, TaskProgress.UNKNOWN));
        running = tasks.start(BackgroundTask.of("septum-open", p -> list(paths, p))
                .onProgress(p -> activity.set(new Activity.Opening(what, p)))
                .onSuccess(found -> listed(found, number))
                .onFailure(e -> failed("Could not open " + named, e))
                .onCancelled(() -> settle(number)));
    }

    private Listing list(List<Path> paths, Progress progress) throws IOException {
        ResultPaths sorted = ResultPaths.of(paths);
        if (sorted.pictures().isEmpty()) {
            return new Listing(sorted.results(), Optional.empty(), Optional.empty());
        }
        StudyList list = opener.open(sorted.pictures(), progress);
        return new Listing(sorted.results(), Optional.of(list), FirstShown.of(list, analyser));
    }

    private static String name(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }

    private void listed(Listing found, int number) {
        room.results(found.results(), found.list().isPresent());
        if (found.list().isEmpty()) {
            settle(number);
            return;
        }
        room.listed(found.list().get());
        found.first().ifPresentOrElse(this::open,
                () -> failed("Nothing to show", new IOException("There is no series with pictures in it.")));
    }

    /** Loads a series. */
    void open(SeriesSource source) {
        int number = next();
        String title = Caption.title(source.info());
        String what = "Loading " + title;
        activity.set(new Activity.Opening(what, TaskProgress.UNKNOWN));
        running = tasks.start(BackgroundTask.of("septum-load", p -> {
            boolean inPlanes = analyser.isReadInPlanes(source);
            return new Loaded(OpenSeries.load(source, p), inPlanes);
        })
                .onProgress(p -> activity.set(new Activity.Opening(what, p)))
                .onSuccess(this::show)
                .onFailure(e -> failed("Could not load " + title, e))
                .onCancelled(() -> settle(number))
                .onDiscard(loaded -> loaded.series().close()));
    }

    private void show(Loaded loaded) {
        room.show(loaded.series(), loaded.inPlanes());
        activity.set(new Activity.Reading());
    }

    void failed(String title, Throwable cause) {
        if (room.isOpen()) {
            room.tell(title, cause);
            activity.set(new Activity.Reading());
        } else {
            room.log(cause);
            activity.set(new Activity.Failed(title, FailureText.of(cause)));
        }
    }

    void cancel() {
        running.cancel();
        settle(openings);
    }

    /** The study was closed: nothing is opened any more, and nothing is shown. */
    void closed() {
        running.cancel();
        activity.set(new Activity.Empty());
    }

    private int next() {
        running.cancel();
        return ++openings;
    }

    /** Back to what is open, unless another opening has begun. */
    private void settle(int number) {
        if (number == openings && activity.get() instanceof Activity.Opening) {
            activity.set(room.isOpen() ? new Activity.Reading() : new Activity.Empty());
        }
    }
}
