package org.septum.viewer.cine;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/** Plays a cine: the view calls {@link #tick} on every pulse, the phase goes to the viewport. */
public final class CineViewModel {
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper phases = new ReadOnlyIntegerWrapper(1);
    private final DoubleProperty fps = new SimpleDoubleProperty(CineClock.DEFAULT_FPS);
    private final IntConsumer toPhase;
    private CineClock clock;
    private int shown;

    /** @param toPhase shows a phase */
    public CineViewModel(IntConsumer toPhase) {
        this.toPhase = toPhase;
        fps.addListener((o, before, now) -> clock = null);
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public ReadOnlyIntegerProperty phasesProperty() {
        return phases.getReadOnlyProperty();
    }

    /** Phases a second, 1 to 60. */
    public DoubleProperty fpsProperty() {
        return fps;
    }

    /** A new series: stopped, at its own pace. */
    public void load(int phaseCount, List<Double> triggerMs) {
        stop();
        phases.set(phaseCount);
        fps.set(CineClock.naturalFps(triggerMs));
        shown = 0;
    }

    public void toggle() {
        if (playing.get()) {
            stop();
        } else {
            play();
        }
    }

    /** Does nothing for a still picture. */
    public void play() {
        clock = null;
        playing.set(phases.get() > 1);
    }

    public void stop() {
        playing.set(false);
    }

    /** The phase now on screen, by whatever way it came there; a running cine goes on from it. */
    public void shown(int phase) {
        if (phase != shown) {
            shown = phase;
            clock = null;
        }
    }

    /** @param nanos of a steady clock */
    public void tick(long nanos) {
        if (!playing.get()) {
            return;
        }
        if (clock == null) {
            clock = new CineClock(phases.get(), Math.clamp(fps.get(), CineClock.LEAST_FPS, CineClock.MOST_FPS), shown, nanos);
        }
        int phase = clock.phaseAt(nanos);
        if (phase != shown) {
            shown = phase;
            toPhase.accept(phase);
        }
    }
}
