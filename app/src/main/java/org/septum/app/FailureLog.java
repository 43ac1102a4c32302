package org.septum.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.septum.app.install.Version;

/**
 * Writes an unexpected failure to a file: the kinds of exceptions and where in the code they arose. Their messages stay out,
 * because they may name files, and files are often named after patients.
 */
final class FailureLog {
    private final Path file;

    FailureLog(Path folder) {
        file = folder.resolve("septum.log");
    }

    /** @return the file written to */
    Path write(Throwable failure) throws IOException {
        StringBuilder text = new StringBuilder().append(Instant.now()).append(" Septum ").append(Version.current())
                .append(", Java ").append(Runtime.version()).append(", ").append(System.getProperty("os.name")).append('\n');
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable t = failure; t != null && seen.add(t); t = t.getCause()) {
            text.append(t == failure ? "" : "caused by ").append(t.getClass().getName()).append('\n');
            for (StackTraceElement frame : t.getStackTrace()) {
                text.append("    at ").append(frame).append('\n');
            }
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        return file;
    }
}
