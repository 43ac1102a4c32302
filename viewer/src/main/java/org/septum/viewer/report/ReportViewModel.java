package org.septum.viewer.report;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.septum.imaging.Volume;
import org.septum.reporting.folder.ResultFolder;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.task.BackgroundTask;
import org.septum.viewer.task.Tasks;

/**
 * Writes the reading as it stands into a new folder: report, measurements and labels. Without a reader's name the report is an
 * unsigned draft. Nothing written earlier is replaced.
 */
public final class ReportViewModel {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmmss");

    private final ReportedResult reported;
    private final Supplier<Optional<OpenSeries>> series;
    private final Tasks tasks;
    private final Clock clock;
    private final Consumer<Throwable> failures;
    private final StringProperty reader = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Written>> written = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param files names in the folder */
    public record Written(Path folder, List<String> files) { }

    /**
     * @param reported what there is to report
     * @param series what is open
     * @param failures is told why a report could not be written
     */
    public ReportViewModel(ReportedResult reported, Supplier<Optional<OpenSeries>> series, Tasks tasks, Clock clock,
            Consumer<Throwable> failures) {
        this.reported = reported;
        this.series = series;
        this.tasks = tasks;
        this.clock = clock;
        this.failures = failures;
        reported.onChange(() -> {
            ready.set(reported.draft().isPresent());
            written.set(Optional.empty());
        });
    }

    /** Who signs; blank for an unsigned draft. */
    public StringProperty readerProperty() {
        return reader;
    }

    /** Whether there is something to write. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty writingProperty() {
        return writing.getReadOnlyProperty();
    }

    /** The last report of the reading as it stands; empty once it has changed since. */
    public ReadOnlyObjectProperty<Optional<Written>> writtenProperty() {
        return written.getReadOnlyProperty();
    }

    /** The reading's state in a sentence: what will stand above the line to sign on. */
    public String state() {
        String name = reader.get().strip();
        return name.isEmpty() ? "Unsigned draft" : "Signed by " + name;
    }

    /** Writes into a new folder below this one; does nothing without a reading, or while another report is being written. */
    public void write(Path below) {
        Optional<ReportDraft> draft = reported.draft();
        Optional<OpenSeries> opened = series.get();
        if (draft.isEmpty() || opened.isEmpty() || writing.get()) {
            return;
        }
        Path folder = below.resolve("Septum report " + LocalDateTime.now(clock).format(STAMP));
        ResultFolder files = ResultFolder.signed(Optional.of(reader.get().strip()).filter(n -> !n.isEmpty()));
        writing.set(true);
        tasks.start(BackgroundTask.of("septum-report", p -> opened.get().pixels().using(
                        (Volume open) -> draft.get().write(files, folder, p)))
                .onSuccess(names -> written.set(
                        Optional.of(new Written(folder, names)).filter(w -> reported.isOf(draft.get()))))
                .onFailure(failures)
                .onFinished(() -> writing.set(false)));
    }
}
