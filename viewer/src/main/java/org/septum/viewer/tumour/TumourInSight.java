package org.septum.viewer.tumour;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.septum.imaging.Vector3;
import org.septum.measurements.tumour.Lesion;
import org.septum.viewer.analysis.LayersViewModel;
import org.septum.viewer.analysis.ResultLayer;
import org.septum.viewer.planes.PlanesViewModel;
import org.septum.viewer.viewport.ViewportViewModel;

/**
 * Brings the largest lesion before the reader's eyes when a result is first measured. A reader who has gone somewhere since the
 * result appeared stays there, and no result does it twice.
 */
public final class TumourInSight {
    /** Where the reader looks. */
    private record Place(int slice, Optional<Vector3> crosshair) {}

    private final ViewportViewModel viewport;
    private final PlanesViewModel planes;
    private final Consumer<Vector3> goTo;
    /** Numbers of results measured before; a reader's layer over a result has its number. */
    private final Set<Integer> seen = new HashSet<>();
    private Optional<Integer> fresh = Optional.empty();
    private Place then;

    private TumourInSight(ViewportViewModel viewport, PlanesViewModel planes, Consumer<Vector3> goTo) {
        this.viewport = viewport;
        this.planes = planes;
        this.goTo = goTo;
    }

    /** @param goTo shows a place in the patient */
    public static void bring(LayersViewModel layers, DiametersViewModel diameters, ViewportViewModel viewport, PlanesViewModel planes,
            Consumer<Vector3> goTo) {
        TumourInSight sight = new TumourInSight(viewport, planes, goTo);
        layers.currentProperty().subscribe(sight::appeared);
        diameters.lesionsProperty().subscribe(sight::measured);
    }

    private void appeared(ResultLayer layer) {
        if (layer == null) {
            seen.clear();
        }
        fresh = Optional.ofNullable(layer).map(ResultLayer::number).filter(result -> !seen.contains(result));
        then = place();
    }

    private void measured(List<Lesion> lesions) {
        if (fresh.isPresent() && !lesions.isEmpty()) {
            seen.add(fresh.get());
            fresh = Optional.empty();
            if (then.equals(place())) {
                goTo.accept(lesions.getFirst().size().longest().middle());
            }
        }
    }

    private Place place() {
        return new Place(viewport.state().slice(), planes.crosshairProperty().get());
    }
}
