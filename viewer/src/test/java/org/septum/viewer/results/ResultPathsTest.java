package org.septum.viewer.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultPathsTest {
    @TempDir
    private Path folder;

    private Path result() throws IOException {
        Path result = Files.createDirectories(folder.resolve("result"));
        for (String name : List.of("result.json", "labels.nii.gz", "report.pdf")) {
            Files.createFile(result.resolve(name));
        }
        return result;
    }

    @Test
    void aResultIsToldFromPictures() throws IOException {
        Path result = result();
        Path pictures = Files.createDirectories(folder.resolve("pictures"));
        assertEquals(new ResultPaths(List.of(result), List.of(pictures)), ResultPaths.of(List.of(pictures, result)));
    }

    @Test
    void filesOfOneResultStandForItsFolderOnce() throws IOException {
        Path result = result();
        assertEquals(new ResultPaths(List.of(result), List.of()),
                ResultPaths.of(List.of(result.resolve("labels.nii.gz"), result.resolve("result.json"))));
    }

    /** As after an analysis written into the pictures' own folder. */
    @Test
    void aFolderThatHoldsMoreIsBoth() throws IOException {
        Path result = result();
        Path own = Files.createFile(result.resolve("IM0001"));
        assertEquals(new ResultPaths(List.of(result), List.of(result)), ResultPaths.of(List.of(result)));
        assertEquals(new ResultPaths(List.of(), List.of(own)), ResultPaths.of(List.of(own)));
    }

    @Test
    void labelsWithoutAResultArePictures() throws IOException {
        Path alone = Files.createFile(folder.resolve("labels.nii.gz"));
        assertEquals(new ResultPaths(List.of(), List.of(alone)), ResultPaths.of(List.of(alone)));
    }
}
