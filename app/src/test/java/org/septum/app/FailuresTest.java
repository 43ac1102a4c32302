package org.septum.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.app.analysis.NothingFitsException;
import org.septum.app.window.DisplayException;
import org.septum.imaging.UnusableInputException;

class FailuresTest {
    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();
    private Failures failures;

    @BeforeEach
    void start() {
        failures = new Failures(new PrintWriter(said), new FailureLog(folder.resolve("logs")));
    }

    @Test
    void eachKindHasItsCodeAndOneLine() {
        assertEquals(3, failures.tell(new UnusableInputException(Path.of("a.dcm"), "is cut\nshort")));
        assertEquals(4, failures.tell(new NothingFitsException("no cine")));
        assertEquals(5, failures.tell(new DisplayException("no display")));
        assertEquals(130, failures.tell(new CancellationException("cancelled")));
        assertEquals(4, said.toString().lines().count(), said.toString());
        assertTrue(said.toString().startsWith("septum: a.dcm: is cut short\n"), said.toString());
        assertFalse(Files.exists(folder.resolve("logs")), "what is no failure of the program needs no log");
    }

    @Test
    void theLogTellsWhereButNotAboutWhom() throws IOException {
        Throwable cause = new IOException("/data/Doe^Jane/1.dcm");
        assertEquals(5, failures.tell(new IllegalStateException("Doe^Jane", cause)));
        String log = Files.readString(folder.resolve("logs/septum.log"));
        assertTrue(log.contains("java.lang.IllegalStateException"), log);
        assertTrue(log.contains("caused by java.io.IOException"), log);
        assertTrue(log.contains("at org.septum.app.FailuresTest"), log);
        assertFalse(log.contains("Jane"), log);
        assertTrue(said.toString().contains("septum.log"), said.toString());
    }

    @Test
    void aLogThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(folder.resolve("logs"), "a file in the way");
        assertEquals(5, failures.tell(new IllegalStateException("broken")));
        assertTrue(said.toString().contains("could not be written"), said.toString());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }
}
