package org.septum.app;

import org.septum.app.install.Installation;
import org.septum.app.terminal.Streams;

/** Where the process begins. Not a JavaFX Application, because the launcher of those wants JavaFX on the module path. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new Program(Streams.ofProcess(), Installation.ofThisProcess()).run(args));
    }
}
