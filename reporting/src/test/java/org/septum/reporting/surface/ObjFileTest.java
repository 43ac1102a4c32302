package org.septum.reporting.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.overlays.surface.Mesh;
import org.septum.overlays.surface.Surface;

class ObjFileTest {
    private final List<double[]> points = new ArrayList<>();
    private final List<double[]> normals = new ArrayList<>();
    private final Map<String, List<int[]>> faces = new LinkedHashMap<>();
    private final Map<String, String> materialOf = new LinkedHashMap<>();

    private void read(Path file) throws IOException {
        String object = "";
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split(" ", 2);
            switch (words[0]) {
                case "o" -> {
                    object = words[1];
                    faces.put(object, new ArrayList<>());
                }
                case "usemtl" -> materialOf.put(object, words[1]);
                case "v" -> points.add(numbers(words[1]));
                case "vn" -> normals.add(numbers(words[1]));
                case "f" -> faces.get(object).add(corners(words[1]));
                case "mtllib" -> assertEquals("surfaces.mtl", words[1]);
                default -> assertEquals("#", words[0], line);
            }
        }
    }

    private static double[] numbers(String text) {
        String[] parts = text.split(" ");
        assertTrue(text.matches("(-?\\d+\\.\\d{4} ?){3}"), "plain decimals: " + text);
        return new double[] {Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2])};
    }

    private static int[] corners(String text) {
        String[] parts = text.split(" ");
        int[] corners = new int[3];
        for (int c = 0; c < 3; c++) {
            String[] indices = parts[c].split("//");
            assertEquals(indices[0], indices[1], "a vertex and its own normal");
            corners[c] = Integer.parseInt(indices[0]) - 1;
        }
        return corners;
    }

    @Test
    void objectsComeBackWithNamesAndMaterials(@TempDir Path folder) throws IOException {
        List<Surface> surfaces = Tetrahedra.two();
        assertEquals(List.of("surfaces.mtl", "surfaces.obj"), SurfaceFiles.write(surfaces, SurfaceFormat.OBJ, folder));
        read(folder.resolve("surfaces.obj"));
        assertEquals(List.of("Oedema", "Enhancing “rim”"), List.copyOf(faces.keySet()));
        assertEquals(List.of("oedema", "enhancing"), List.copyOf(materialOf.values()));
        assertEquals(points.size(), normals.size());
        int first = 0;
        for (Surface surface : surfaces) {
            Mesh mesh = surface.mesh();
            for (int i = 0; i < mesh.vertices().length; i++) {
                assertEquals(mesh.vertices()[i], points.get(first + i / 3)[i % 3], 0.5e-4 + 1e-5);
                assertEquals(mesh.normals()[i], normals.get(first + i / 3)[i % 3], 0.5e-4 + 1e-5);
            }
            List<int[]> read = faces.get(surface.name());
            assertEquals(mesh.triangleCount(), read.size());
            for (int i = 0; i < mesh.triangles().length; i++) {
                assertEquals(first + mesh.triangles()[i], read.get(i / 3)[i % 3]);
            }
            first += mesh.vertexCount();
        }
    }

    @Test
    void materialsHaveColourAndOpacity(@TempDir Path folder) throws IOException {
        SurfaceFiles.write(Tetrahedra.two(), SurfaceFormat.OBJ, folder);
        String text = Files.readString(folder.resolve("surfaces.mtl"));
        assertTrue(text.contains("newmtl oedema\nKd 0.250980 0.752941 0.376471\n"), text);
        assertTrue(text.contains("\nd 0.5000\n") && text.contains("\nd 1.0000\n"), text);
    }
}
