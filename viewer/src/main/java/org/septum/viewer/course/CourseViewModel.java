package org.septum.viewer.course;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.septum.imaging.UnusableInputException;
import org.septum.measurements.tumour.TumourReading;
import org.septum.reporting.TumourFindings;
import org.septum.reporting.follow.DatedResult;
import org.septum.reporting.follow.FollowUp;
import org.septum.viewer.analysis.Analyser;
import org.septum.viewer.analysis.Analyser.AnalysisOptions;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.study.StudyList.Study;
import org.septum.viewer.task.BackgroundTask;
import org.septum.viewer.task.TaskProgress;
import org.septum.viewer.task.Tasks;
import org.septum.viewer.tumour.TumourViewModel;

/**
 * The tumour shown beside what was measured at other dates of its patient: studies of the browser that were read, or analysed for
 * this, and folders of results. The date that is read follows every edit. Another patient's study empties it.
 */
public final class CourseViewModel {
    private final TumourViewModel tumour;
    private final OtherStudies others;
    private final Supplier<Optional<AnalysisOptions>> options;
    private final Tasks tasks;
    private final Consumer<Throwable> failures;
    private final ReadOnlyObjectWrapper<List<FollowedDate>> dates = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<FollowUp>> course = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<TaskProgress> progress = new ReadOnlyObjectWrapper<>(TaskProgress.UNKNOWN);
    private final Map<Study, FollowedDate> ofStudies = new IdentityHashMap<>();
    private final Map<Path, FollowedDate> ofFolders = new LinkedHashMap<>();
    private List<Study> studies = List.of();
    private Optional<SeriesSource> shown = Optional.empty();
    private Tasks.Running running = Tasks.Running.NOTHING;
    /** Counts comparisons, so that one that was overtaken is known for one. */
    private int asked;

    /**
     * @param options how other studies are analysed: as the one shown would be
     * @param failures is told why a date could not be put beside the others
     */
    public CourseViewModel(TumourViewModel tumour, Analyser analyser, Supplier<Optional<AnalysisOptions>> options, Tasks tasks,
            Consumer<Throwable> failures) {
        this.tumour = tumour;
        others = new OtherStudies(analyser);
        this.options = options;
        this.tasks = tasks;
        this.failures = failures;
        tumour.readingProperty().subscribe((before, now) -> read(now));
        refresh();
    }

    /** In the order of time. */
    public ReadOnlyObjectProperty<List<FollowedDate>> datesProperty() {
        return dates.getReadOnlyProperty();
    }

    /** The dates compared; empty while there are fewer than two. */
    public ReadOnlyObjectProperty<Optional<FollowUp>> courseProperty() {
        return course.getReadOnlyProperty();
    }

    /** What is missing for a comparison, in a sentence; empty for nothing. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<TaskProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether the browser lists studies of this patient that were not measured yet. */
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** Another series is open, or none. @param ofPatient all studies of its patient that are listed */
    public void series(Optional<SeriesSource> now, List<Study> ofPatient) {
        shown = now;
        boolean samePatient = ofPatient.size() == studies.size()
                && IntStream.range(0, studies.size()).allMatch(i -> studies.get(i) == ofPatient.get(i));
        if (!samePatient) {
            running.cancel();
            ofStudies.clear();
            ofFolders.clear();
            studies = ofPatient;
        }
        refresh();
    }

    private Optional<Study> study() {
        return shown.flatMap(s -> studies.stream().filter(study -> study.series().contains(s)).findFirst());
    }

    /** What was read stays when its study is closed. */
    private void read(Optional<TumourReading> reading) {
        if (reading.isPresent() && study().isPresent()) {
            tumour.layer().flatMap(layer -> layer.findingsProperty().get()).ifPresent(found -> ofStudies.put(study().get(),
                    new FollowedDate(DatedResult.of(TumourFindings.reread(found, reading.get()), OtherStudies.place(shown.get())),
                            FollowedDate.READ)));
            refresh();
        }
    }

