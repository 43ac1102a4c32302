package org.septum.app.terminal;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes.
 *
 * @param out what the command was asked for
 * @param err progress and messages
 * @param terminal a person watches {@code err}, so a line may be drawn over
 */
public record Streams(PrintWriter out, PrintWriter err, boolean terminal) {
    /** The process's own streams, in UTF-8. */
    public static Streams ofProcess() {
        return new Streams(new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                System.console() != null && System.console().isTerminal());
    }
}
