package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: what reaches the shell, the signal of Ctrl-C, a full disk, the window. */
class ProcessTest {
    @TempDir
    Path folder;

    @Test
    void standardOutputHoldsOnlyWhatWasAskedFor() throws Exception {
        FrontDoor.Ended ended = new ChildProcess(folder).run("--version");
        assertEquals(0, ended.code());
        assertTrue(ended.out().matches("Septum \\S+\\R"), ended.out());
        assertEquals("", ended.err());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayTheWindowSaysSo() throws Exception {
        FrontDoor.Ended ended = new ChildProcess(folder).run();
        assertEquals(5, ended.code());
        assertEquals(1, ended.err().lines().count(), ended.err());
        assertTrue(ended.err().contains("there is no display"), ended.err());
    }

    /** Whether GTK is there or not, a display that cannot be opened ends the program with a message that says what to do. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDisplayThatIsNotThere() throws Exception {
        FrontDoor.Ended ended = new ChildProcess(folder).after("DISPLAY=:4711; export DISPLAY").run(Sample.folder());
        assertEquals(5, ended.code(), ended.err());
        String last = ended.err().lines().toList().getLast();
        assertTrue(last.startsWith("septum: ") && (last.contains("GTK 3") || last.contains("DISPLAY")), ended.err());
    }

    /** A limit on file sizes fails a write half-way, as a full disk does, and needs no administrator. */
    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDiskThatTakesNoMore() throws Exception {
        Path out = folder.resolve("results");
        FrontDoor.Ended ended = new ChildProcess(folder).after("ulimit -f 8").run("analyze", Sample.folder(), "--out", out);
        assertEquals(3, ended.code(), ended.err());
        assertEquals(1, ended.messages().size(), ended.err());
        assertTrue(ended.messages().getFirst().contains("cannot be written"), ended.err());
        nothingLeft(out);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void controlCStopsAndLeavesNothing() throws Exception {
        Path out = folder.resolve("results");
        ChildProcess septum = new ChildProcess(folder);
        Process process = septum.start("analyze", Sample.folder(), "--out", out, "--precision", "fp32");
        while (process.isAlive() && !septum.err().contains("segmenting")) {
            Thread.sleep(20);
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
        FrontDoor.Ended ended = septum.await(process);
        assertEquals(130, ended.code(), ended.err());
        assertTrue(ended.err().contains("septum: stopped"), ended.err());
        nothingLeft(out);
    }

    private void nothingLeft(Path out) throws IOException {
        assertFalse(Files.exists(out));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.filter(p -> p.getFileName().toString().startsWith(".")).toList());
        }
    }

    @Test
    void theWindowShowsTheStudyAndItsMasks() throws Exception {
        Path png = folder.resolve("window.png");
        FrontDoor.Ended ended = new ChildProcess(folder).run("window", "--snapshot", png, "--analyse", Sample.folder());
        assertEquals(0, ended.code(), ended.err());
        BufferedImage picture = ImageIO.read(png.toFile());
        assertTrue(picture.getWidth() > 1000, picture.toString());
        Set<Integer> reds = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int rgb = picture.getRGB(x, y);
                int red = rgb >> 16 & 0xFF;
                if (red > 150 && red - (rgb >> 8 & 0xFF) > 60) {
                    reds.add(y * picture.getWidth() + x);
                }
            }
        }
        assertTrue(reds.size() > 200, "the left ventricle's outline is red: " + reds.size() + " pixels");
    }

    @Test
    void aStudyThatCannotBeOpenedIsNotPictured() throws Exception {
        Path png = folder.resolve("window.png");
        Path text = Files.writeString(folder.resolve("notes.txt"), "no pictures here");
        FrontDoor.Ended ended = new ChildProcess(folder).run("window", "--snapshot", png, text);
        assertNotEquals(0, ended.code());
        assertTrue(ended.err().contains("notes.txt"), ended.err());
        assertFalse(ended.err().contains("internal failure"), ended.err());
        assertFalse(Files.exists(png));
    }
}
