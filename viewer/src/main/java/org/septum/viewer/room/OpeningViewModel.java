package org.septum.viewer.room;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.septum.imaging.Progress;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.results.Kept;
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

        /** Labels are to be taken up. @param withStudy on the series shown next, not on the one shown now */
        void kept(List<Kept> labels, boolean withStudy);

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
    private List<Path> listedPaths = List.of();
    private Map<Path, List<String>> named = Map.of();
    /** Counts openings, so that one cancelled for the next does not speak for it. */
    private int openings;

    /** @param kept labels to be taken up @param list of the pictures; empty where there were none */
    private record Listing(List<Kept> kept, Optional<StudyList> list, Optional<SeriesSource> first) { }

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
        if (!paths.isEmpty()) {
            open(paths, Map.of());
        }
    }

    /** Lists what was listed last once more, now that a reader said what the volumes of a file are. */
    void name(Path file, List<String> volumes) {
        Map<Path, List<String>> all = new HashMap<>(named);
        all.put(file, volumes);
        open(listedPaths, all);
    }

    private void open(List<Path> paths, Map<Path, List<String>> names) {
        int number = next();
        String named = paths.size() == 1 ? name(paths.getFirst()) : paths.size() + " files";
        String what = "Opening " + named;
        activity.set(new Activity.Opening(what, TaskProgress.UNKNOWN));
        running = tasks.start(BackgroundTask.of("septum-open", p -> list(paths, names, p))
                .onProgress(p -> activity.set(new Activity.Opening(what, p)))
                .onSuccess(found -> {
                    if (found.list().isPresent()) {
                        listedPaths = paths;
                        this.named = names;
                    }
                    listed(found, number);
                })
                .onFailure(e -> failed("Could not open " + named, e))
                .onCancelled(() -> settle(number)));
    }

    private Listing list(List<Path> paths, Map<Path, List<String>> names, Progress progress) throws IOException {
        ResultPaths sorted = ResultPaths.of(paths);
        List<Kept> results = sorted.results().stream().<Kept>map(Kept.Result::new).toList();
        if (sorted.pictures().isEmpty()) {
            return new Listing(results, Optional.empty(), Optional.empty());
        }
        StudyList list = opener.open(sorted.pictures(), names, progress).without(s -> sorted.holds(s.file()));
        if (list.series().findAny().isEmpty() && !list.segmentations().isEmpty()) {
            List<Kept> alone = list.segmentations().stream().<Kept>map(Kept.Segmentation::new).toList();
            return new Listing(Stream.concat(results.stream(), alone.stream()).toList(), Optional.empty(), Optional.empty());
        }
        return new Listing(results, Optional.of(list), FirstShown.of(list, analyser));
    }

    private static String name(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }

    private void listed(Listing found, int number) {
        room.kept(found.kept(), found.list().isPresent());
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
