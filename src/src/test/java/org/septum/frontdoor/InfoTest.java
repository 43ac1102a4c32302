package org.septum.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoTest {
    @TempDir
    Path folder;

    /** Two slices of the sample study, both without their preambles, and a file that is no DICOM. */
    private Path strangeStudy() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        List<Path> slices;
        try (Stream<Path> all = Files.walk(Sample.folder())) {
            slices = all.filter(p -> p.toString().endsWith("phase01.dcm")).sorted().limit(2).toList();
        }
        assertEquals(2, slices.size());
        for (Path slice : slices) {
            byte[] bytes = Files.readAllBytes(slice);
            Files.write(in.resolve(slice.getFileName()), java.util.Arrays.copyOfRange(bytes, 132, bytes.length));
        }
        Files.write(in.resolve("broken.dcm"), new byte[200]);
        return in;
    }

    @Test
    void geometrySyntaxAndEveryProblem() throws IOException {
        FrontDoor.Ended ended = new FrontDoor(folder.resolve("user")).run("info", strangeStudy());
        assertEquals(0, ended.code(), ended.err());
        for (String expected : List.of("Patient Phantom^Beating Heart", "2 slices, 1 phase, 2 files", "Place     oblique (",
                "first pixel at ", "Syntax    Explicit VR Little Endian\n", "Problems\n", "  not a DICOM file (", "broken.dcm)",
                "  no preamble (2 files, the first is ")) {
            assertTrue(ended.out().contains(expected), expected + " in\n" + ended.out());
        }
    }
}
