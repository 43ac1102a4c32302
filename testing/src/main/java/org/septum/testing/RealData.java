package org.septum.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of real studies named by the property septum.data. A test that asks for what is not there is skipped, or fails where
 * the property septum.data.required says so.
 */
public final class RealData {
    private RealData() {}

    /** A file or folder under the data folder. */
    public static Path path(String relative) {
        Path path = Path.of(System.getProperty("septum.data", "")).resolve(relative);
        if (!Files.exists(path)) {
            if (Boolean.getBoolean("septum.data.required")) {
                fail("the property septum.data names no folder that holds " + relative);
            }
            abort("no real data: " + relative);
        }
        return path;
    }

    /** The folder with ACDC's patients, unpacked once for each machine by the script beside the archive. */
    public static Path acdc() throws IOException, InterruptedException {
        Process unpack = new ProcessBuilder(path("unpack").toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed = new String(unpack.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (unpack.waitFor() != 0) {
            fail("the data could not be unpacked");
        }
        return Path.of(printed);
    }
}
