package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @TempDir
    Path folder;

    private FrontDoor septum;

    @BeforeEach
    void start() {
        septum = new FrontDoor(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "demo ", "analyze ", "info ", "dump ", "anonymise ", "surfaces ", "models ", "models add ",
        "models verify ", "doctor "})
    void everyCommandHasShortHelp(String command) {
        FrontDoor.Ended ended = septum.run((Object[]) (command + "--help").split(" "));
        assertEquals(0, ended.code());
        assertTrue(ended.out().startsWith("Usage: septum " + command.strip()), ended.out());
        assertTrue(ended.out().lines().count() < 30, ended.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyze", "analyze x", "analyze x --out y --task lungs", "analyze x --out y --precision fp16",
        "analyze x --out y --height 170", "analyze x --out y --height 1.7 --weight 75", "analyze x --out y --sex X",
        "analyze x --out y --heart-rate 7", "analyze x --out y --papillary muscle",
        "surfaces x --out y", "surfaces x --out y --format ply",
        "info", "dump", "anonymise x", "models show", "models add", "demo --nonsense", "anlyze"})
    void wrongUsageIsOneLineAndTwo(String words) {
        FrontDoor.Ended ended = septum.run((Object[]) words.split(" "));
        assertEquals(2, ended.code(), ended.err());
        assertEquals(1, ended.err().lines().count(), ended.err());
        assertTrue(ended.err().contains("--help"), ended.err());
        assertEquals("", ended.out());
    }

    @Test
    void infoTellsWhatIsThere() {
        FrontDoor.Ended ended = septum.run("info", Sample.folder());
        assertEquals(0, ended.code(), ended.err());
        for (String expected : List.of("Phantom^Beating Heart", "Short-axis cine",
                "192 × 192 pixels, 10 slices, 25 phases, 250 files",
                "1.400 × 1.400 mm in the picture, 7.500 mm", "cardiac: yes")) {
            assertTrue(ended.out().contains(expected), expected + " in\n" + ended.out());
        }
    }

    /** The networks in the packages that are shipped. */
    private static long networks() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("septum.root"), "models").toRealPath())) {
            return files.filter(f -> f.endsWith("model.xml")).count();
        }
    }

    @Test
    void modelsAreListedAndVerified() throws IOException {
        FrontDoor.Ended list = septum.run("models", "list");
        assertTrue(list.out().contains("cardiac-sax"), list.out());
        FrontDoor.Ended verified = septum.run("models", "verify");
        assertEquals(0, verified.code(), verified.err());
        assertEquals(networks(), verified.out().lines().filter(line -> line.contains(" good: ")).count(), verified.out());
        FrontDoor.Ended shown = septum.run("models", "show", "cardiac-sax");
        assertTrue(shown.out().contains("CC-BY-NC-SA-4.0"), shown.out());
        assertEquals(3, septum.run("models", "show", "nonsense").code());
    }

    @Test
    void doctorNamesEachPart() {
        FrontDoor.Ended ended = septum.run("doctor");
        assertEquals(0, ended.code(), ended.err());
        for (String part : List.of("Java", "Display", "OpenVINO", "Models")) {
            assertTrue(ended.out().contains(part), ended.out());
        }
    }

    @Test
    void aSeriesThatIsNotThereFitsNothing() {
        FrontDoor.Ended ended = septum.run("analyze", Sample.folder(), "--out", folder.resolve("out"), "--series", "1.2.3");
        assertEquals(4, ended.code(), ended.err());
        assertTrue(ended.err().contains("1.2.3"), ended.err());
    }
}
