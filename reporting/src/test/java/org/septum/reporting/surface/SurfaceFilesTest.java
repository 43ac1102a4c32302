package org.septum.reporting.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.imaging.UnusableInputException;
import org.septum.overlays.surface.Mesh;
import org.septum.overlays.surface.Surface;

class SurfaceFilesTest {
    @TempDir
    Path folder;

    @Test
    void stlHasAFileForEachAndReplacesOnlyThose() throws IOException {
        Path out = folder.resolve("new").resolve("out");
        Files.createDirectories(out);
        Files.writeString(out.resolve("oedema.stl"), "old");
        Files.writeString(out.resolve("notes.txt"), "mine");
        assertEquals(List.of("oedema.stl", "enhancing.stl"), SurfaceFiles.write(Tetrahedra.two(), SurfaceFormat.STL, out));
        assertEquals(84 + 4 * 50, Files.size(out.resolve("oedema.stl")));
        assertEquals("mine", Files.readString(out.resolve("notes.txt")));
        try (Stream<Path> all = Files.walk(folder)) {
            assertEquals(3, all.filter(Files::isRegularFile).count(), "nothing is left lying about");
        }
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        UnusableInputException e = assertThrows(UnusableInputException.class,
                () -> SurfaceFiles.write(Tetrahedra.two(), SurfaceFormat.GLB, file));
        assertTrue(e.getMessage().contains("file"), e.getMessage());
        assertEquals("x", Files.readString(file));
    }

    @Test
    void twoOfOneIdAndEmptyOnesAreRefused() {
        Surface one = Tetrahedra.two().getFirst();
        assertThrows(IllegalArgumentException.class, () -> SurfaceFiles.write(List.of(one, one), SurfaceFormat.STL, folder));
        Surface empty = new Surface("x", "x", 0, 1, Mesh.EMPTY);
        assertThrows(IllegalArgumentException.class, () -> SurfaceFiles.write(List.of(empty), SurfaceFormat.STL, folder));
    }
}
