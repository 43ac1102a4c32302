package org.septum.viewer.tumour;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.septum.imaging.Vector3;
import org.septum.imaging.plane.Plane;
import org.septum.measurements.tumour.Bidimensional;
import org.septum.measurements.tumour.Bidimensional.End;
import org.septum.measurements.tumour.Lesion;
import org.septum.measurements.tumour.TumourReading;
import org.septum.viewer.planes.Grips;
import org.septum.viewer.planes.PlaneViewModel;

/** The lesions' diameters as drawn on the axial planes: four ends to each, which a reader drags. */
public final class DiametersViewModel implements Grips {
    private final TumourViewModel tumour;
    private final ReadOnlyObjectWrapper<List<Lesion>> lesions = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Held> held = Optional.empty();

    private record Held(Lesion lesion, End end, Bidimensional size) { }

    public DiametersViewModel(TumourViewModel tumour) {
        this.tumour = tumour;
        tumour.readingProperty().subscribe(r -> {
            held = Optional.empty();
            lesions.set(r.map(TumourReading::lesions).map(l -> l.found()).orElse(List.of()));
        });
    }

    /** The lesions, with the diameters as they are drawn now. */
    public ReadOnlyObjectProperty<List<Lesion>> lesionsProperty() {
        return lesions.getReadOnlyProperty();
    }

    /** The lesions measured on the slice an axial view shows. */
    List<Lesion> on(PlaneViewModel view) {
        return view.plane() != Plane.AXIAL ? List.of() : lesions.get().stream()
                .filter(l -> Math.abs(view.index(l.size().longest().from())[2] - view.viewport().state().slice()) < 0.5).toList();
    }

    static Vector3 place(Bidimensional size, End end) {
        return switch (end) {
            case LONGEST_FROM -> size.longest().from();
            case LONGEST_TO -> size.longest().to();
            case PERPENDICULAR_FROM -> size.perpendicular().from();
            case PERPENDICULAR_TO -> size.perpendicular().to();
        };
    }

    @Override
    public boolean press(PlaneViewModel view, Vector3 at, double reachMm) {
        double nearest = reachMm;
        held = Optional.empty();
        for (Lesion lesion : on(view)) {
            for (End end : End.values()) {
                double away = place(lesion.size(), end).minus(at).length();
                if (away <= nearest) {
                    nearest = away;
                    held = Optional.of(new Held(lesion, end, lesion.size()));
                }
            }
        }
        return held.isPresent();
    }

    /** An end dragged onto the other one stays where it was. */
    @Override
    public void drag(Vector3 to) {
        held.ifPresent(h -> {
            Bidimensional size = h.size().moved(h.end(), to);
            if (size.longest().lengthMm() >= 1 && size.perpendicular().lengthMm() >= 1) {
                held = Optional.of(new Held(h.lesion(), h.end(), size));
                lesions.set(lesions.get().stream().map(l -> l.number() == h.lesion().number() ? with(l, size) : l).toList());
            }
        });
    }

    private static Lesion with(Lesion l, Bidimensional size) {
        return new Lesion(l.number(), l.volumeMl(), l.planes(), l.plane(), size, l.measurable(), true);
    }

    @Override
    public void release() {
        Optional<Held> was = held;
        held = Optional.empty();
        was.filter(h -> !h.size().equals(h.lesion().size())).ifPresent(h -> tumour.draw(h.lesion(), h.size()));
    }
}
