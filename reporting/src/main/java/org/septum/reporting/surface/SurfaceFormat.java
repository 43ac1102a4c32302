package org.septum.reporting.surface;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.septum.overlays.surface.Surface;

/** File formats of surfaces. */
public enum SurfaceFormat {
    /** Binary STL: a file for each surface, in patient millimetres (LPS). The format knows neither names nor colours. */
    STL("stl", "STL, for printing") {
        @Override
        List<String> names(List<Surface> surfaces) {
            return surfaces.stream().map(s -> s.id() + ".stl").toList();
        }

        @Override
        void write(List<Surface> surfaces, Path folder) throws IOException {
            for (Surface surface : surfaces) {
                StlFile.write(surface, folder.resolve(surface.id() + ".stl"));
            }
        }
    },
    /** Wavefront OBJ with its material file, in patient millimetres (LPS). */
    OBJ("obj", "Wavefront OBJ") {
        @Override
        List<String> names(List<Surface> surfaces) {
            return List.of("surfaces.mtl", "surfaces.obj");
        }

        @Override
        void write(List<Surface> surfaces, Path folder) throws IOException {
            ObjFile.writeMaterials(surfaces, folder.resolve("surfaces.mtl"));
            ObjFile.write(surfaces, "surfaces.mtl", folder.resolve("surfaces.obj"));
        }
    },
    /** Binary glTF 2.0: vertices in patient millimetres (LPS) under a node that turns them into the format's axes and metres. */
    GLB("glb", "glTF 2.0, binary") {
        @Override
        List<String> names(List<Surface> surfaces) {
            return List.of("surfaces.glb");
        }

        @Override
        void write(List<Surface> surfaces, Path folder) throws IOException {
            GlbFile.write(surfaces, folder.resolve("surfaces.glb"));
        }
    };

    private final String id;
    private final String title;

    SurfaceFormat(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** As on the command line, which is also how its files' names end. */
    public String id() {
        return id;
    }

    /** What a reader sees. */
    public String title() {
        return title;
    }

    /** Names of the files, the one that is opened last. */
    abstract List<String> names(List<Surface> surfaces);

    abstract void write(List<Surface> surfaces, Path folder) throws IOException;
}
