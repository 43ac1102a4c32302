package org.septum.ai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the real studies are (property septum.data). A test that asks is skipped without them, or fails where they are required.
 */
public final class RealData {
    private RealData() {}

    public static Path folder() {
        Path folder = Path.of(System.getProperty("septum.data", "")).toAbsolutePath().normalize();
        boolean there = Files.isRegularFile(folder.resolve("README.md"));
        if (Boolean.getBoolean("septum.data.required")) {
            assertTrue(there, "no real data at " + folder);
        }
        assumeTrue(there, "no real data at " + folder);
        return folder;
    }

    /** ACDC's patients, unpacked once per machine. */
    public static Path acdc() throws IOException, InterruptedException {
        Process unpack = new ProcessBuilder(folder().resolve("unpack").toString()).redirectErrorStream(true).start();
        String printed = new String(unpack.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, unpack.waitFor(), printed);
        return Path.of(printed);
    }
}
