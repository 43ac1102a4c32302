package org.septum.viewer.curve;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.septum.viewer.analysis.ResultLayer;

/** The volume-time curve of the current layer and the phase marked on it. */
public final class CurveViewModel {
    private final ReadOnlyObjectWrapper<Optional<VolumeCurve>> curve = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper phase = new ReadOnlyIntegerWrapper();
    private final IntConsumer toPhase;

    /** @param toPhase shows a phase */
    public CurveViewModel(IntConsumer toPhase) {
        this.toPhase = toPhase;
    }

    /** Empty until an analysis of a cine is complete. */
    public ReadOnlyObjectProperty<Optional<VolumeCurve>> curveProperty() {
        return curve.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    public void shown(int index) {
        phase.set(index);
    }

    /** Shows the curve of a layer, now or when its analysis ends. */
    public void follow(Optional<ResultLayer> layer) {
        curve.unbind();
        layer.ifPresentOrElse(
                l -> curve.bind(l.findingsProperty().map(f -> f.flatMap(VolumeCurve::of))),
                () -> curve.set(Optional.empty()));
    }

    /** Goes to the phase nearest to a time on the axis. */
    public void goTo(double timeMs) {
        curve.get().ifPresent(c -> toPhase.accept(c.nearestPhase(timeMs)));
    }

    public void goToEd() {
        curve.get().ifPresent(c -> toPhase.accept(c.ed()));
    }

    public void goToEs() {
        curve.get().ifPresent(c -> toPhase.accept(c.es()));
    }
}
