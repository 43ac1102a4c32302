package org.septum.viewer.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.septum.imaging.Label;
import org.septum.imaging.LabelMap;
import org.septum.imaging.LabelSet;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Warning;
import org.septum.imaging.edit.EditedLabels;
import org.septum.imaging.edit.FrameRef;
import org.septum.imaging.edit.JournalEntry;
import org.septum.measurements.cardiac.AreaTable;
import org.septum.measurements.cardiac.FramePlace;
import org.septum.measurements.cardiac.ReadingBasis;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.measurements.tumour.TumourBasis;
import org.septum.measurements.tumour.TumourReading;
import org.septum.reporting.Findings;

/**
 * A result as a layer over the picture: an analysis' outcome, which never changes once it is whole, or a reader's edits of one. A
 * later run adds a layer of its own and leaves this one alone.
 */
public final class ResultLayer {
    private final int number;
    private final String title;
    private String origin = "";
    private boolean analysisKnown = true;
    private Segmentation segmentation;
    private final Optional<LayerEdits> edits;
    private final ObservableList<StructureViewModel> structures;
    private final ReadOnlyBooleanWrapper finished = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Findings>> findings = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<AreaTable>> table = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<ReadingChoices> choices = new SimpleObjectProperty<>(ReadingChoices.AUTOMATIC);
    private final ObjectProperty<Optional<DrawnDiameters>> diameters = new SimpleObjectProperty<>(Optional.empty());
    private final Set<FramePlace> editedBefore;
    private List<Warning> lastingWarnings = List.of();
    private ReadingBasis basis = ReadingBasis.NONE;

    /** @param number counts the runs on this series from 1 */
    ResultLayer(int number, String title, Segmentation segmentation) {
        this.number = number;
        this.title = title;
        this.segmentation = segmentation;
        edits = Optional.empty();
        editedBefore = Set.of();
        structures = FXCollections.observableArrayList(
                segmentation.labels().labels().stream().map(StructureViewModel::new).toList());
    }

    /** A reader's layer over an analysis', shown as that one. @param measured on the edited labels */
    ResultLayer(ResultLayer under, EditedLabels labels, Optional<AreaTable> measured) {
        number = under.number;
        title = under.title + ", edited";
        segmentation = under.segmentation.with(labels.current());
        structures = FXCollections.observableArrayList(under.structures);
        origin = under.origin;
        analysisKnown = under.analysisKnown;
        basis = under.basis;
        editedBefore = basis.edited();
        lastingWarnings = under.lastingWarnings;
        choices.set(under.choices.get());
        findings.set(under.findings.get());
        table.set(measured);
        finished.set(true);
        edits = Optional.of(new LayerEdits(labels));
        edits.get().onChange((map, frames, stroke) -> changed(map, frames));
        basis = basis.withEdited(edited());
    }

    private void changed(LabelMap map, Set<FrameRef> frames) {
        segmentation = segmentation.with(map);
        basis = basis.withEdited(edited());
        table.set(table.get().map(t -> {
            AreaTable now = t;
            for (FrameRef frame : frames) {
                now = now.recounted(map, frame.slice(), frame.phase());
            }
            return now;
        }));
    }

    private Set<FramePlace> edited() {
        Set<FramePlace> all = new HashSet<>(editedBefore);
        edits.orElseThrow().editedProperty().get().forEach(f -> all.add(new FramePlace(f.slice(), f.phase())));
        return all;
    }

    /** A reader's edits; empty for an analysis' own layer. */
    public Optional<LayerEdits> edits() {
        return edits;
    }

    /** Whether its labels are whole: not while its analysis is running. */
    public ReadOnlyBooleanProperty finishedProperty() {
        return finished.getReadOnlyProperty();
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** As shown now; a reader's layer has another map after each change. */
    public LabelMap map() {
        return segmentation.map();
    }

    /** The labels, what they mean, where they come from and how sure that is. */
    public Segmentation segmentation() {
        return segmentation;
    }

    /** How its structures are shown; a label that is listed later is added at the end. */
    public ObservableList<StructureViewModel> structures() {
        return FXCollections.unmodifiableObservableList(structures);
    }

    StructureViewModel list(Label label) {
        List<Label> all = new ArrayList<>(segmentation.labels().labels());
        all.add(label);
        segmentation = segmentation.with(new LabelSet(all));
        StructureViewModel structure = new StructureViewModel(label);
        structures.add(structure);
        return structure;
    }

    /** What the run found; empty while it is running. */
    public ReadOnlyObjectProperty<Optional<Findings>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /**
     * What is to be written of it as it stands: the labels, and what a reader did to them. The numbers are still the run's, and
     * are to be read anew. Empty while the run is under way.
     */
    public Optional<Findings> unread() {
        return findings.get().map(f -> edits.map(own -> edited(f.with(segmentation), own)).orElse(f));
    }

    private Findings edited(Findings now, LayerEdits own) {
        List<JournalEntry> journal = new ArrayList<>(now.edits());
        journal.addAll(own.journal());
        Findings all = now.withEdits(journal);
        return analysisKnown && !own.editedProperty().get().isEmpty() ? all.over(own.labels().original()) : all;
    }

    /** Where labels of an earlier session are from and who signed for them, for the reader; empty for a run of this one. */
    public String origin() {
        return origin;
    }

    /** Whether the labels before a reader's edits are the analysis' own: not where only edited ones were kept. */
    public boolean isAnalysisKnown() {
        return analysisKnown;
    }

    /** Labels of an earlier session. */
    void from(String words, boolean analysisKept) {
        origin = words;
        analysisKnown = analysisKept;
    }

    /** What is measured on the labels as they stand; empty while the analysis is still running. Whoever edits labels sets it. */
    public ObjectProperty<Optional<AreaTable>> tableProperty() {
        return table;
    }

    /** What the reader decided about this result. */
    public ObjectProperty<ReadingChoices> choicesProperty() {
        return choices;
    }

    /** A tumour's diameters as the reader placed them; empty where the program's count. */
    public ObjectProperty<Optional<DrawnDiameters>> diametersProperty() {
        return diameters;
    }

    /** What a reading of a tumour's labels as they stand rests on; empty where they are none, or not whole yet. */
    public Optional<TumourBasis> tumourBasis() {
        return findings.get().flatMap(Findings::tumour).map(TumourReading::basis).map(basis -> basis
                .withEdited(basis.edited() || edits.filter(e -> !e.editedProperty().get().isEmpty()).isPresent())
                .withDrawn(diameters.get().filter(d -> d.on().equals(segmentation)).map(DrawnDiameters::sizes).orElse(Map.of())));
    }

    /** What a reading of this result rests on besides labels and choices. */
    public ReadingBasis basis() {
        return basis;
    }

    /** Warnings of the series and of the analysis, which no choice of the reader's changes. */
    public List<Warning> lastingWarnings() {
        return lastingWarnings;
    }

    void finish(Outcome outcome) {
        lastingWarnings = outcome.lastingWarnings();
        basis = outcome.basis();
        choices.set(outcome.choices());
        findings.set(outcome.findings()); // before the table, whose readers ask for them
        table.set(outcome.table());
        finished.set(true);
    }

    @Override
    public String toString() {
        return "%d · %s".formatted(number, title);
    }
}