    /** Analyses the patient's other studies in the browser. */
    public void analyseOthers() {
        Optional<AnalysisOptions> how = options.get();
        List<Study> open = missing();
        if (how.isPresent() && !open.isEmpty()) {
            start(BackgroundTask.of("septum-dates", p -> others.measure(open, how.get(), p)), this::measured);
        }
    }

    private List<Study> missing() {
        return studies.stream().filter(s -> !ofStudies.containsKey(s) && study().filter(own -> own == s).isEmpty()).toList();
    }

    private void measured(OtherStudies.Outcome outcome) {
        outcome.measured().forEach(m -> ofStudies.putIfAbsent(m.study(), new FollowedDate(m.result(), FollowedDate.ANALYSED)));
        refresh();
        if (!outcome.problems().isEmpty()) {
            failures.accept(new IOException(String.join("\n", outcome.problems())));
        }
    }

    /** Puts a folder of results beside the others, unless it cannot be compared with them. */
    public void add(Path folder) {
        List<DatedResult> known = dates.get().stream().map(FollowedDate::result).toList();
        start(BackgroundTask.of("septum-dates", p -> read(folder, known)), found -> {
            ofFolders.put(folder, new FollowedDate(found, folder.getFileName().toString()));
            refresh();
        });
    }

    private static DatedResult read(Path folder, List<DatedResult> known) throws UnusableInputException {
        DatedResult found = DatedResult.read(folder);
        if (found.date().isEmpty()) {
            throw new UnusableInputException(folder, "does not say when its pictures were made");
        }
        if (!known.isEmpty()) {
            FollowUp.compare(Stream.concat(known.stream(), Stream.of(found)).toList());
        }
        return found;
    }

    /** Takes a folder of results away again. */
    public void remove(FollowedDate date) {
        ofFolders.values().remove(date);
        refresh();
    }

    boolean isRemovable(FollowedDate date) {
        return ofFolders.containsValue(date);
    }

    private <T> void start(BackgroundTask<T> task, Consumer<T> then) {
        if (working.get()) {
            return;
        }
        List<Study> of = studies;
        working.set(true);
        progress.set(TaskProgress.UNKNOWN);
        running = tasks.start(task.onProgress(progress::set)
                .onSuccess(value -> {
                    if (studies == of) {
                        then.accept(value);
                    }
                })
                .onFailure(failures)
                .onFinished(() -> working.set(false)));
    }

    /** Stops the analysis of other studies; what is measured by then is dropped with it. */
    public void cancel() {
        running.cancel();
    }

    private void refresh() {
        List<FollowedDate> all = new ArrayList<>(ofStudies.values());
        all.addAll(ofFolders.values());
        List<FollowedDate> dated = all.stream().filter(d -> d.result().date().isPresent())
                .sorted(Comparator.comparing(d -> d.result().date().orElseThrow())).toList();
        dates.set(dated);
        more.set(!missing().isEmpty() && tumour.layer().isPresent());
        all.removeAll(dated);
        hint.set(!all.isEmpty() ? "%s does not say when its pictures were made, so it has no place in time."
                .formatted(all.getFirst().result().place())
                : dated.size() < 2 ? "Two dates of this patient are needed: analyse the tumour shown, then the patient's other "
                        + "studies in the list, or add a folder of earlier results." : "");
        compare(dated.stream().map(FollowedDate::result).toList());
    }

    private void compare(List<DatedResult> results) {
        int number = ++asked;
        if (results.size() < 2) {
            course.set(Optional.empty());
            return;
        }
        tasks.start(BackgroundTask.of("septum-course", p -> FollowUp.compare(results))
                .onSuccess(found -> {
                    if (number == asked) {
                        course.set(Optional.of(found));
                    }
                })
                .onFailure(cause -> {
                    if (number == asked) {
                        course.set(Optional.empty());
                        failures.accept(cause);
                    }
                }));
    }
}
