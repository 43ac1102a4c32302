package org.septum.viewer.analysis;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.septum.imaging.LabelMap;
import org.septum.imaging.Segmentation;
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

    void finish(Findings value) {
        findings.set(Optional.of(value));
    }

    @Override
    public String toString() {
        return "%d · %s".formatted(number, title);
    }
}
