package org.septum.viewer.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.septum.viewer.study.SeriesSource;
import org.septum.viewer.study.StudyList;
import org.septum.viewer.study.StudyList.Patient;
import org.septum.viewer.study.StudyList.Study;
import org.septum.viewer.task.BackgroundTask;
import org.septum.viewer.task.Tasks;

/** The list of what was found, with a thumbnail for each series as soon as it is read. */
public final class BrowserViewModel {
    private final Tasks tasks;
    private final ObservableList<BrowserRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<SeriesSource> opened = new ReadOnlyObjectWrapper<>();
    private StudyList listed = new StudyList(List.of(), List.of());
    private Tasks.Running thumbnails = Tasks.Running.NOTHING;

    public BrowserViewModel(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Patients, their studies and their series, flattened in listing order. */
    public ObservableList<BrowserRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /** The series in the viewport; null for none. */
    public ReadOnlyObjectProperty<SeriesSource> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    public void opened(SeriesSource series) {
        opened.set(series);
    }

    /** The other series with pictures of a series' study. */
    public List<SeriesSource> besides(SeriesSource series) {
        return listed.patients().stream().flatMap(p -> p.studies().stream()).filter(s -> s.series().contains(series))
                .flatMap(s -> s.series().stream()).filter(s -> !s.equals(series)).toList();
    }

    /** The first series listed that has a property. */
    public Optional<SeriesSource> find(Predicate<SeriesSource> property) {
        return listed.series().filter(property).findFirst();
    }

    /** All studies of a series' patient, its own among them. */
    public List<Study> ofPatient(SeriesSource series) {
        return listed.patients().stream().map(Patient::studies)
                .filter(all -> all.stream().anyMatch(s -> s.series().contains(series))).findFirst().orElse(List.of());
    }

    public void list(StudyList list) {
        listed = list;
        thumbnails.cancel();
        List<BrowserRow> all = new ArrayList<>();
        List<BrowserRow.OfSeries> series = new ArrayList<>();
        for (Patient patient : list.patients()) {
            all.add(new BrowserRow.OfPatient(patient.name(), patient.id()));
            for (Study study : patient.studies()) {
                all.add(new BrowserRow.OfStudy(study.description(), study.date()));
                study.series().forEach(s -> series.add(new BrowserRow.OfSeries(s)));
                all.addAll(series.subList(series.size() - study.series().size(), series.size()));
                study.others().forEach(o -> all.add(new BrowserRow.OfOther(o)));
            }
        }
        rows.setAll(all);
        thumbnails = readThumbnails(series);
    }

    /** One after the other, so that they do not fight the series being opened for the disk. */
    private Tasks.Running readThumbnails(List<BrowserRow.OfSeries> series) {
        return tasks.start(BackgroundTask.of("septum-thumbnails", progress -> {
            for (BrowserRow.OfSeries row : series) {
                progress.checkCancelled();
                Thumbnail thumbnail = Thumbnail.read(row.series());
                tasks.later(() -> row.thumbnail(thumbnail));
            }
            return null;
        }));
    }
}
