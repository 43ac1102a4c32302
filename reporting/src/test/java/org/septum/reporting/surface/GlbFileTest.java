package org.septum.reporting.surface;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.septum.overlays.surface.Mesh;
import org.septum.overlays.surface.Surface;

/** Reads the file as the glTF 2.0 specification says, section by section, knowing nothing of who wrote it. */
class GlbFileTest {
    @TempDir
    Path folder;

    private final List<Surface> surfaces = Tetrahedra.two();
    private JsonObject json;
    private ByteBuffer bin;

    @BeforeEach
    void read() throws IOException {
        assertEquals(List.of("surfaces.glb"), SurfaceFiles.write(surfaces, SurfaceFormat.GLB, folder));
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("surfaces.glb"))).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals("glTF", text(in, 4));
        assertEquals(2, in.getInt(), "version");
        assertEquals(in.capacity(), in.getInt(), "length");
        int jsonLength = in.getInt();
        assertEquals("JSON", text(in, 4));
        assertEquals(0, jsonLength % 4);
        json = JsonParser.parseString(text(in, jsonLength)).getAsJsonObject();
        int binLength = in.getInt();
        assertEquals("BIN\0", text(in, 4));
        assertEquals(in.remaining(), binLength);
        assertEquals(0, binLength % 4);
        bin = in.slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String text(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private JsonObject item(String list, int index) {
        return json.getAsJsonArray(list).get(index).getAsJsonObject();
    }

    private static double[] doubles(JsonArray array) {
        return array.asList().stream().mapToDouble(JsonElement::getAsDouble).toArray();
    }

    private JsonObject view(JsonObject accessor) {
        JsonObject view = item("bufferViews", accessor.get("bufferView").getAsInt());
        int offset = view.get("byteOffset").getAsInt();
        assertEquals(0, offset % 4, "aligned to its components");
        assertTrue(offset + view.get("byteLength").getAsInt() <= bin.capacity(), "within the buffer");
        return view;
    }

    private float[] floats(int index) {
        JsonObject accessor = item("accessors", index);
        assertEquals(5126, accessor.get("componentType").getAsInt());
        assertEquals("VEC3", accessor.get("type").getAsString());
        float[] values = new float[3 * accessor.get("count").getAsInt()];
        assertEquals(4 * values.length, view(accessor).get("byteLength").getAsInt());
        assertEquals(34962, view(accessor).get("target").getAsInt());
        bin.position(view(accessor).get("byteOffset").getAsInt());
        for (int i = 0; i < values.length; i++) {
            values[i] = bin.getFloat();
        }
        return values;
    }

    private int[] indices(int index) {
        JsonObject accessor = item("accessors", index);
        assertEquals(5125, accessor.get("componentType").getAsInt());
        assertEquals("SCALAR", accessor.get("type").getAsString());
        int[] values = new int[accessor.get("count").getAsInt()];
        assertEquals(34963, view(accessor).get("target").getAsInt());
        bin.position(view(accessor).get("byteOffset").getAsInt());
        for (int i = 0; i < values.length; i++) {
            values[i] = bin.getInt();
        }
        return values;
    }

    @Test
    void theBufferIsTheChunk() {
        assertEquals("2.0", json.getAsJsonObject("asset").get("version").getAsString());
        assertEquals(1, json.getAsJsonArray("buffers").size());
        assertEquals(bin.capacity(), item("buffers", 0).get("byteLength").getAsInt());
        assertTrue(!item("buffers", 0).has("uri"), "the first buffer of a GLB has no address");
    }

    @Test
    void meshesComeBackWithNames() {
        JsonArray children = item("nodes", 0).getAsJsonArray("children");
        assertEquals(surfaces.size(), children.size());
        for (int i = 0; i < surfaces.size(); i++) {
            JsonObject node = item("nodes", children.get(i).getAsInt());
            assertEquals(surfaces.get(i).name(), node.get("name").getAsString());
            JsonObject primitive = item("meshes", node.get("mesh").getAsInt()).getAsJsonArray("primitives").get(0)
                    .getAsJsonObject();
            JsonObject attributes = primitive.getAsJsonObject("attributes");
            Mesh mesh = surfaces.get(i).mesh();
            int position = attributes.get("POSITION").getAsInt();
            assertArrayEquals(mesh.vertices(), floats(position));
            assertArrayEquals(mesh.normals(), floats(attributes.get("NORMAL").getAsInt()));
            assertArrayEquals(mesh.triangles(), indices(primitive.get("indices").getAsInt()));
            checkBounds(mesh, item("accessors", position));
        }
    }

    private static void checkBounds(Mesh mesh, JsonObject accessor) {
        for (int a = 0; a < 3; a++) {
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int v = a; v < mesh.vertices().length; v += 3) {
                least = Math.min(least, mesh.vertices()[v]);
                most = Math.max(most, mesh.vertices()[v]);
            }
            assertEquals(least, doubles(accessor.getAsJsonArray("min"))[a]);
            assertEquals(most, doubles(accessor.getAsJsonArray("max"))[a]);
        }
    }

    /** glTF: y up, a model faces +z, so its left is +x; metres. */
    @Test
    void theRootTurnsThePatientUprightAndIntoMetres() {
        JsonArray top = item("scenes", json.get("scene").getAsInt()).getAsJsonArray("nodes");
        JsonObject root = item("nodes", top.get(0).getAsInt());
        double[] q = doubles(root.getAsJsonArray("rotation"));
        double[] scale = doubles(root.getAsJsonArray("scale"));
        assertEquals(1, q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3], 1e-9, "a unit quaternion");
        assertArrayEquals(new double[] {0.001, 0.001, 0.001}, scale);
        assertArrayEquals(new double[] {1, 0, 0}, turned(q, 1, 0, 0), 1e-9, "left");
        assertArrayEquals(new double[] {0, 0, 1}, turned(q, 0, -1, 0), 1e-9, "the face to the front");
        assertArrayEquals(new double[] {0, 1, 0}, turned(q, 0, 0, 1), 1e-9, "the head up");
    }

    /** v + 2 s (r × v) + 2 r × (r × v) for a quaternion (r, s). */
    private static double[] turned(double[] q, double... v) {
        double[] once = cross(q, v);
        double[] twice = cross(q, once);
        double[] out = new double[3];
        for (int a = 0; a < 3; a++) {
            out[a] = v[a] + 2 * q[3] * once[a] + 2 * twice[a];
        }
        return out;
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    @Test
    void coloursAreLinearAndFaintOnesBlend() {
        JsonObject oedema = item("materials", 0);
        assertEquals("BLEND", oedema.get("alphaMode").getAsString());
        double[] colour = doubles(oedema.getAsJsonObject("pbrMetallicRoughness").getAsJsonArray("baseColorFactor"));
        assertEquals(4, colour.length);
        assertEquals(0.0513, colour[0], 1e-4, "sRGB 0x40 as light");
        assertEquals(0.5, colour[3]);
        assertEquals("OPAQUE", item("materials", 1).get("alphaMode").getAsString());
    }
}
