package org.septum.reporting.surface;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.septum.overlays.surface.Mesh;
import org.septum.overlays.surface.Surface;

/**
 * The JSON of a glTF 2.0 file (Khronos). Vertices are kept in patient millimetres (LPS). The root node turns them into the
 * format's axes, in which y is up and a model faces +z, by (x, y, z) → (x, z, −y), and into its metres: the head is up, the
 * face to +z, the patient's left to +x.
 */
final class GltfDocument {
    private static final int FLOAT = 5126;
    private static final int UNSIGNED_INT = 5125;
    private static final int ARRAY_BUFFER = 34962;
    private static final int ELEMENT_ARRAY_BUFFER = 34963;
    private static final double METRES = 0.001;

    private final JsonArray nodes = new JsonArray();
    private final JsonArray meshes = new JsonArray();
    private final JsonArray materials = new JsonArray();
    private final JsonArray accessors = new JsonArray();
    private final JsonArray views = new JsonArray();
    private int bytes;

    private GltfDocument() { }

    /** @param bytes of the chunk of numbers */
    static JsonObject of(List<Surface> surfaces, int bytes) {
        return new GltfDocument().document(surfaces, bytes);
    }

    /** Bytes the numbers of a mesh take. */
    static int bytes(Mesh mesh) {
        return Math.multiplyExact(4, 2 * mesh.vertices().length + mesh.triangles().length);
    }

    private JsonObject document(List<Surface> surfaces, int length) {
        JsonArray children = new JsonArray();
        nodes.add(root(children));
        for (Surface surface : surfaces) {
            children.add(nodes.size());
            add(surface);
        }
        JsonObject asset = object("version", "2.0");
        asset.addProperty("generator", "Septum");
        asset.add("extras", object("coordinates", "vertices in patient millimetres, DICOM LPS"));
        JsonObject scene = new JsonObject();
        scene.add("nodes", numbers(0));
        JsonObject buffer = new JsonObject();
        buffer.addProperty("byteLength", length);
        JsonObject all = new JsonObject();
        all.add("asset", asset);
        all.addProperty("scene", 0);
        all.add("scenes", list(scene));
        all.add("nodes", nodes);
        all.add("meshes", meshes);
        all.add("materials", materials);
        all.add("accessors", accessors);
        all.add("bufferViews", views);
        all.add("buffers", list(buffer));
        return all;
    }

    /** A quarter turn about x, and a thousandth of the size. */
    private static JsonObject root(JsonArray children) {
        JsonObject root = object("name", "Patient");
        root.add("rotation", numbers(-Math.sqrt(0.5), 0, 0, Math.sqrt(0.5)));
        root.add("scale", numbers(METRES, METRES, METRES));
        root.add("children", children);
        return root;
    }

    private void add(Surface surface) {
        Mesh mesh = surface.mesh();
        JsonObject attributes = new JsonObject();
        JsonObject positions = accessor("VEC3", FLOAT, mesh.vertexCount(), mesh.vertices().length, ARRAY_BUFFER);
        bounds(mesh.vertices(), positions);
        attributes.addProperty("POSITION", accessors.size() - 1);
        accessor("VEC3", FLOAT, mesh.vertexCount(), mesh.normals().length, ARRAY_BUFFER);
        attributes.addProperty("NORMAL", accessors.size() - 1);
        accessor("SCALAR", UNSIGNED_INT, mesh.triangles().length, mesh.triangles().length, ELEMENT_ARRAY_BUFFER);
        JsonObject primitive = new JsonObject();
        primitive.add("attributes", attributes);
        primitive.addProperty("indices", accessors.size() - 1);
        primitive.addProperty("material", materials.size());
        materials.add(material(surface));
        JsonObject node = object("name", surface.name());
        node.addProperty("mesh", meshes.size());
        nodes.add(node);
        JsonObject shape = object("name", surface.name());
        shape.add("primitives", list(primitive));
        meshes.add(shape);
    }

    private JsonObject accessor(String type, int component, int count, int numbers, int target) {
        JsonObject view = new JsonObject();
        view.addProperty("buffer", 0);
        view.addProperty("byteOffset", bytes);
        view.addProperty("byteLength", 4 * numbers);
        view.addProperty("target", target);
        bytes += 4 * numbers;
        JsonObject accessor = new JsonObject();
        accessor.addProperty("bufferView", views.size());
        accessor.addProperty("componentType", component);
        accessor.addProperty("count", count);
        accessor.addProperty("type", type);
        views.add(view);
        accessors.add(accessor);
        return accessor;
    }

    private static void bounds(float[] vertices, JsonObject accessor) {
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < vertices.length; i++) {
            least[i % 3] = Math.min(least[i % 3], vertices[i]);
            most[i % 3] = Math.max(most[i % 3], vertices[i]);
        }
        accessor.add("min", numbers(least));
        accessor.add("max", numbers(most));
    }

    /** The format's colours are linear, the labels' are sRGB (IEC 61966-2-1). */
    private static JsonObject material(Surface surface) {
        JsonObject look = new JsonObject();
        look.add("baseColorFactor", numbers(linear(surface.rgb() >> 16), linear(surface.rgb() >> 8), linear(surface.rgb()),
                surface.opacity()));
        look.addProperty("metallicFactor", 0);
        look.addProperty("roughnessFactor", 0.6);
        JsonObject material = object("name", surface.name());
        material.add("pbrMetallicRoughness", look);
        material.addProperty("alphaMode", surface.opacity() < 1 ? "BLEND" : "OPAQUE");
        return material;
    }

    private static double linear(int component) {
        double c = (component & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static JsonObject object(String key, String value) {
        JsonObject object = new JsonObject();
        object.addProperty(key, value);
        return object;
    }

    private static JsonArray numbers(double... values) {
        JsonArray array = new JsonArray();
        for (double v : values) {
            array.add(v == Math.rint(v) && Math.abs(v) < 1e9 ? (Number) (int) v : (Number) v);
        }
        return array;
    }

    private static JsonArray list(JsonObject one) {
        JsonArray array = new JsonArray();
        array.add(one);
        return array;
    }
}
