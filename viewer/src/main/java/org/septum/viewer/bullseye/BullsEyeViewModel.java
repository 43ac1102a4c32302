package org.septum.viewer.bullseye;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.septum.measurements.Measurement;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.measurements.cardiac.regional.AhaSegment;
import org.septum.measurements.cardiac.regional.RegionalWall;
import org.septum.viewer.reading.ReadingViewModel;
import org.septum.viewer.viewport.Highlight;

/** The wall by segments, the quantity shown of it and the segment under the mouse. */
public final class BullsEyeViewModel {
    private static final String[] SUMMARY = {"lv.thickening", "lv.wall-max", "lv.ei-ed", "lv.ei-es"};

    private final ReadingViewModel reading;
    private final ReadOnlyObjectWrapper<Optional<RegionalWall>> wall = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Quantity> quantity = new SimpleObjectProperty<>(Quantity.THICKENING);
    private final ReadOnlyObjectWrapper<Optional<AhaSegment>> pointed = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param inPicture shows the segment under the mouse in the picture, or none */
    public BullsEyeViewModel(ReadingViewModel reading, Consumer<Optional<Highlight>> inPicture) {
        this.reading = reading;
        pointed.addListener((o, before, now) -> inPicture.accept(now.flatMap(this::highlight)));
        reading.readingProperty().subscribe(r -> wall.set(r.flatMap(CardiacReading::wall)));
    }

    /** Empty until there is a reading, and where too little of a ring or of a septum was found. */
    public ReadOnlyObjectProperty<Optional<RegionalWall>> wallProperty() {
        return wall.getReadOnlyProperty();
    }

    public ObjectProperty<Quantity> quantityProperty() {
        return quantity;
    }

    /** The segment under the mouse, which the picture shows too. */
    public ReadOnlyObjectProperty<Optional<AhaSegment>> pointedProperty() {
        return pointed.getReadOnlyProperty();
    }

    public void point(Optional<AhaSegment> segment) {
        pointed.set(segment);
    }

    private Optional<Highlight> highlight(AhaSegment segment) {
        return wall.get().flatMap(w -> reading.layer().flatMap(
                l -> SegmentHighlight.of(segment, w, l.map(), l.segmentation().labels())));
    }

    /** Of the quantity shown; empty where it was not measured. */
    public OptionalDouble value(AhaSegment segment) {
        return value(quantity.get(), segment);
    }

    private OptionalDouble value(Quantity q, AhaSegment segment) {
        double voxelMl = reading.table().map(t -> t.grid().voxelMl()).orElse(0.0);
        return wall.get().map(w -> q.of(w, segment, voxelMl)).orElse(OptionalDouble.empty());
    }

    /** The segment's number and name, and a line for each quantity. */
    public String describe(AhaSegment segment) {
        StringBuilder text = new StringBuilder("%d  %s".formatted(segment.number(), segment.title()));
        for (Quantity q : Quantity.values()) {
            OptionalDouble v = value(q, segment);
            text.append("\n").append(q.title()).append("  ")
                    .append(v.isPresent() ? String.format(Locale.ROOT, "%.1f %s", v.getAsDouble(), q.unit()) : "not measured");
        }
        return text.toString();
    }

    /** The wall as a whole, a line each: thickening weighted by mass, thickest segment, position of the septum. */
    public String summary() {
        StringBuilder text = new StringBuilder();
        reading.readingProperty().get().ifPresent(r -> {
            for (String id : SUMMARY) {
                r.measurement(id).ifPresent(m -> text.append(text.isEmpty() ? "" : "\n").append(line(m)));
            }
        });
        return text.toString();
    }

    private static String line(Measurement m) {
        return m.unit().equals("1") ? String.format(Locale.ROOT, "%s  %.2f", m.name(), m.value())
                : String.format(Locale.ROOT, "%s  %.1f %s", m.name(), m.value(), m.unit());
    }
}
