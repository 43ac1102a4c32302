package org.septum.viewer.curve;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.septum.measurements.cardiac.CardiacReading;
import org.septum.viewer.reading.ReadingViewModel;

/** The volume-time curve of the result shown, the phase on the screen, and ED and ES, which can be moved along it. */
public final class CurveViewModel {
    /** The two phases the numbers are measured at. */
    public enum Mark {
        ED, ES;

        int of(VolumeCurve curve) {
            return this == ED ? curve.ed() : curve.es();
        }
    }

    private final ReadOnlyObjectWrapper<Optional<VolumeCurve>> curve = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper phase = new ReadOnlyIntegerWrapper();
    private final IntConsumer toPhase;
    private final ReadingViewModel reading;
    private Optional<VolumeCurve> beforeDrag = Optional.empty();

    /** @param toPhase shows a phase */
    public CurveViewModel(IntConsumer toPhase, ReadingViewModel reading) {
        this.toPhase = toPhase;
        this.reading = reading;
        reading.readingProperty().subscribe(this::show);
    }

    private void show(Optional<CardiacReading> read) {
        curve.set(read.flatMap(r -> reading.table().flatMap(t -> VolumeCurve.of(r, t.labels()))));
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

    /** Puts a mark at the phase on the screen. */
    public void markHere(Mark mark) {
        mark(mark, phase.get());
    }

    /** Puts a mark at a phase. */
    public void mark(Mark mark, int at) {
        if (curve.get().isPresent()) {
            if (mark == Mark.ED) {
                reading.ed(at);
            } else {
                reading.es(at);
            }
        }
    }

    /** ED and ES where the volumes say. */
    public void automaticMarks() {
        reading.automaticPhases();
    }

    /** A mark follows the mouse from now on, and the picture with it; {@link #endDrag} makes one step of it. */
    public void beginDrag() {
        beforeDrag = curve.get();
        reading.beginDrag();
    }

    public void drag(Mark mark, double timeMs) {
        curve.get().ifPresent(c -> {
            int at = c.nearestPhase(timeMs);
            if (at != mark.of(c)) {
                boolean back = beforeDrag.map(b -> at == mark.of(b)).orElse(false);
                reading.drag(before -> back ? before : mark == Mark.ED ? before.withEd(at) : before.withEs(at));
            }
            toPhase.accept(at);
        });
    }

    public void endDrag(Mark mark) {
        curve.get().ifPresent(c -> reading.endDrag("%s at phase %d".formatted(mark, mark.of(c) + 1)));
    }
}
