package org.septum.viewer.numbers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.septum.imaging.Warning;
import org.septum.measurements.Measurement;
import org.septum.measurements.Reading;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.reporting.Findings;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.reading.ReadingViewModel;
import org.septum.viewer.tumour.TumourViewModel;

/** The numbers of the reading as a table, and the warnings that go with them. */
public final class NumbersViewModel {
    /** The order in which readers of hearts list them. */
    private static final List<String> ORDER = List.of("edv", "edvi", "esv", "esvi", "sv", "svi", "ef", "volume", "co", "ci", "mass",
            "massi", "per", "pfr");

    /** The order in which readers of brains list them. */
    private static final List<String> TUMOUR = List.of("tumour.whole", "tumour.core", "tumour.enhancing", "tumour.oedema",
            "tumour.necrosis", "tumour.rano", "tumour.lesions", "tumour.midline");

    private final ReadingViewModel reading;
    private final TumourViewModel tumour;
    private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Warning>> warnings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Warning>> distrust = new ReadOnlyObjectWrapper<>(List.of());

    /** @param title "Left ventricle" */
    public record Group(String title, List<NumberRow> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** Of a heart or of a tumour, whichever is read. */
    public NumbersViewModel(ReadingViewModel reading, TumourViewModel tumour) {
        this.reading = reading;
        this.tumour = tumour;
        reading.readingProperty().subscribe(r -> show());
        tumour.readingProperty().subscribe(r -> show());
    }

    /** Empty until an analysis is complete. */
    public ReadOnlyObjectProperty<List<Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /** All that a reader should know of the series, the analysis and the reading, in this order. */
    public ReadOnlyObjectProperty<List<Warning>> warningsProperty() {
        return warnings.getReadOnlyProperty();
    }

    /** Why none of the numbers is to be relied on; empty where nothing says so. */
    public ReadOnlyObjectProperty<List<Warning>> distrustProperty() {
        return distrust.getReadOnlyProperty();
    }

    private void show() {
        Optional<CardiacReading> heart = reading.readingProperty().get();
        Optional<Reading> read = heart.<Reading>map(r -> r).or(() -> tumour.readingProperty().get());
        List<Warning> all = read.map(this::warnings).orElse(List.of());
        Doubts doubts = new Doubts(all);
        warnings.set(all);
        distrust.set(doubts.aboutAll());
        groups.set(read.map(r -> heart.isPresent() ? groups(r, doubts) : tumour(r, doubts)).orElse(List.of()));
    }

    /** Those of the series and the analysis stay, those of the measurements follow the reading. */
    private List<Warning> warnings(Reading read) {
        Set<Warning> all = new LinkedHashSet<>(layer().map(ResultLayer::lastingWarnings).orElse(List.of()));
        all.addAll(read.warnings());
        return List.copyOf(all);
    }

    private Optional<ResultLayer> layer() {
        return reading.readingProperty().get().isPresent() ? reading.layer() : tumour.layer();
    }

    private static List<Group> tumour(Reading read, Doubts doubts) {
        List<NumberRow> rows = TUMOUR.stream().flatMap(id -> read.measurement(id).stream())
                .map(m -> NumberRow.of(m, doubts.about(m.id()))).toList();
        return rows.isEmpty() ? List.of() : List.of(new Group("Brain tumour", rows));
    }

    private static List<Group> groups(Reading read, Doubts doubts) {
        List<Group> found = new ArrayList<>();
        group("Left ventricle", "lv.", read, doubts).ifPresent(found::add);
        group("Right ventricle", "rv.", read, doubts).ifPresent(found::add);
        return found;
    }

    private static Optional<Group> group(String title, String structure, Reading read, Doubts doubts) {
        List<NumberRow> rows = new ArrayList<>();
        for (String quantity : ORDER) {
            Optional<Measurement> measured = read.measurement(structure + quantity);
            measured.ifPresent(m -> rows.add(NumberRow.of(m, doubts.about(m.id()))));
        }
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Group(title, rows));
    }

    /** What the numbers are of, for the foot of the table; empty with it. */
    public Optional<Findings> findings() {
        return layer().flatMap(l -> l.findingsProperty().get());
    }
}
