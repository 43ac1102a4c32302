package org.septum.viewer.analysis;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Segmentation;
import org.septum.imaging.Warning;
import org.septum.measurements.cardiac.AreaTable;
import org.septum.measurements.cardiac.ReadingBasis;
import org.septum.measurements.cardiac.ReadingChoices;
import org.septum.reporting.Findings;

/**
 * One analysis' outcome as a layer over the picture. A later run adds a layer of its own and leaves this one alone.
 */
public final class ResultLayer {
    private final int number;
    private final String title;
    private final Segmentation segmentation;
    private final List<StructureViewModel> structures;
    private final ReadOnlyObjectWrapper<Optional<Findings>> findings = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<AreaTable>> table = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<ReadingChoices> choices = new SimpleObjectProperty<>(ReadingChoices.AUTOMATIC);
    private List<Warning> lastingWarnings = List.of();
    private ReadingBasis basis = ReadingBasis.NONE;

    /** @param number counts the runs on this series from 1 */
    ResultLayer(int number, String title, Segmentation segmentation) {
        this.number = number;
        this.title = title;
        this.segmentation = segmentation;
        structures = segmentation.labels().labels().stream().map(StructureViewModel::new).toList();
    }

    public int number() {
        return number;
    }

    public String title() {
        return title;
    }

    public LabelMap map() {
        return segmentation.map();
    }

    /** The labels, what they mean, where they come from and how sure that is. */
    public Segmentation segmentation() {
        return segmentation;
    }

    public List<StructureViewModel> structures() {
        return structures;
    }

    /** Empty while the analysis is still running. */
    public ReadOnlyObjectProperty<Optional<Findings>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    /** What is measured on the labels as they stand; empty while the analysis is still running. Whoever edits labels sets it. */
    public ObjectProperty<Optional<AreaTable>> tableProperty() {
        return table;
    }

    /** What the reader decided about this result. */
    public ObjectProperty<ReadingChoices> choicesProperty() {
        return choices;
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
        table.set(outcome.table());
        findings.set(Optional.of(outcome.findings()));
    }

    @Override
    public String toString() {
        return "%d · %s".formatted(number, title);
    }
}
