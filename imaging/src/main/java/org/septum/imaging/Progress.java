package org.septum.imaging;

import java.util.concurrent.CancellationException;

/** How long work tells how far it is, and learns that nobody wants it any more. Called from any thread. */
public interface Progress {
    /**
     * @param fraction done so far, 0 to 1; never falls within one piece of work
     * @param step what is being done, in a few plain words
     */
    void report(double fraction, String step);

    boolean cancelled();

    /** Throws CancellationException once the work has been cancelled. */
    default void checkCancelled() {
        if (cancelled()) {
            throw new CancellationException("cancelled");
        }
    }

    /** This progress, with 0 to 1 of a part mapped into {@code from} to {@code to} of the whole. */
    default Progress part(double from, double to) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(double fraction, String step) {
                whole.report(from + (to - from) * fraction, step);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    /** Tells nobody and is never cancelled. */
    static Progress none() {
        return new Progress() {
            @Override
            public void report(double fraction, String step) {
                // nobody listens
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
