package org.septum.reporting.surface;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.septum.overlays.surface.Mesh;
import org.septum.overlays.surface.Surface;

/**
 * Binary STL (3D Systems, StereoLithography Interface Specification, 1989): a header of 80 bytes, the number of triangles,
 * then for each its normal, its corners and two bytes of zero; little-endian floats.
 */
final class StlFile {
    private static final int HEADER = 80;
    private static final int PER_TRIANGLE = 50;

    private StlFile() { }

    static void write(Surface surface, Path file) throws IOException {
        Mesh mesh = surface.mesh();
        ByteBuffer out = ByteBuffer.allocate(Math.addExact(HEADER + 4, Math.multiplyExact(PER_TRIANGLE, mesh.triangleCount())))
                .order(ByteOrder.LITTLE_ENDIAN);
        // A header must not begin with "solid", by which readers know the text form.
        byte[] words = ("Septum; patient mm, LPS; " + surface.name()).getBytes(StandardCharsets.US_ASCII);
        out.put(words, 0, Math.min(words.length, HEADER)).position(HEADER);
        out.putInt(mesh.triangleCount());
        for (int t = 0; t < mesh.triangles().length; t += 3) {
            putNormal(mesh, t, out);
            for (int c = 0; c < 3; c++) {
                for (int a = 0; a < 3; a++) {
                    out.putFloat(mesh.vertices()[3 * mesh.triangles()[t + c] + a]);
                }
            }
            out.putShort((short) 0);
        }
        Files.write(file, out.array());
    }

    private static void putNormal(Mesh mesh, int t, ByteBuffer out) {
        double[] n = mesh.normalOf(t / 3);
        for (double component : n) {
            out.putFloat((float) component);
        }
    }
}
