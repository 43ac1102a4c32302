package org.septum.app.terminal;

/** Starts long work on the command line: it shows how far it is, and Ctrl-C stops it. */
public final class WatchedWork {
    private final Streams streams;
    private final Interruption interruption;

    public WatchedWork(Streams streams, Interruption interruption) {
        this.streams = streams;
        this.interruption = interruption;
    }

    /** Close it when the work has ended, however it did. */
    public TerminalProgress begin() {
        interruption.listen();
        return new TerminalProgress(streams.err(), streams.terminal(), interruption::asked, () -> System.nanoTime() / 1_000_000);
    }
}
