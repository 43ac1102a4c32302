package org.septum.app;

/** What the program tells the shell when it ends. */
public final class ExitCode {
    public static final int DONE = 0;
    public static final int USAGE = 2;
    public static final int UNUSABLE_INPUT = 3;
    public static final int NOTHING_FITS = 4;
    public static final int FAILURE = 5;
    /** 128 + SIGINT, as shells count it. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
