package org.septum.viewer.comparison;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.septum.imaging.Grid;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Segmentation;
import org.septum.imaging.edit.LabelEdit;
import org.septum.measurements.comparison.Agreement;
import org.septum.measurements.comparison.Disagreement;
import org.septum.reporting.SourceFrames;
import org.septum.reporting.expert.Expert;
import org.septum.reporting.expert.ExpertFile;
import org.septum.viewer.analysis.LayerEdits;
import org.septum.viewer.analysis.LayersViewModel;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.analysis.StructureViewModel;
import org.septum.viewer.comparison.Piece.Verdict;
import org.septum.viewer.history.EditHistory;
import org.septum.viewer.history.Step;
import org.septum.viewer.study.OpenSeries;
import org.septum.viewer.task.BackgroundTask;
import org.septum.viewer.task.Tasks;
import org.septum.viewer.task.Work;
import org.septum.viewer.viewport.OverlayState;

/**
 * A result against an expert's segmentation. The list of disagreements is that of the moment the two were first compared, so that
 * it stays in order while pieces are decided; numbers and agreement follow every edit, whoever makes it.
 */
public final class ComparisonViewModel {
    /** Smaller pieces are told of and not stepped through. */
    static final double LEAST_ML = 0.05;

    private final LayersViewModel layers;
    private final EditHistory history;
    private final Tasks tasks;
    private final Consumer<Disagreement> goTo;
    private final Consumer<Throwable> failures;
    private final List<StructureViewModel> legend = Agreement.LABELS.labels().stream().map(StructureViewModel::new).toList();
    private final ReadOnlyObjectWrapper<Optional<Compared>> compared = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Piece>> pieces = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final BooleanProperty agreementShown = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Optional<OverlayState>> overlay = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<OpenSeries> series = Optional.empty();
    private ResultLayer layer;
    private boolean outdated;
    /** Counts what was opened, so that an answer that comes late is known for one. */
    private int opened;

    /**
     * @param goTo shows a place in all views
     * @param failures is told why a file could not be compared
     */
    public ComparisonViewModel(LayersViewModel layers, EditHistory history, Tasks tasks, Consumer<Disagreement> goTo,
            Consumer<Throwable> failures) {
        this.layers = layers;
        this.history = history;
        this.tasks = tasks;
        this.goTo = goTo;
        this.failures = failures;
        layers.onEdit(edited -> recount());
        agreementShown.addListener((o, before, now) -> draw());
        compared.addListener((o, before, now) -> draw());
        legend.forEach(s -> s.onChange(this::draw));
    }

    /** Another series is open, or none: there is nothing to compare any more. */
    public void series(Optional<OpenSeries> now) {
        series = now;
        close();
    }

