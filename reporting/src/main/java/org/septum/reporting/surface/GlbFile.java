package org.septum.reporting.surface;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.septum.overlays.surface.Mesh;
import org.septum.overlays.surface.Surface;

/** The container of binary glTF 2.0 (Khronos, section 4.4): a header, a chunk of JSON and a chunk of numbers, little-endian. */
final class GlbFile {
    private static final int MAGIC = 0x46546C67;
    private static final int VERSION = 2;
    private static final int JSON = 0x4E4F534A;
    private static final int BIN = 0x004E4942;
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    private GlbFile() { }

    static void write(List<Surface> surfaces, Path file) throws IOException {
        byte[] numbers = numbers(surfaces);
        JsonObject document = GltfDocument.of(surfaces, numbers.length);
        byte[] json = padded(new Gson().toJson(document).getBytes(StandardCharsets.UTF_8));
        int length = HEADER + 2 * CHUNK_HEADER + json.length + numbers.length;
        ByteBuffer out = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(MAGIC).putInt(VERSION).putInt(length);
        out.putInt(json.length).putInt(JSON).put(json);
        out.putInt(numbers.length).putInt(BIN).put(numbers);
        Files.write(file, out.array());
    }

    /** JSON is filled up with spaces to a multiple of four. */
    private static byte[] padded(byte[] json) {
        byte[] padded = Arrays.copyOf(json, (json.length + 3) / 4 * 4);
        Arrays.fill(padded, json.length, padded.length, (byte) ' ');
        return padded;
    }

    /** Of each surface: vertices, normals, triangles, in the order {@link GltfDocument} says. */
    private static byte[] numbers(List<Surface> surfaces) {
        int bytes = surfaces.stream().mapToInt(s -> GltfDocument.bytes(s.mesh())).reduce(0, Math::addExact);
        ByteBuffer out = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (Surface surface : surfaces) {
            Mesh mesh = surface.mesh();
            for (float v : mesh.vertices()) {
                out.putFloat(v);
            }
            for (float n : mesh.normals()) {
                out.putFloat(n);
            }
            for (int i : mesh.triangles()) {
                out.putInt(i);
            }
        }
        return out.array();
    }
}
