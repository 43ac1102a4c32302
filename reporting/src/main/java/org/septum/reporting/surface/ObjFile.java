package org.septum.reporting.surface;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.septum.overlays.surface.Mesh;
import org.septum.overlays.surface.Surface;

/** Wavefront OBJ and MTL: one object with one material for each surface, in patient millimetres (LPS). */
final class ObjFile {
    private static final int DECIMALS = 10_000;

    private ObjFile() { }

    static void write(List<Surface> surfaces, String materials, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("# Septum; patient millimetres, DICOM LPS: x to the left, y to the back, z to the head\n");
            out.write("mtllib " + materials + "\n");
            int first = 1;
            for (Surface surface : surfaces) {
                out.write("o " + oneLine(surface.name()) + "\nusemtl " + surface.id() + "\n");
                points("v", surface.mesh().vertices(), out);
                points("vn", surface.mesh().normals(), out);
                faces(surface.mesh(), first, out);
                first += surface.mesh().vertexCount();
            }
        }
    }

    static void writeMaterials(List<Surface> surfaces, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Surface s : surfaces) {
                out.write(String.format(Locale.ROOT,
                        "newmtl %s\nKd %.6f %.6f %.6f\nKs 0.2 0.2 0.2\nNs 28\nd %.4f\nillum 2\n", s.id(),
                        (s.rgb() >> 16 & 0xFF) / 255.0, (s.rgb() >> 8 & 0xFF) / 255.0, (s.rgb() & 0xFF) / 255.0, s.opacity()));
            }
        }
    }

    private static void points(String keyword, float[] values, BufferedWriter out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.length; i += 3) {
            line.setLength(0);
            line.append(keyword);
            for (int a = 0; a < 3; a++) {
                decimal(values[i + a], line.append(' '));
            }
            out.append(line.append('\n'));
        }
    }

    /**
     * Four decimals; a formatter takes many times as long, and a number's own text may have an exponent, which readers refuse.
     */
    private static void decimal(float value, StringBuilder out) {
        long parts = Math.round((double) value * DECIMALS);
        long whole = Math.abs(parts) / DECIMALS;
        out.append(parts < 0 ? "-" : "").append(whole).append('.');
        out.append(Long.toString(DECIMALS + Math.abs(parts) % DECIMALS), 1, 5);
    }

    private static void faces(Mesh mesh, int first, BufferedWriter out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int t = 0; t < mesh.triangles().length; t += 3) {
            line.setLength(0);
            line.append('f');
            for (int c = 0; c < 3; c++) {
                int vertex = first + mesh.triangles()[t + c];
                line.append(' ').append(vertex).append("//").append(vertex);
            }
            out.append(line.append('\n'));
        }
    }

    private static String oneLine(String name) {
        return name.replaceAll("\\s+", " ").strip();
    }
}
