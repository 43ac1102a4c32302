package org.septum.app.command;

import java.io.PrintWriter;
import java.util.List;
import org.septum.imaging.study.Problem;

/** Names the files that could not be used while others could: one line each, the first few. */
final class ProblemLines {
    private static final int SHOWN = 10;

    private final PrintWriter err;

    ProblemLines(PrintWriter err) {
        this.err = err;
    }

    void print(List<Problem> problems) {
        problems.stream().limit(SHOWN).forEach(p -> err.println("septum: left out: " + p));
        if (problems.size() > SHOWN) {
            err.println("septum: left out: %d more files".formatted(problems.size() - SHOWN));
        }
        err.flush();
    }
}