    /** What came out; empty until something was compared. */
    ReadOnlyObjectProperty<Optional<Compared>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }

    /** Whether there is a comparison to step through. */
    public boolean isActive() {
        return compared.get().isPresent();
    }

    /** The second segmentation; empty while there is nothing to compare with. */
    public Optional<Expert> expert() {
        return compared.get().map(Compared::expert);
    }

    /** The disagreements, the largest first. */
    public ReadOnlyObjectProperty<List<Piece>> piecesProperty() {
        return pieces.getReadOnlyProperty();
    }

    /** The piece looked at; −1 before the first. */
    public ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Whether the agreement is drawn in place of the structures. */
    public BooleanProperty agreementShownProperty() {
        return agreementShown;
    }

    /** How agreed, missed, extra and otherwise labelled voxels are drawn. */
    List<StructureViewModel> legend() {
        return legend;
    }

    /** The agreement to be drawn; empty for none. */
    public ReadOnlyObjectProperty<Optional<OverlayState>> overlayProperty() {
        return overlay.getReadOnlyProperty();
    }

    /** Results that could be compared with the one shown. */
    List<ResultLayer> others() {
        return layers.layers().stream().filter(l -> l != layers.currentProperty().get() && l.finishedProperty().get()).toList();
    }

    /** Whether there is a finished result to be compared. */
    boolean isPossible() {
        ResultLayer shown = layers.currentProperty().get();
        return shown != null && shown.finishedProperty().get() && series.isPresent();
    }

    /** Compares the result shown with a file: NIfTI, a DICOM segmentation, or a folder of results. */
    public void open(Path path) {
        if (isPossible()) {
            Segmentation own = layers.currentProperty().get().segmentation();
            OpenSeries pictures = series.orElseThrow();
            Grid grid = own.map().grid();
            start(own, progress -> {
                Optional<SourceFrames> frames = pictures.source().series().flatMap(SourceFrames::of);
                return ExpertFile.read(path, Compared.anatomy(own.labels()), grid, frames);
            });
        }
    }

    /** Compares the result shown with another one. */
    void open(ResultLayer other) {
        if (isPossible()) {
            Segmentation theirs = other.segmentation();
            start(layers.currentProperty().get().segmentation(), progress -> Compared.asExpert(theirs, other.toString()));
        }
    }

    private void start(Segmentation own, Work<Expert> reading) {
        close();
        int number = opened;
        ResultLayer about = layers.currentProperty().get();
        working.set(true);
        tasks.start(BackgroundTask.of("septum-comparison", p -> Compared.of(own, reading.run(p)))
                .onSuccess(found -> {
                    if (number == opened) {
                        show(about, found);
                    }
                })
                .onFailure(failures)
                .onFinished(() -> working.set(false)));
    }

    private void show(ResultLayer about, Compared found) {
        layer = about;
        pieces.set(found.disagreements().stream().filter(d -> d.ml() >= LEAST_ML)
                .map(d -> new Piece(d, found.words(d), Verdict.OPEN)).toList());
        compared.set(Optional.of(found));
        next();
    }

    /** Nothing is compared any more. */
    public void close() {
        opened++;
        layer = null;
        compared.set(Optional.empty());
        pieces.set(List.of());
        current.set(-1);
    }

    /** Counts anew after an edit; edits made while that goes on are counted together afterwards. */
    private void recount() {
        if (layer == null || working.get()) {
            outdated = layer != null;
            return;
        }
        outdated = false;
        int number = opened;
        Segmentation now = layers.currentProperty().get().segmentation();
        Expert expert = compared.get().orElseThrow().expert();
        working.set(true);
        tasks.start(BackgroundTask.of("septum-comparison", p -> Compared.of(now, expert))
                .onSuccess(found -> {
                    if (number == opened) {
                        compared.set(Optional.of(found));
                    }
                })
                .onFailure(failures)
                .onFinished(() -> {
                    working.set(false);
                    if (outdated) {
                        recount();
                    }
                }));
    }

    private void draw() {
        overlay.set(compared.get().filter(c -> agreementShown.get()).map(c -> new OverlayState(Optional.of(c.agreement()),
                legend.stream().map(StructureViewModel::style).toList(), 0)));
    }

    public void next() {
        look(current.get() + 1);
    }

    public void previous() {
        look(current.get() - 1);
    }

    /** Goes to a piece of the list; beyond its ends nothing happens. */
    public void look(int index) {
        if (index >= 0 && index < pieces.get().size()) {
            current.set(index);
            goTo.accept(pieces.get().get(index).disagreement());
        }
    }

    /** Takes the expert's labels for the piece looked at, and goes on. */
    public void accept() {
        decide(Verdict.EXPERTS_TAKEN, "expert's label taken");
    }

    /** Keeps the own labels for the piece looked at, and goes on. */
    public void reject() {
        decide(Verdict.OWN_KEPT, "own label kept");
    }

    private void decide(Verdict verdict, String words) {
        int index = current.get();
        if (layer == null || index < 0) {
            return;
        }
        Piece piece = pieces.get().get(index);
        if (layers.currentProperty().get() != layer) {
            layers.currentProperty().set(layer);
        }
        layer = layers.editable();
        LayerEdits edits = layer.edits().orElseThrow();
        if (verdict == Verdict.EXPERTS_TAKEN) {
            LabelSet known = layer.segmentation().labels();
            compared.get().orElseThrow().brought(piece.disagreement(), known).forEach(label -> layers.list(layer, label));
        }
        Optional<LabelEdit> edit = edits.apply(labels -> verdict == Verdict.EXPERTS_TAKEN
                ? piece.disagreement().accept(labels) : piece.disagreement().reject(labels));
        if (edit.isPresent() || piece.verdict() != verdict) {
            set(index, verdict);
            history.did(step("%s: %s".formatted(words, piece.what().toLowerCase(java.util.Locale.ROOT)), edits, edit,
                    index, piece.verdict(), verdict));
        }
        next();
    }

    private Step step(String label, LayerEdits edits, Optional<LabelEdit> edit, int index, Verdict before, Verdict after) {
        List<Piece> list = pieces.get();
        return Step.of(label, () -> {
            edit.ifPresent(edits::undo);
            again(list, index, before);
        }, () -> {
            edit.ifPresent(edits::redo);
            again(list, index, after);
        });
    }

    /** What is undone is also seen, unless another comparison was opened meanwhile. */
    private void again(List<Piece> list, int index, Verdict verdict) {
        if (pieces.get().size() == list.size() && pieces.get().get(index).disagreement() == list.get(index).disagreement()) {
            set(index, verdict);
            look(index);
        }
    }

    private void set(int index, Verdict verdict) {
        List<Piece> next = new ArrayList<>(pieces.get());
        next.set(index, next.get(index).with(verdict));
        pieces.set(List.copyOf(next));
    }
}
